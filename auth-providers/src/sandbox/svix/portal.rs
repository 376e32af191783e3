//! The portals of Svix's applications and streams, and the tokens for them.

use std::collections::HashMap;
use std::sync::Mutex;

use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::applications;
use super::refusal::ErrorResponse;
use crate::sandbox::documented::{Answer, Asked, Refusal, Store};
use crate::sandbox::lock;
use crate::sandbox::token::{self, base64url, bearer};

/// The operations that take the token of a portal and no other.
pub(super) const LOGOUTS: [&str; 2] = ["/api/v1/auth/logout", "/api/v1/auth/stream-logout"];

/// Where streams are kept.
const STREAMS: &str = "/api/v1/stream";
const SEVEN_DAYS: i64 = 7 * 24 * 60 * 60;

/// The tokens for portals.
#[derive(Default)]
pub(super) struct Portals(Mutex<HashMap<String, Token>>);

struct Token {
    /// The application's or the stream's id.
    owner: String,
    session_id: Option<String>,
    expires: Timestamp,
}

impl Portals {
    /// The id of what a token is for, if it is still valid.
    pub(super) fn owner(&self, token: &str) -> Option<String> {
        let now = Timestamp::now();
        let tokens = lock(&self.0);
        tokens.get(token).filter(|token| now < token.expires).map(|token| token.owner.clone())
    }

    /// Performs the operations on portals.
    pub(super) fn perform(
        &self,
        asked: &Asked,
        store: &mut Store,
    ) -> Option<Result<Answer, Refusal>> {
        let result = match asked.operation().path() {
            "/api/v1/auth/app-portal-access/{app_id}"
            | "/api/v1/auth/stream-portal-access/{stream_id}" => self.open(asked, store),
            "/api/v1/auth/app/{app_id}/expire-all"
            | "/api/v1/auth/stream/{stream_id}/expire-all" => self.expire_all(asked, store),
            path if LOGOUTS.contains(&path) => {
                let token = bearer(asked.headers()).unwrap_or_default();
                lock(&self.0).remove(token);
                Ok(Answer::empty(StatusCode::NO_CONTENT))
            }
            _ => return None,
        };
        Some(result.map_err(Refusal::from))
    }

    /// Creates a token for a portal.
    fn open(&self, asked: &Asked, store: &mut Store) -> Result<Answer, ErrorResponse> {
        let capabilities = asked.body.get("capabilities").and_then(Value::as_array);
        if capabilities.is_some_and(|all| !all.is_empty() && !all.contains(&"ViewBase".into())) {
            let (place, words) = (["body", "capabilities"], "must have ViewBase among them");
            return Err(ErrorResponse::invalid(place, words, "value_error"));
        }
        let draft = asked.body.get("application").and_then(Value::as_object);
        let owner = match (owner(asked, store), draft, asked.in_path("app_id")) {
            (Err(_), Some(draft), Some(uid)) => applications::create(store, uid, draft)?,
            (found, ..) => found?,
        };
        let session_id = asked.body.get("sessionId").and_then(Value::as_str).map(str::to_owned);
        let lifetime = asked.body.get("expiry").and_then(Value::as_i64).unwrap_or(SEVEN_DAYS);
        let secret = format!("appsk_{}", token::random());
        let key = json!({ "appId": owner, "token": secret }).to_string();
        let token = Token { owner, session_id, expires: after(lifetime) };
        lock(&self.0).insert(secret.clone(), token);
        let url = format!("https://app.svix.com/login#key={}", base64url(key.as_bytes()));
        Ok(Answer::json(json!({ "url": url, "token": secret })))
    }

    /// Lets the tokens of an application or a stream expire, or those of some sessions.
    fn expire_all(&self, asked: &Asked, store: &Store) -> Result<Answer, ErrorResponse> {
        let owner = owner(asked, store)?;
        let sessions = asked.body.get("sessionIds").and_then(Value::as_array);
        let sessions: Vec<&str> =
            sessions.into_iter().flatten().filter_map(Value::as_str).collect();
        let grace = asked.body.get("expiry").and_then(Value::as_i64).unwrap_or_default();
        let expires = after(grace);
        for token in lock(&self.0).values_mut() {
            let is_among = sessions.is_empty()
                || token.session_id.as_deref().is_some_and(|id| sessions.contains(&id));
            if token.owner == owner && is_among {
                token.expires = token.expires.min(expires);
            }
        }
        Ok(Answer::empty(StatusCode::NO_CONTENT))
    }
}

/// Whether an operation is one of the application or stream with this id.
pub(super) fn is_within(asked: &Asked, store: &Store, id: &str) -> bool {
    let is_auth = asked.operation().path().starts_with("/api/v1/auth/");
    !is_auth && owner(asked, store).is_ok_and(|owner| owner == id)
}

/// The id of the application or the stream in a path.
fn owner(asked: &Asked, store: &Store) -> Result<String, ErrorResponse> {
    let (place, name) = match (asked.in_path("app_id"), asked.in_path("stream_id")) {
        (Some(name), _) => (applications::PLACE, name),
        (None, name) => (STREAMS, name.unwrap_or_default()),
    };
    let found = store.find(place, ["/uid"], name).map(|record| record.id.clone());
    found.ok_or_else(|| ErrorResponse::not_found(if place == STREAMS { "stream" } else { "app" }))
}

fn after(seconds: i64) -> Timestamp {
    Timestamp::now().saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}
