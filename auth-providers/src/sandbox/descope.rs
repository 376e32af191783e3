//! Descope's part of the sandbox: sessions, and the keys of their JWTs.

mod attributes;
mod credential;
mod messages;
mod refusal;
mod style;
mod users;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use auth_core::Secret;
use axum::Router;
use axum::response::Response;
use http::header::SET_COOKIE;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use self::messages::Messages;
use self::refusal::ErrorResponse;
use self::style::STYLE;
use super::documented::{Answer, Api, Asked, Host, Page, Record, Refusal, Source, Store, Vendor};
use super::lock;
use super::signer::Signer;
use super::token::claims;

pub(super) const PROJECT_ID: &str = "Psandbox00000000000000000000";
pub(super) const MANAGEMENT_KEY: &str = "Ksandbox";
pub(super) const ACCESS_KEY: &str = "Asandbox";
pub(super) const USER_ID: &str = "Usandbox";

/// The value of the claim `drn` in a session JWT.
const SESSION: &str = "DS";
/// The value of the claim `drn` in a refresh JWT.
const REFRESH: &str = "DSR";

const TEN_MINUTES: i64 = 10 * 60;
const FOUR_WEEKS: i64 = 28 * 24 * 60 * 60;

/// The two JWTs of a session.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DescopeSession {
    /// The JWT that renews the session and can end it.
    pub refresh_jwt: Secret,
    /// The short-lived JWT that requests to your service carry.
    pub session_jwt: Secret,
}

/// Descope's state: its records, its signing key and the issued JWTs.
pub(super) struct Descope {
    pub(super) signer: Signer,
    store: Mutex<Store>,
    memory: Mutex<Memory>,
    messages: Mutex<Messages>,
}

/// The issued JWTs. The key is the JWT itself.
#[derive(Default)]
struct Memory(HashMap<String, Issued>);

struct Issued {
    claims: Value,
    /// Whether the session has ended. It is set for refresh JWTs only: a session JWT stays valid
    /// until it expires.
    logged_out: bool,
}

/// The endpoints of OAuth take forms. The document has JSON there as well.
static DOCUMENT: Source = Source::new(|| {
    Api::read(include_str!("../../openapi/descope.json"), &STYLE).map(Api::with_forms)
});

pub(super) fn router(vendor: Arc<Descope>) -> Router {
    Host::new(vendor, &[&DOCUMENT]).router()
}

impl Vendor for Descope {
    fn refuse(&self, refusal: Refusal) -> Response {
        refusal::response(refusal)
    }

    fn authorize(&self, asked: &Asked) -> Result<(), Refusal> {
        credential::check(self, asked).map_err(Refusal::from)
    }

    fn perform(&self, asked: &Asked) -> Option<Result<Answer, Refusal>> {
        if let Err(error) = lock(&self.messages).check(asked, &mut lock(&self.store)) {
            return Some(Err(error.into()));
        }
        if let Some(answer) = attributes::perform(asked, &mut lock(&self.store)) {
            return Some(Ok(answer));
        }
        let result = match asked.line().as_str() {
            "GET /v2/keys/{projectId}" | "GET /{projectId}/.well-known/jwks.json" => {
                Ok(Answer::json(self.signer.key_set()))
            }
            "GET /v1/keys/{projectId}" => {
                let keys = self.signer.key_set();
                Ok(Answer::json(keys.pointer("/keys/0").cloned().unwrap_or_default()))
            }
            "POST /v1/auth/logout" => self.log_out(asked),
            "POST /v1/auth/logoutall" => self.log_out_all(asked),
            "POST /v1/auth/validate" => self.validate(asked),
            _ => return None,
        };
        Some(result.map_err(Refusal::from))
    }

    fn store(&self) -> &Mutex<Store> {
        &self.store
    }

    fn made(
        &self,
        _: &Asked,
        store: &mut Store,
        place: &str,
        record: &mut Record,
    ) -> Result<(), Refusal> {
        if place == users::PLACE { users::complete(store, record) } else { Ok(()) }
    }

    fn changed(&self, _: &Asked, _: &mut Store, record: &mut Record) -> Result<(), Refusal> {
        users::change(record);
        Ok(())
    }

    fn page<'s>(
        &self,
        asked: &Asked,
        _: &'s Store,
        records: Vec<&'s Record>,
    ) -> Result<Page<'s>, Refusal> {
        let mut page = Page::all(asked.matching(records));
        let number = |name| {
            let number = asked.body.get(name).and_then(Value::as_u64)?;
            usize::try_from(number).ok().filter(|number| *number > 0)
        };
        // A whole list has no limit, and the default of the others is more than tests create.
        let limit = number("limit").or(number("size")).unwrap_or(usize::MAX);
        let skipped = number("page").unwrap_or_default().saturating_mul(limit);
        let start = number("offset").unwrap_or(skipped);
        page.records = page.records.into_iter().skip(start).take(limit).collect();
        Ok(page)
    }

    fn failed(
        &self,
        asked: &Asked,
        refusal: &Refusal,
        fields: &Map<String, Value>,
    ) -> Option<(String, Value)> {
        let is_taken = matches!(refusal, Refusal::Exists { .. });
        (is_taken && asked.line() == "POST /v1/mgmt/user/create/batch")
            .then(|| ("failedUsers".to_owned(), users::failed(fields)))
    }

    fn succeeded(&self, asked: &Asked, mut answer: Answer) -> Answer {
        lock(&self.messages).send(asked, &mut answer);
        self.sign_in_answer(asked, answer)
    }
}

impl Descope {
    fn log_out(&self, asked: &Asked) -> Result<Answer, ErrorResponse> {
        let token = credential::token(asked)?;
        lock(&self.memory).live_refresh(token)?.logged_out = true;
        Ok(logged_out())
    }

