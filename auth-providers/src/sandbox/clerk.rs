//! Clerk's part of the sandbox: sign-in tokens, session tokens, and lists of users and
//! organizations.

mod listing;
mod organizations;
mod refusal;
mod users;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequestParts, Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, StatusCode};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value, json};

use self::refusal::{Refusal, TRACE_ID};
use super::lock;
use super::signer::Signer;
use super::token::{self, bearer};

pub(super) const SECRET_KEY: &str = "sk_test_sandbox";
pub(super) const USER_ID: &str = "user_sandbox";
pub(super) const ORG_ID: &str = "org_sandbox";
pub(super) const ORIGIN: &str = "https://app.example.com";

const INSTANCE_ID: &str = "ins_sandbox";
const FRONTEND_API: &str = "https://sandbox.clerk.accounts.dev";

const VERSIONS: [&str; 5] = ["2021-02-05", "2024-10-01", "2025-04-10", "2025-11-10", "2026-05-12"];
const ONE_MINUTE: i64 = 60;
const THIRTY_DAYS: i64 = 30 * 24 * 60 * 60;

/// Clerk's state: its signing key and its sign-in tokens.
pub(super) struct Clerk {
    pub(super) signer: Signer,
    /// The sign-in tokens by their ids.
    tokens: Mutex<HashMap<String, SignInToken>>,
}

#[derive(Clone, Serialize)]
struct SignInToken {
    object: &'static str,
    id: String,
    status: Status,
    user_id: String,
    token: String,
    url: String,
    created_at: i64,
    updated_at: i64,
}

#[derive(Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Status {
    Pending,
    Revoked,
}

pub(super) fn router(clerk: Arc<Clerk>) -> Router {
    Router::new()
        .route("/v1/jwks", get(jwks))
        .route("/v1/organizations", get(organizations::list))
        .route("/v1/users", get(users::list))
        .route("/v1/sign_in_tokens", post(create))
        .route("/v1/sign_in_tokens/{id}/revoke", post(revoke))
        .fallback(|| async { Refusal::resource_not_found("Resource not found") })
        .method_not_allowed_fallback(|| async {
            Refusal::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "method_not_allowed",
                "method not allowed",
                "Method not allowed",
            )
        })
        .layer(middleware::map_response(trace))
        .with_state(clerk)
}

async fn jwks(_: Authorized, State(clerk): State<Arc<Clerk>>) -> Json<Value> {
    Json(clerk.signer.key_set())
}

async fn create(
    _: Authorized,
    State(clerk): State<Arc<Clerk>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<SignInToken>, Refusal> {
    let request = CreateSignInToken::read(&headers, &body)?;
    if !users::is_known(&request.user_id) {
        let message = format!("No user was found with id {}", request.user_id);
        return Err(Refusal::resource_not_found(message));
    }
    let is_not_member = |org_id: &String| !organizations::has_member(org_id, &request.user_id);
    if let Some(org_id) = request.org_id.filter(is_not_member) {
        let message = format!("No organization was found with id {org_id}");
        return Err(Refusal::resource_not_found(message));
    }
    let token = SignInToken::mint(&clerk.signer, request.user_id, request.lifetime);
    lock(&clerk.tokens).insert(token.id.clone(), token.clone());
    Ok(Json(token))
}

async fn revoke(
    _: Authorized,
    State(clerk): State<Arc<Clerk>>,
    id: Result<Path<String>, PathRejection>,
) -> Result<Json<SignInToken>, Refusal> {
    let mut tokens = lock(&clerk.tokens);
    // An id that is not UTF-8 is unknown.
    let Some(token) = id.ok().and_then(|Path(id)| tokens.get_mut(&id)) else {
        return Err(Refusal::resource_not_found("Resource not found"));
    };
    if token.status != Status::Pending {
        return Err(Refusal::cannot_be_revoked("revoked"));
    }
    token.status = Status::Revoked;
    token.updated_at = Timestamp::now().as_millisecond();
    Ok(Json(token.clone()))
}

/// Adds a trace id to every response. A refusal with the trace id in its body has already set it.
async fn trace(mut response: Response) -> Response {
    response.headers_mut().entry(TRACE_ID).or_insert_with(refusal::trace_id);
    response
}

impl Clerk {
    /// A session token of version 2, without an organization.
    pub(super) fn issue<'a>(&self, claims: impl IntoIterator<Item = (&'a str, Value)>) -> String {
        let own = [
            ("azp", ORIGIN.into()),
            ("fva", json!([0, -1])),
            ("iss", FRONTEND_API.into()),
            ("sid", "sess_sandbox".into()),
            ("sts", "active".into()),
            ("sub", USER_ID.into()),
            ("v", 2.into()),
        ];
        self.signer.sign(&token::claims(ONE_MINUTE, own.into_iter().chain(claims)))
    }
}

