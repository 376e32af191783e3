//! `{"errorCode", "errorDescription", "errorMessage"}`.

use auth_core::ErrorBody;
use http::HeaderMap;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DescopeError {
    #[serde(default)]
    error_code: String,
    #[serde(default)]
    error_description: String,
    #[serde(default)]
    error_message: String,
}

pub(super) fn parse(_: &HeaderMap, body: &[u8]) -> ErrorBody {
    let Ok(body) = serde_json::from_slice::<DescopeError>(body) else {
        return ErrorBody::new();
    };
    let words: Vec<_> = [body.error_description, body.error_message]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    ErrorBody::new().code(body.error_code).message(words.join(": "))
}
