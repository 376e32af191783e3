//! Svix's part of the sandbox: applications, their portals, the portals' tokens, and idempotency
//! keys.

mod applications;
mod caller;
mod id;
mod listing;
mod memory;
mod refusal;
mod replay;
mod validation;

use std::sync::Arc;

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use bytes::Bytes;
use http::StatusCode;
use serde_json::{Value, json};

use self::applications::Draft;
use self::caller::{AppId, AppToken, Environment};
use self::memory::Portal;
use self::refusal::Refusal;
use self::replay::Replays;
use self::validation::{Fields, Pattern};
use super::token::base64url;

pub(super) use self::caller::AUTH_TOKEN;
pub(super) use self::id::APP_ID;
pub(super) use self::memory::Svix;

const CAPABILITIES: [&str; 6] = [
    "ViewBase",
    "ViewEndpointSecret",
    "ManageEndpointSecret",
    "ManageTransformations",
    "CreateAttempts",
    "ManageEndpoint",
];
const SEVEN_DAYS: i64 = 7 * 24 * 60 * 60;
const THREE_DAYS: i64 = 3 * 24 * 60 * 60;
const ONE_HOUR: i64 = 60 * 60;

pub(super) fn router(svix: Arc<Svix>) -> Router {
    let mut router = Router::new();
    // The vendor accepts each path with and without a slash at its end.
    for slash in ["", "/"] {
        let path = |path: &str| format!("/api/v1/auth/{path}{slash}");
        router = router
            .route(&format!("/api/v1/app{slash}"), get(listing::list))
            .route(&path("app/{app_id}/expire-all"), post(expire_all))
            .route(&path("dashboard-access/{app_id}"), post(dashboard_access))
            .route(&path("app-portal-access/{app_id}"), post(app_portal_access))
            .route(&path("logout"), post(logout));
    }
    router
        .fallback(|| async { Refusal::not_found() })
        .method_not_allowed_fallback(|| async { Refusal::method_not_allowed() })
        .layer(middleware::from_fn_with_state(Arc::new(Replays::default()), replay::replay))
        .with_state(svix)
}

async fn expire_all(
    _: Environment,
    AppId(app_id): AppId,
    State(svix): State<Arc<Svix>>,
    body: Bytes,
) -> Result<StatusCode, Refusal> {
    let mut fields = Fields::read(&body)?;
    let grace = fields.integer("expiry", 0..=THREE_DAYS);
    let sessions = fields.texts("sessionIds", 1000, Pattern::SessionId);
    fields.finish()?;
    svix.expire_all(&app_id, &sessions.unwrap_or_default(), grace.unwrap_or_default())?;
    Ok(StatusCode::NO_CONTENT)
}

async fn dashboard_access(
    _: Environment,
    AppId(app_id): AppId,
    State(svix): State<Arc<Svix>>,
) -> Result<Json<Value>, Refusal> {
    let portal = Portal { session_id: None, lifetime: SEVEN_DAYS, creates: None };
    svix.open(&app_id, portal).map(|token| access(&app_id, &token))
}

async fn app_portal_access(
    _: Environment,
    AppId(app_id): AppId,
    State(svix): State<Arc<Svix>>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let mut fields = Fields::read(&body)?;
    let lifetime = fields.integer("expiry", ONE_HOUR..=SEVEN_DAYS);
    let mut creates = None;
    fields.object("application", |fields| creates = Some(Draft::read(fields)));
    let portal = Portal {
        session_id: fields.text("sessionId", Pattern::SessionId),
        lifetime: lifetime.unwrap_or(SEVEN_DAYS),
        creates,
    };
    let capability = Pattern::OneOf(&CAPABILITIES);
    let capabilities = fields.texts("capabilities", CAPABILITIES.len(), capability);
    if capabilities.is_some_and(|all| !all.iter().any(|one| one == "ViewBase")) {
        fields.problem(&["capabilities"], "must have ViewBase among them", "value_error");
    }
    fields.texts("featureFlags", 25, Pattern::Name);
    fields.boolean("readOnly");
    fields.finish()?;
    svix.open(&app_id, portal).map(|token| access(&app_id, &token))
}

async fn logout(token: AppToken, State(svix): State<Arc<Svix>>) -> Result<StatusCode, Refusal> {
    svix.log_out(&token.0)?;
    Ok(StatusCode::NO_CONTENT)
}

fn access(app_id: &str, token: &str) -> Json<Value> {
    let key = json!({ "appId": app_id, "token": token }).to_string();
    let url = format!("https://app.svix.com/login#key={}", base64url(key.as_bytes()));
    Json(json!({ "url": url, "token": token }))
}