impl Default for Clerk {
    fn default() -> Clerk {
        // The key has the instance's id, as at the vendor.
        Clerk { signer: Signer::new(INSTANCE_ID), tokens: Mutex::default() }
    }
}

impl SignInToken {
    fn mint(signer: &Signer, user_id: String, lifetime: i64) -> SignInToken {
        let now = Timestamp::now();
        let id = format!("sit_{}", token::random());
        let claims = json!({
            "exp": now.as_second().saturating_add(lifetime),
            "iid": INSTANCE_ID,
            "sid": id,
            "st": "sign_in_token",
        });
        let token = signer.sign(&claims);
        SignInToken {
            object: "sign_in_token",
            status: Status::Pending,
            user_id,
            url: format!("https://sandbox.accounts.dev/v1/tickets/accept?ticket={token}"),
            token,
            id,
            created_at: now.as_millisecond(),
            updated_at: now.as_millisecond(),
        }
    }
}

/// A request with the right secret key and an existing API version.
struct Authorized;

impl<S: Send + Sync> FromRequestParts<S> for Authorized {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Authorized, Refusal> {
        match bearer(&parts.headers) {
            Some(SECRET_KEY) => {}
            Some(_) => return Err(Refusal::key_invalid()),
            None => return Err(Refusal::header_format_invalid()),
        }
        let header = parts.headers.get("clerk-api-version").map(HeaderValue::as_bytes);
        let query = parts.uri.query().unwrap_or_default().split('&');
        let query = query.filter_map(|pair| pair.strip_prefix("__clerk_api_version="));
        let versions: Vec<&[u8]> = header.into_iter().chain(query.map(str::as_bytes)).collect();
        let is_listed = |version: &[u8]| VERSIONS.iter().any(|listed| listed.as_bytes() == version);
        match versions.as_slice() {
            [] => Ok(Authorized),
            [version] if is_listed(version) => Ok(Authorized),
            _ => Err(Refusal::version_invalid()),
        }
    }
}

/// The checked parameters of a sign-in token.
struct CreateSignInToken {
    user_id: String,
    org_id: Option<String>,
    lifetime: i64,
}

impl CreateSignInToken {
    fn read(headers: &HeaderMap, body: &[u8]) -> Result<CreateSignInToken, Refusal> {
        const NAMES: [&str; 3] = ["user_id", "org_id", "expires_in_seconds"];

        let parameters = parameters(headers, body)?;
        let is_unknown = |name: &&String| !NAMES.contains(&name.as_str());
        if let Some(name) = parameters.keys().find(is_unknown) {
            return Err(Refusal::unknown(name));
        }
        let user_id = text(&parameters, "user_id")?.filter(|user_id| !user_id.is_empty());
        let user_id = user_id.ok_or_else(|| Refusal::missing("user_id"))?;
        let lifetime = match parameters.get("expires_in_seconds") {
            None | Some(Value::Null) => THIRTY_DAYS,
            Some(Value::Number(number)) => match number.as_i64() {
                Some(seconds @ 1..) => seconds,
                _ => return Err(Refusal::value_invalid("expires_in_seconds")),
            },
            Some(_) => return Err(Refusal::type_invalid("expires_in_seconds")),
        };
        Ok(CreateSignInToken { user_id, org_id: text(&parameters, "org_id")?, lifetime })
    }
}

/// The parameters in the body. A request without a body has none.
fn parameters(headers: &HeaderMap, body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    if body.is_empty() {
        return Ok(Map::new());
    }
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media_type = media_type.and_then(|value| value.split(';').next()).unwrap_or_default();
    if !media_type.trim().eq_ignore_ascii_case("application/json") {
        return Err(Refusal::unsupported_content_type(media_type));
    }
    serde_json::from_slice(body).map_err(|_| Refusal::body_invalid())
}

fn text(parameters: &Map<String, Value>, name: &str) -> Result<Option<String>, Refusal> {
    match parameters.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(Refusal::type_invalid(name)),
    }
}
