//! `{"code", "error"}`.

use auth_core::{ErrorBody, ErrorResponse};
use serde_json::Value;

pub(super) fn parse(response: &ErrorResponse<'_>) -> ErrorBody {
    let body = response.json();
    let text = |key| body.get(key).and_then(Value::as_str).unwrap_or_default();
    ErrorBody::new().code(text("code")).message(text("error"))
}
