//! Passage: one user of one app.

use axum::extract::{FromRequestParts, Path, Request};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{delete, get};
use axum::{Json, Router};
use http::header::USER_AGENT;
use http::request::Parts;
use http::{StatusCode, header};
use serde_json::{Value, json};

use super::token::bearer;

pub(super) const APP_ID: &str = "passage-sandbox-app";
pub(super) const API_KEY: &str = "passage-sandbox-key";
pub(super) const USER_ID: &str = "passage-sandbox-user";

pub(super) fn router() -> Router {
    Router::new()
        .route("/v1/apps/{app_id}/users/{user_id}", get(get_user))
        .route("/v1/apps/{app_id}/users/{user_id}/tokens", delete(revoke_tokens))
        .fallback(|| async { Refusal(StatusCode::NOT_FOUND, "not_found", "Not found.") })
        .method_not_allowed_fallback(|| async {
            Refusal(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "Method not allowed.")
        })
        .layer(middleware::from_fn(edge))
}

async fn get_user(_: KnownUser) -> Json<Value> {
    Json(json!({ "user": user() }))
}

/// Revokes nothing, since no route here mints refresh tokens; the vendor's answer is as empty.
async fn revoke_tokens(_: KnownUser) -> StatusCode {
    StatusCode::OK
}

/// The vendor's edge turns away who does not say who they are, before the API sees them.
async fn edge(request: Request, next: Next) -> Response {
    if request.headers().get(USER_AGENT).is_some_and(|agent| !agent.is_empty()) {
        return next.run(request).await;
    }
    let page = "<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n\
        <center><h1>403 Forbidden</h1></center>\r\n<hr><center>cloudflare</center>\r\n\
        </body>\r\n</html>\r\n";
    (StatusCode::FORBIDDEN, [(header::SERVER, "cloudflare")], Html(page)).into_response()
}

/// A request with the app's key, about the app's user.
struct KnownUser;

impl<S: Send + Sync> FromRequestParts<S> for KnownUser {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<KnownUser, Refusal> {
        if bearer(&parts.headers) != Some(API_KEY) {
            let message = "The access token is invalid.";
            return Err(Refusal(StatusCode::UNAUTHORIZED, "invalid_access_token", message));
        }
        let path = Path::<(String, String)>::from_request_parts(parts, state).await;
        let (app_id, user_id) = match &path {
            Ok(Path((app_id, user_id))) => (app_id.as_str(), user_id.as_str()),
            // Not text, so not an id of ours either.
            Err(_) => ("", ""),
        };
        if app_id != APP_ID {
            return Err(Refusal(StatusCode::NOT_FOUND, "app_not_found", "App not found."));
        }
        if user_id != USER_ID {
            return Err(Refusal(StatusCode::NOT_FOUND, "user_not_found", "User not found."));
        }
        Ok(KnownUser)
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

/// A user with every field that the vendor documents, the unset ones spelled as it spells them.
fn user() -> Value {
    json!({
        "id": USER_ID,
        "email": "ada@example.com",
        "email_verified": true,
        "phone": "",
        "phone_verified": false,
        "external_id": "",
        "status": "active",
        "login_count": 2,
        "last_login_at": "2025-11-03T08:30:00.123456Z",
        "created_at": "2025-01-02T03:04:05Z",
        "updated_at": "2025-11-03T08:30:00.123456Z",
        "user_metadata": { "plan": "trial" },
        "recent_events": [{
            "id": "event-sandbox",
            "action": "login",
            "status": "incomplete",
            "type": "login",
            "ip_addr": "192.0.2.1",
            "user_agent": "Mozilla/5.0",
            "user_agent_display": "Firefox on Linux",
            "created_at": "2025-11-03T08:30:00.123456Z",
            "completed_at": null,
            "social_login_type": null,
        }],
        "social_connections": {
            "github": {
                "provider_id": "12345",
                "provider_identifier": "ada@example.com",
                "created_at": "2025-01-02T03:04:05Z",
                "last_login_at": "2025-11-03T08:30:00.123456Z",
            },
        },
        "webauthn": true,
        "webauthn_devices": [{
            "id": "device-sandbox",
            "cred_id": "credential-sandbox",
            "friendly_name": "Ada's key",
            "type": "passkey",
            "icons": { "light": null, "dark": null },
            "usage_count": 1,
            "created_at": "2025-01-02T03:04:05Z",
            "updated_at": "2025-01-02T03:04:05Z",
            "last_login_at": "2025-11-03T08:30:00.123456Z",
        }],
        "webauthn_types": ["passkey"],
    })
}
