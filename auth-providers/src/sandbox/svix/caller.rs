//! Reads the sender of a request and its application.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use http::request::Parts;

use super::memory::Svix;
use super::refusal::Refusal;
use super::validation::Pattern;
use crate::sandbox::token::bearer;

pub(in crate::sandbox) const AUTH_TOKEN: &str = "testsk_sandbox";

/// The sender of a request.
enum Caller {
    /// The owner of the environment's key.
    Environment,
    /// The owner of this token for an application's portal. The token is still valid.
    App(String),
}

/// A request with the environment's key.
pub(super) struct Environment;

/// A request with the token of an application's portal.
pub(super) struct AppToken(pub(super) String);

/// An application's id or UID with valid characters.
pub(super) struct AppId(pub(super) String);

impl Caller {
    fn from_parts(parts: &Parts, svix: &Svix) -> Result<Caller, Refusal> {
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
        match Caller::from_parts(parts, svix)? {
            Caller::Environment => Ok(Environment),
            Caller::App(_) => Err(Refusal::insufficient_access()),
        }
    }
}

impl FromRequestParts<Arc<Svix>> for AppToken {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, svix: &Arc<Svix>) -> Result<Self, Refusal> {
        match Caller::from_parts(parts, svix)? {
            Caller::App(token) => Ok(AppToken(token)),
            Caller::Environment => Err(Refusal::insufficient_access()),
        }
    }
}

impl FromRequestParts<Arc<Svix>> for AppId {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, svix: &Arc<Svix>) -> Result<Self, Refusal> {
        // A text that is not UTF-8 counts as an empty id.
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
