//! Reads what a request of Descope carries: the project, a token or a key, and the management key.

use super::refusal::ErrorResponse;
use super::{ACCESS_KEY, Descope, MANAGEMENT_KEY, PROJECT_ID};
use crate::sandbox::documented::{Asked, Record};
use crate::sandbox::{lock, token};

/// Checks that a request carries one of what the document says that the operation needs.
pub(super) fn check(descope: &Descope, asked: &Asked) -> Result<(), ErrorResponse> {
    let project = asked.in_path("projectId").or(asked.in_path("project_id"));
    if project.is_some_and(|id| id != PROJECT_ID) {
        return Err(ErrorResponse::unknown_project());
    }
    let mut first = None;
    for schemes in asked.operation().security() {
        for scheme in schemes {
            match check_scheme(descope, asked, scheme) {
                Ok(()) => return Ok(()),
                Err(error) => drop(first.get_or_insert(error)),
            }
        }
    }
    first.map_or(Ok(()), Err)
}

fn check_scheme(descope: &Descope, asked: &Asked, scheme: &str) -> Result<(), ErrorResponse> {
    let parts = parts(asked)?;
    let key = || parts.first().copied().ok_or_else(ErrorResponse::no_token);
    let memory = || lock(&descope.memory);
    match scheme {
        "Descope Project ID" => Ok(()),
        "Descope Project ID:Refresh JWT" => memory().live_refresh(token(asked)?).map(drop),
        "Descope Project ID:Session JWT" => memory().live_session(token(asked)?).map(drop),
        "Descope Project ID:Access Key" if is_access_key(descope, key()?) => Ok(()),
        "Descope Project ID:Access Key" => Err(ErrorResponse::unauthorized("Invalid access key")),
        _ if key()? == MANAGEMENT_KEY => Ok(()),
        _ => Err(ErrorResponse::unauthorized("Invalid management key")),
    }
}

/// Whether this is the sandbox's access key, or an active one that was created.
fn is_access_key(descope: &Descope, key: &str) -> bool {
    let is_active = |one: &Record| !one.has("/status", "inactive");
    let store = lock(&descope.store);
    let mut keys = store.records("/v1/mgmt/accesskey").iter().filter(|one| is_active(one));
    key == ACCESS_KEY || keys.any(|one| one.has("/cleartext", key))
}

/// The user's token. The management key may follow it.
pub(super) fn token(asked: &Asked) -> Result<&str, ErrorResponse> {
    match parts(asked)?.as_slice() {
        [token] | [token, MANAGEMENT_KEY] => Ok(token),
        [] => Err(ErrorResponse::no_token()),
        _ => Err(ErrorResponse::unauthorized("Invalid management key")),
    }
}

/// What follows the project, unless it is empty.
fn parts(asked: &Asked) -> Result<Vec<&str>, ErrorResponse> {
    let bearer = token::bearer(asked.headers()).ok_or_else(ErrorResponse::no_token)?;
    let mut parts = bearer.split(':');
    if parts.next() != Some(PROJECT_ID) {
        return Err(ErrorResponse::unauthorized("Unknown project"));
    }
    Ok(parts.filter(|part| !part.is_empty()).collect())
}
