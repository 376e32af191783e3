//! `{"errorCode", "errorDescription", "errorMessage"}`, or `{"error", "error_description"}` of OAuth.

use auth_core::{ErrorBody, ErrorResponse};
use serde_json::Value;

pub(super) fn parse(response: &ErrorResponse<'_>) -> ErrorBody {
    let body = response.json();
    let text = |key| body.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    let messages: Vec<&str> = ["errorDescription", "errorMessage", "error_description"]
        .into_iter()
        .filter_map(text)
        .collect();
    let code = text("errorCode").or_else(|| text("error"));
    ErrorBody::new().code(code.unwrap_or_default()).message(messages.join(": "))
}
