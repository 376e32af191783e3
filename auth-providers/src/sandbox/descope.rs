//! Descope: sessions, checked and ended.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use auth_core::Secret;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use bytes::Bytes;
use http::StatusCode;
use http::header::SET_COOKIE;
use http::request::Parts;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::lock;
use super::token::{bearer, jwt};

pub(super) const PROJECT_ID: &str = "Psandbox00000000000000000000";
pub(super) const MANAGEMENT_KEY: &str = "Ksandbox";
pub(super) const USER_ID: &str = "Usandbox";

const TEN_MINUTES: i64 = 10 * 60;
const FOUR_WEEKS: i64 = 28 * 24 * 60 * 60;

/// The two tokens of a user who signed in.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DescopeSession {
    /// The token that ends the session.
    pub refresh_jwt: Secret,
    /// The short-lived token that a request to the user's own service carries.
    pub session_jwt: Secret,
}

/// What Descope remembers.
#[derive(Default)]
pub(super) struct Descope(Mutex<Memory>);

#[derive(Default)]
struct Memory {
    /// The claims of the session tokens. Ending the session does not shorten their life.
    sessions: HashMap<String, Value>,
    refreshes: HashMap<String, Refresh>,
}

struct Refresh {
    user_id: String,
    expires: i64,
    logged_out: bool,
}

pub(super) fn router(descope: Arc<Descope>) -> Router {
    Router::new()
        .route("/v1/auth/logout", post(logout))
        .route("/v1/auth/logoutall", post(logout_all))
        .route("/v1/auth/validate", post(validate))
        .fallback(|| async { Refusal::malformed(StatusCode::NOT_FOUND, "No such endpoint") })
        .method_not_allowed_fallback(|| async {
            Refusal::malformed(StatusCode::METHOD_NOT_ALLOWED, "Method not allowed")
        })
        .with_state(descope)
}

async fn logout(
    Presented(token): Presented,
    State(descope): State<Arc<Descope>>,
    body: Object,
) -> Result<Response, Refusal> {
    body.check_logout_type()?;
    let mut memory = lock(&descope.0);
    memory.live_refresh(&token)?.logged_out = true;
    Ok(logged_out())
}

async fn logout_all(
    Presented(token): Presented,
    State(descope): State<Arc<Descope>>,
    body: Object,
) -> Result<Response, Refusal> {
    body.check_logout_type()?;
    let mut memory = lock(&descope.0);
    let user_id = memory.live_refresh(&token)?.user_id.clone();
    for refresh in memory.refreshes.values_mut() {
        refresh.logged_out |= refresh.user_id == user_id;
    }
    Ok(logged_out())
}

async fn validate(
    Presented(token): Presented,
    State(descope): State<Arc<Descope>>,
    _: Object,
) -> Result<Json<Value>, Refusal> {
    let memory = lock(&descope.0);
    let claims = memory.sessions.get(&token).ok_or(Refusal::INVALID_TOKEN)?;
    let expires = claims.get("exp").and_then(Value::as_i64);
    if expires.is_none_or(is_past) {
        return Err(Refusal::INVALID_TOKEN);
    }
    Ok(Json(json!({ "parsedJWT": claims })))
}

impl Descope {
    /// Signs a user in.
    pub(super) fn issue(&self, user_id: &str) -> DescopeSession {
        let now = Timestamp::now().as_second();
        let claims = |marker, lifetime| {
            json!({
                "drn": marker,
                "exp": now + lifetime,
                "iat": now,
                "iss": PROJECT_ID,
                "sub": user_id,
            })
        };
        let session_claims = claims("DS", TEN_MINUTES);
        let refresh_jwt = jwt(PROJECT_ID, &claims("DSR", FOUR_WEEKS));
        let session_jwt = jwt(PROJECT_ID, &session_claims);
        let session = DescopeSession {
            refresh_jwt: refresh_jwt.as_str().into(),
            session_jwt: session_jwt.as_str().into(),
        };
        let refresh =
            Refresh { user_id: user_id.to_owned(), expires: now + FOUR_WEEKS, logged_out: false };
        let mut memory = lock(&self.0);
        memory.sessions.insert(session_jwt, session_claims);
        memory.refreshes.insert(refresh_jwt, refresh);
        session
    }
}

