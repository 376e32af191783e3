//! Who sends a request, and for which application.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use http::request::Parts;

use super::memory::Svix;
use super::refusal::Refusal;
use super::validation::Pattern;
use crate::sandbox::token::bearer;

pub(in crate::sandbox) const AUTH_TOKEN: &str = "testsk_sandbox";

/// Who sends a request.
enum Caller {
    /// The holder of the environment's key.
    Environment,
    /// The holder of this token, which opens an application's portal and is still good.
    App(String),
}

/// A request with the environment's key.
pub(super) struct Environment;

/// A request with the token of an application's portal.
pub(super) struct AppToken(pub(super) String);

/// The id of an application, spelled as ids are.
pub(super) struct AppId(pub(super) String);

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
