//! `{"errors": [{"code", "message", "long_message", "meta"}], "clerk_trace_id"}`.

use auth_core::{ErrorBody, ErrorResponse};
use serde_json::Value;

pub(super) fn parse(response: &ErrorResponse<'_>) -> ErrorBody {
    let body = response.json();
    let errors = body.get("errors").and_then(Value::as_array).map(Vec::as_slice);
    let messages: Vec<&str> = errors.unwrap_or_default().iter().filter_map(message).collect();
    let text = |pointer| body.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    ErrorBody::new()
        .code(text("/errors/0/code"))
        .message(messages.join("; "))
        .request_id(text("/clerk_trace_id"))
}

/// The long message is better: it names the parameter, while the short one is only "is missing".
fn message(error: &Value) -> Option<&str> {
    let texts = ["long_message", "message"].into_iter();
    texts.filter_map(|key| error.get(key)?.as_str()).find(|text| !text.is_empty())
}