impl Memory {
    fn live_refresh(&mut self, token: &str) -> Result<&mut Refresh, Refusal> {
        match self.refreshes.get_mut(token) {
            Some(refresh) if refresh.logged_out => Err(Refusal::LOGGED_OUT),
            Some(refresh) if !is_past(refresh.expires) => Ok(refresh),
            _ => Err(Refusal::INVALID_TOKEN),
        }
    }
}

fn is_past(second: i64) -> bool {
    second <= Timestamp::now().as_second()
}

/// The tokens emptied, and the cookies that held them cleared.
fn logged_out() -> Response {
    let body = json!({
        "sessionJwt": "",
        "refreshJwt": "",
        "cookieDomain": "",
        "cookiePath": "/",
        "cookieMaxAge": 0,
        "cookieExpiration": 0,
        "user": null,
        "firstSeen": false,
        "idpResponse": null,
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
    let clear = |name| {
        let attributes = "Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict";
        (SET_COOKIE, format!("{name}=; {attributes}"))
    };
    (AppendHeaders([clear("DS"), clear("DSR")]), Json(body)).into_response()
}

/// The user's token, presented with the project's id and perhaps the management key.
struct Presented(String);

impl<S: Send + Sync> FromRequestParts<S> for Presented {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Presented, Refusal> {
        let bearer = bearer(&parts.headers).ok_or(Refusal::NO_TOKEN)?;
        let mut parts = bearer.split(':');
        if parts.next() != Some(PROJECT_ID) {
            return Err(Refusal::UNKNOWN_PROJECT);
        }
        let token = parts.next().filter(|token| !token.is_empty()).ok_or(Refusal::NO_TOKEN)?;
        match (parts.next(), parts.next()) {
            (None | Some(MANAGEMENT_KEY), None) => Ok(Presented(token.to_owned())),
            _ => Err(Refusal::INVALID_KEY),
        }
    }
}

/// A body, which must be a JSON object though it may be empty.
struct Object(Map<String, Value>);

impl<S: Send + Sync> FromRequest<S> for Object {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Object, Refusal> {
        let body = Bytes::from_request(request, state).await.unwrap_or_default();
        let object = serde_json::from_slice(&body);
        object.map(Object).map_err(|_| Refusal::malformed(StatusCode::BAD_REQUEST, "Not an object"))
    }
}

impl Object {
    fn check_logout_type(&self) -> Result<(), Refusal> {
        match self.0.get("logoutType") {
            None | Some(Value::Null) => Ok(()),
            Some(Value::Array(types)) if types.iter().all(Value::is_string) => Ok(()),
            Some(_) => Err(Refusal::malformed(StatusCode::BAD_REQUEST, "Bad logoutType")),
        }
    }
}

/// Why a request is refused.
struct Refusal {
    status: StatusCode,
    code: &'static str,
    description: &'static str,
    message: &'static str,
}

impl Refusal {
    const LOGGED_OUT: Refusal =
        Refusal::unauthorized("E064001", "Token expired by logged out", "The session has ended");
    const NO_TOKEN: Refusal =
        Refusal::unauthorized("E011002", "Request is missing arguments", "No token");
    const UNKNOWN_PROJECT: Refusal =
        Refusal::unauthorized("E011003", "Request is invalid", "Unknown project");
    const INVALID_TOKEN: Refusal =
        Refusal::unauthorized("E011003", "Request is invalid", "Invalid token");
    const INVALID_KEY: Refusal =
        Refusal::unauthorized("E011003", "Request is invalid", "Invalid management key");

    const fn unauthorized(
        code: &'static str,
        description: &'static str,
        message: &'static str,
    ) -> Refusal {
        Refusal { status: StatusCode::UNAUTHORIZED, code, description, message }
    }

    const fn malformed(status: StatusCode, message: &'static str) -> Refusal {
        Refusal { status, code: "E011001", description: "Request is malformed", message }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let body = json!({
            "errorCode": self.code,
            "errorDescription": self.description,
            "errorMessage": self.message,
        });
        (self.status, Json(body)).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::PROJECT_ID;

    #[test]
    fn project_id_names_no_region() {
        assert_eq!(PROJECT_ID.len(), 28, "an id of 32 characters has a region in it");
    }
}
