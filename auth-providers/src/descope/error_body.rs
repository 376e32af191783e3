//! `{"errorCode", "errorDescription", "errorMessage"}`, or `{"error", "error_description"}` of OAuth, or
//! `{"scimType", "detail"}` of SCIM.

use auth_core::{ErrorBody, ErrorResponse};
use serde_json::Value;

pub(super) fn parse(response: &ErrorResponse<'_>) -> ErrorBody {
    let body = response.json();
    let text = |key| body.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    let messages = ["errorDescription", "errorMessage", "error_description", "detail"];
    let messages: Vec<&str> = messages.into_iter().filter_map(text).collect();
    let code = text("errorCode").or_else(|| text("error")).or_else(|| text("scimType"));
    ErrorBody::new().code(code.unwrap_or_default()).message(messages.join(": "))
}
