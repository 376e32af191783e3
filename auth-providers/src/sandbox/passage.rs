//! Passage's part of the sandbox: the users of one app, and their tokens.

mod list;
mod users;

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Path, Request, State};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{delete, get};
use axum::{Json, Router};
use http::header::USER_AGENT;
use http::request::Parts;
use http::{StatusCode, header};
use serde_json::{Value, json};

use super::signer::Signer;
use super::token::{bearer, claims};

pub(super) const APP_ID: &str = "passage-sandbox-app";
pub(super) const API_KEY: &str = "passage-sandbox-key";
pub(super) const USER_ID: &str = users::USER_ID;

const ONE_HOUR: i64 = 60 * 60;

/// Passage's state: the signing key of the app's tokens.
pub(super) struct Passage {
    pub(super) signer: Signer,
}

pub(super) fn router(passage: Arc<Passage>) -> Router {
    Router::new()
        .route("/v1/apps/{app_id}/.well-known/jwks.json", get(jwks))
        .route("/v1/apps/{app_id}/users", get(list::list))
        .route("/v1/apps/{app_id}/users/{user_id}", get(get_user))
        .route("/v1/apps/{app_id}/users/{user_id}/tokens", delete(revoke_tokens))
        .fallback(|| async { Refusal(StatusCode::NOT_FOUND, "not_found", "Not found.") })
        .method_not_allowed_fallback(|| async {
            Refusal(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "Method not allowed.")
        })
        .layer(middleware::from_fn(edge))
        .with_state(passage)
}

async fn jwks(_: AnyonesApp, State(passage): State<Arc<Passage>>) -> Json<Value> {
    Json(passage.signer.key_set())
}

async fn get_user(KnownUser(user): KnownUser) -> Json<Value> {
    Json(json!({ "user": user }))
}

/// Revokes nothing, because the sandbox issues no refresh tokens. The vendor's response is empty
/// too.
async fn revoke_tokens(_: KnownUser) -> StatusCode {
    StatusCode::OK
}

impl Passage {
    /// Issues a user's token.
    pub(super) fn issue<'a>(&self, more: impl IntoIterator<Item = (&'a str, Value)>) -> String {
        let own = [("aud", APP_ID.into()), ("iss", APP_ID.into()), ("sub", USER_ID.into())];
        self.signer.sign(&claims(ONE_HOUR, own.into_iter().chain(more)))
    }
}

impl Default for Passage {
    fn default() -> Passage {
        Passage { signer: Signer::new("passage-sandbox-jwk") }
    }
}

/// Imitates the vendor's edge, which refuses requests without a `user-agent`.
async fn edge(request: Request, next: Next) -> Response {
    if request.headers().get(USER_AGENT).is_some_and(|agent| !agent.is_empty()) {
        return next.run(request).await;
    }
    let page = "<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n\
        <center><h1>403 Forbidden</h1></center>\r\n<hr><center>cloudflare</center>\r\n\
        </body>\r\n</html>\r\n";
    (StatusCode::FORBIDDEN, [(header::SERVER, "cloudflare")], Html(page)).into_response()
}

/// A request for the app, without a check of the key.
struct AnyonesApp;

/// A request for the app with the right key.
struct KnownApp;

/// A request for one of the app's users with the right key.
struct KnownUser(Value);

/// The ids in a path. Ids that are not UTF-8 are left out.
async fn ids<S: Send + Sync>(parts: &mut Parts, state: &S) -> HashMap<String, String> {
    let path = Path::<HashMap<String, String>>::from_request_parts(parts, state).await;
    path.map(|Path(ids)| ids).unwrap_or_default()
}

impl<S: Send + Sync> FromRequestParts<S> for AnyonesApp {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<AnyonesApp, Refusal> {
        match ids(parts, state).await.get("app_id").map(String::as_str) {
            Some(APP_ID) => Ok(AnyonesApp),
            _ => Err(Refusal(StatusCode::NOT_FOUND, "app_not_found", "App not found.")),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for KnownApp {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<KnownApp, Refusal> {
        if bearer(&parts.headers) != Some(API_KEY) {
            let message = "The access token is invalid.";
            return Err(Refusal(StatusCode::UNAUTHORIZED, "invalid_access_token", message));
        }
        AnyonesApp::from_request_parts(parts, state).await.map(|AnyonesApp| KnownApp)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for KnownUser {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<KnownUser, Refusal> {
        KnownApp::from_request_parts(parts, state).await?;
        let user = ids(parts, state).await.get("user_id").and_then(|id| users::find(id));
        let refusal = Refusal(StatusCode::NOT_FOUND, "user_not_found", "User not found.");
        user.map(KnownUser).ok_or(refusal)
    }
}

/// Status, code and message of an error.
struct Refusal(StatusCode, &'static str, &'static str);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Refusal(status, code, message) = self;
        (status, Json(json!({ "code": code, "error": message }))).into_response()
    }
}
