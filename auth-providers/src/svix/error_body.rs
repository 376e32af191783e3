//! `{"code", "detail"}`, or for a 422 `{"detail": [{"loc", "msg", "type"}]}`.

use auth_core::{ErrorBody, ErrorResponse};
use serde_json::Value;

pub(super) fn parse(response: &ErrorResponse<'_>) -> ErrorBody {
    let body = response.json();
    let text = |pointer| body.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    match body.get("detail") {
        Some(Value::Array(fields)) => {
            let messages: Vec<String> = fields.iter().map(message).collect();
            ErrorBody::new().code(text("/detail/0/type")).message(messages.join("; "))
        }
        _ => ErrorBody::new().code(text("/code")).message(text("/detail")),
    }
}

/// A message such as `body.expiry: must be at most 259200`. Positions in a list are numbers.
fn message(field: &Value) -> String {
    let place = field.get("loc").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let place: Vec<String> = place
        .iter()
        .map(|part| part.as_str().map_or_else(|| part.to_string(), str::to_owned))
        .collect();
    let message = field.get("msg").and_then(Value::as_str).unwrap_or_default();
    format!("{}: {message}", place.join("."))
}