    fn log_out_all(&self, asked: &Asked) -> Result<Answer, ErrorResponse> {
        let mut memory = lock(&self.memory);
        let user_id = memory.live_refresh(credential::token(asked)?)?.user_id().cloned();
        for refresh in memory.0.values_mut().filter(|issued| issued.is_refresh()) {
            refresh.logged_out |= refresh.user_id() == user_id.as_ref();
        }
        Ok(logged_out())
    }

    fn validate(&self, asked: &Asked) -> Result<Answer, ErrorResponse> {
        let memory = lock(&self.memory);
        let session = memory.live_session(credential::token(asked)?)?;
        Ok(Answer::json(json!({ "parsedJWT": session.claims })))
    }

    /// Puts the JWTs of a session into a response that signs somebody in.
    fn sign_in_answer(&self, asked: &Asked, mut answer: Answer) -> Answer {
        if !answer.has("sessionJwt") || asked.line().contains("/logout") {
            return answer;
        }
        let token = credential::token(asked).unwrap_or_default();
        let bearer = lock(&self.memory).0.get(token).and_then(Issued::user_id).cloned();
        let named = asked.body.get("loginId").and_then(Value::as_str);
        let named = named.and_then(|name| users::find(&lock(&self.store), name));
        let named = named.or_else(|| lock(&self.messages).user(asked).map(str::to_owned));
        let bearer = bearer.as_ref().and_then(Value::as_str).map(str::to_owned);
        let session = self.sign_in(&bearer.or(named).unwrap_or_else(|| USER_ID.to_owned()));
        answer.set("sessionJwt", session.session_jwt.expose());
        if answer.has("refreshJwt") {
            answer.set("refreshJwt", session.refresh_jwt.expose());
        }
        answer
    }

    /// The code, or the token of the link, that was sent last to somebody.
    pub(super) fn code_sent_to(&self, recipient: &str) -> Option<Secret> {
        lock(&self.messages).code(recipient).map(Secret::from)
    }

    /// Issues a session JWT, unless the claims set `drn` to another value.
    pub(super) fn issue<'a>(&self, more: impl IntoIterator<Item = (&'a str, Value)>) -> String {
        let own = [
            ("amr", json!(["email"])),
            ("drn", SESSION.into()),
            ("iss", PROJECT_ID.into()),
            ("sub", USER_ID.into()),
        ];
        let claims = claims(TEN_MINUTES, own.into_iter().chain(more));
        let jwt = self.signer.sign(&claims);
        lock(&self.memory).0.insert(jwt.clone(), Issued { claims, logged_out: false });
        jwt
    }

    /// Signs a user in.
    pub(super) fn sign_in(&self, user_id: &str) -> DescopeSession {
        let expires = Timestamp::now().as_second() + FOUR_WEEKS;
        let refresh = [("drn", REFRESH.into()), ("exp", expires.into()), ("sub", user_id.into())];
        DescopeSession {
            refresh_jwt: self.issue(refresh).into(),
            session_jwt: self.issue([("sub", user_id.into())]).into(),
        }
    }
}

impl Default for Descope {
    fn default() -> Descope {
        let mut store = Store::default();
        users::seed(&mut store);
        Descope {
            signer: Signer::new(PROJECT_ID),
            store: Mutex::new(store),
            memory: Mutex::default(),
            messages: Mutex::default(),
        }
    }
}

impl Memory {
    fn live_session(&self, token: &str) -> Result<&Issued, ErrorResponse> {
        let session = self.0.get(token).filter(|issued| !issued.is_refresh() && !issued.is_past());
        session.ok_or_else(|| ErrorResponse::unauthorized("Invalid token"))
    }

    fn live_refresh(&mut self, token: &str) -> Result<&mut Issued, ErrorResponse> {
        match self.0.get_mut(token).filter(|issued| issued.is_refresh()) {
            Some(refresh) if refresh.logged_out => Err(ErrorResponse::logged_out()),
            Some(refresh) if !refresh.is_past() => Ok(refresh),
            _ => Err(ErrorResponse::unauthorized("Invalid token")),
        }
    }
}

impl Issued {
    fn is_refresh(&self) -> bool {
        self.claims.get("drn").is_some_and(|drn| drn == REFRESH)
    }

    fn is_past(&self) -> bool {
        let expires = self.claims.get("exp").and_then(Value::as_i64);
        expires.is_none_or(|second| second <= Timestamp::now().as_second())
    }

    fn user_id(&self) -> Option<&Value> {
        self.claims.get("sub")
    }
}

/// The response to a logout: empty tokens, and headers that clear the cookies.
fn logged_out() -> Answer {
    let body = json!({
        "sessionJwt": "",
        "refreshJwt": "",
        "cookieDomain": "",
        "cookiePath": "/",
        "cookieMaxAge": 0,
        "cookieExpiration": 0,
        "firstSeen": false,
        "sessionExpiration": 0,
        "externalToken": "",
        "claims": {},
        "tenantSSOID": "",
        "trustedDeviceJwt": "",
        "nextRefreshSeconds": 0,
        "cookieName": "DSR",
        "sessionCookieName": "DS",
        "sessionCookieDomain": "",
    });
    let cleared = |name| format!("{name}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict");
    Answer::json(body).header(SET_COOKIE, &cleared(SESSION)).header(SET_COOKIE, &cleared(REFRESH))
}

#[cfg(test)]
mod tests {
    use super::PROJECT_ID;

    #[test]
    fn project_id_names_no_region() {
        assert_eq!(PROJECT_ID.len(), 28, "an id of 32 characters has a region in it");
    }
}
