//! Descope's part of the sandbox: sessions, and the keys of their JWTs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use auth_core::Secret;
use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequest, FromRequestParts, Path, Request, State};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use bytes::Bytes;
use http::StatusCode;
use http::header::SET_COOKIE;
use http::request::Parts;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::lock;
use super::signer::Signer;
use super::token::{bearer, claims};

pub(super) const PROJECT_ID: &str = "Psandbox00000000000000000000";
pub(super) const MANAGEMENT_KEY: &str = "Ksandbox";
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

/// Descope's state: its signing key and the issued JWTs.
pub(super) struct Descope {
    pub(super) signer: Signer,
    memory: Mutex<Memory>,
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

pub(super) fn router(descope: Arc<Descope>) -> Router {
    Router::new()
        .route("/v2/keys/{project_id}", get(keys))
        .route("/v1/auth/logout", post(logout))
        .route("/v1/auth/logoutall", post(logout_all))
        .route("/v1/auth/validate", post(validate))
        .fallback(|| async { Refusal::malformed(StatusCode::NOT_FOUND, "No such endpoint") })
        .method_not_allowed_fallback(|| async {
            Refusal::malformed(StatusCode::METHOD_NOT_ALLOWED, "Method not allowed")
        })
        .with_state(descope)
}

async fn keys(
    project_id: Result<Path<String>, PathRejection>,
    State(descope): State<Arc<Descope>>,
) -> Result<Json<Value>, Refusal> {
    match project_id {
        Ok(Path(id)) if id == PROJECT_ID => Ok(Json(descope.signer.key_set())),
        _ => Err(Refusal { status: StatusCode::NOT_FOUND, ..Refusal::UNKNOWN_PROJECT }),
    }
}

async fn logout(
    Presented(token): Presented,
    State(descope): State<Arc<Descope>>,
    body: Object,
) -> Result<Response, Refusal> {
    body.check_logout_type()?;
    lock(&descope.memory).live_refresh(&token)?.logged_out = true;
    Ok(logged_out())
}

async fn logout_all(
    Presented(token): Presented,
    State(descope): State<Arc<Descope>>,
    body: Object,
) -> Result<Response, Refusal> {
    body.check_logout_type()?;
    let mut memory = lock(&descope.memory);
    let user_id = memory.live_refresh(&token)?.user_id().cloned();
    for refresh in memory.0.values_mut().filter(|issued| issued.is_refresh()) {
        refresh.logged_out |= refresh.user_id() == user_id.as_ref();
    }
    Ok(logged_out())
}

async fn validate(
    Presented(token): Presented,
    State(descope): State<Arc<Descope>>,
    _: Object,
) -> Result<Json<Value>, Refusal> {
    let memory = lock(&descope.memory);
    match memory.0.get(&token) {
        Some(session) if !session.is_refresh() && !session.is_past() => {
            Ok(Json(json!({ "parsedJWT": session.claims })))
        }
        _ => Err(Refusal::INVALID_TOKEN),
    }
}

impl Descope {
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
        Descope { signer: Signer::new(PROJECT_ID), memory: Mutex::default() }
    }
}

impl Memory {
    fn live_refresh(&mut self, token: &str) -> Result<&mut Issued, Refusal> {
        match self.0.get_mut(token).filter(|issued| issued.is_refresh()) {
            Some(refresh) if refresh.logged_out => Err(Refusal::LOGGED_OUT),
            Some(refresh) if !refresh.is_past() => Ok(refresh),
            _ => Err(Refusal::INVALID_TOKEN),
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

/// The user's token in a request. The request also carries the project id, and may carry the
/// management key.
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

/// A request body. It must be a JSON object, which may be empty.
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
