//! Svix: applications, their portals, the portals' tokens, and idempotency keys.

mod applications;
mod portal;
mod refusal;
mod replay;
mod validation;

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path, State};
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use bytes::Bytes;
use http::StatusCode;
use http::request::Parts;
use serde_json::{Value, json};

use self::applications::Draft;
use self::portal::Portal;
use self::refusal::Refusal;
use self::replay::Replays;
use self::validation::{Fields, Pattern};
use super::token::{base64url, bearer};

pub(super) use self::portal::Svix;

pub(super) const AUTH_TOKEN: &str = "testsk_sandbox";
pub(super) const APP_ID: &str = "app_2sandbox0000000000000000001";

/// What every id of an application begins with.
const APP_PREFIX: &str = "app_";

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
    // The vendor takes each path with a slash at its end and without.
    for slash in ["", "/"] {
        let path = |path: &str| format!("/api/v1/auth/{path}{slash}");
        router = router
            .route(&format!("/api/v1/app{slash}"), get(applications::list))
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

/// Who sends a request.
enum Caller {
    /// The holder of the environment's key.
    Environment,
    /// The holder of this token, which opens an application's portal and is still good.
    App(String),
}

/// A request with the environment's key.
struct Environment;

/// A request with the token of an application's portal.
struct AppToken(String);

/// The id of an application, spelled as ids are.
struct AppId(String);

impl Caller {
    fn of(parts: &Parts, svix: &Svix) -> Result<Caller, Refusal> {
        match bearer(&parts.headers) {
            Some(AUTH_TOKEN) => Ok(Caller::Environment),
            Some(token) if svix.is_live(token) => Ok(Caller::App(token.to_owned())),
            _ => Err(Refusal::invalid_token()),
        }
    }
}

impl FromRequestParts<Arc<Svix>> for Environment {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, svix: &Arc<Svix>) -> Result<Self, Refusal> {
        match Caller::of(parts, svix)? {
            Caller::Environment => Ok(Environment),
            Caller::App(_) => Err(Refusal::insufficient_access()),
        }
    }
}

impl FromRequestParts<Arc<Svix>> for AppToken {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, svix: &Arc<Svix>) -> Result<Self, Refusal> {
        match Caller::of(parts, svix)? {
            Caller::App(token) => Ok(AppToken(token)),
            Caller::Environment => Err(Refusal::insufficient_access()),
        }
    }
}

impl FromRequestParts<Arc<Svix>> for AppId {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, svix: &Arc<Svix>) -> Result<Self, Refusal> {
        // What is no text is no id either.
        let id = Path::<String>::from_request_parts(parts, svix).await.map(|Path(id)| id);
        let id = id.unwrap_or_default();
        match Pattern::Name.objection(&id) {
            None => Ok(AppId(id)),
            Some(words) => {
                let place = ["path", "app_id_or_uid"].into_iter().chain(Pattern::Name.place());
                Err(Refusal::invalid(place, words, "value_error"))
            }
        }
    }
}
