//! Reading a provider's error body, and keeping secrets out of what is kept of it.

use std::borrow::Cow;

use http::HeaderMap;
use serde_json::Value;

use crate::secret::REDACTED;

/// The most of an error body that an [`Error`](crate::Error) keeps, in bytes.
const EXCERPT: usize = 1024;

/// What a provider says of an error, read out of its own error body.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct ErrorBody {
    /// The provider's code, such as `resource_not_found`.
    pub code: Option<String>,
    /// The provider's words.
    pub message: Option<String>,
    /// The id of the request, where the body carries one.
    pub request_id: Option<String>,
}

impl ErrorBody {
    /// One that says nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the code; an empty one counts as none.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into()).filter(|code| !code.is_empty());
        self
    }

    /// Sets the words; empty ones count as none.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into()).filter(|message| !message.is_empty());
        self
    }

    /// Sets the request id; an empty one counts as none.
    #[must_use]
    pub fn request_id(mut self, id: impl Into<String>) -> Self {
        self.request_id = Some(id.into()).filter(|id| !id.is_empty());
        self
    }
}

/// Reads a provider's error body: given the answer's headers and at most the error limit of its
/// body, which may be empty, HTML or cut short.
pub type ErrorBodyParser = fn(&HeaderMap, &[u8]) -> ErrorBody;

/// The parser for clients that declare none: RFC 9457 problem details and the shapes most used
/// beside it, `{"code", "message"}`, `{"error", "error_description"}` and either inside `"error"`.
pub(crate) fn generic_error_body(_: &HeaderMap, body: &[u8]) -> ErrorBody {
    let Ok(value) = serde_json::from_slice::<Value>(body) else {
        return ErrorBody::new();
    };
    let nested = value.get("error").filter(|error| error.is_object());
    let object = nested.unwrap_or(&value);
    let first =
        |keys: &[&str]| keys.iter().find_map(|key| Some(object.get(key)?.as_str()?.to_owned()));
    ErrorBody::new()
        .code(first(&["code", "error", "type"]).unwrap_or_default())
        .message(first(&["message", "detail", "error_description", "title"]).unwrap_or_default())
        .request_id(first(&["request_id", "requestId", "trace_id"]).unwrap_or_default())
}

/// The beginning of an error body, as text, without the secrets that the request carried.
pub(crate) fn excerpt(body: &[u8], secrets: &[&str]) -> Option<String> {
    // Redacted before it is cut, so that no half of a secret is left at the end.
    let text = String::from_utf8_lossy(body);
    let text = redact(text.trim(), secrets);
    let end =
        text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= EXCERPT);
    let head = text.get(..end.last().unwrap_or(0))?;
    (!head.is_empty()).then(|| head.to_owned())
}

/// `text` without the secrets that the request carried, should the provider echo one.
pub(crate) fn redact<'a>(text: &'a str, secrets: &[&str]) -> Cow<'a, str> {
    secrets.iter().fold(Cow::Borrowed(text), |text, secret| {
        if text.contains(secret) { text.replace(secret, REDACTED).into() } else { text }
    })
}
