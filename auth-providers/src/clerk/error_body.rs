//! `{"errors": [{"code", "message", "long_message", "meta"}], "clerk_trace_id"}`.

use auth_core::ErrorBody;
use http::HeaderMap;
use serde::Deserialize;

#[derive(Deserialize)]
struct ClerkErrors {
    #[serde(default)]
    errors: Vec<ClerkError>,
    clerk_trace_id: Option<String>,
}

#[derive(Deserialize)]
struct ClerkError {
    #[serde(default)]
    code: String,
    #[serde(default)]
    message: String,
    #[serde(default)]
    long_message: String,
}

pub(super) fn parse(_: &HeaderMap, body: &[u8]) -> ErrorBody {
    let Ok(body) = serde_json::from_slice::<ClerkErrors>(body) else {
        return ErrorBody::new();
    };
    let all: Vec<_> = body.errors.iter().map(ClerkError::words).collect();
    let code = body.errors.first().map(|error| error.code.clone()).unwrap_or_default();
    ErrorBody::new()
        .code(code)
        .message(all.join("; "))
        .request_id(body.clerk_trace_id.unwrap_or_default())
}

impl ClerkError {
    /// The long message names the parameter; the short one is only "is missing".
    fn words(&self) -> &str {
        if self.long_message.is_empty() { &self.message } else { &self.long_message }
    }
}
