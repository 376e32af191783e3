//! `{"code", "error"}`.

use auth_core::ErrorBody;
use http::HeaderMap;
use serde::Deserialize;

#[derive(Deserialize)]
struct PassageError {
    #[serde(default)]
    code: String,
    #[serde(default)]
    error: String,
}

pub(super) fn parse(_: &HeaderMap, body: &[u8]) -> ErrorBody {
    match serde_json::from_slice::<PassageError>(body) {
        Ok(body) => ErrorBody::new().code(body.code).message(body.error),
        Err(_) => ErrorBody::new(),
    }
}
