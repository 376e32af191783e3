//! Reading a provider's error body, and keeping secrets out of what is kept of it.

use std::borrow::Cow;

use http::{HeaderMap, StatusCode};
use serde_json::Value;

use crate::body::text::{self, NotText};
use crate::json_limits::within;
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

/// An answer that is not success, for an [`ErrorBodyParser`] to read.
#[derive(Clone, Copy, Debug)]
pub struct ErrorAnswer<'a> {
    pub(crate) status: StatusCode,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a [u8],
}

impl<'a> ErrorAnswer<'a> {
    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &'a HeaderMap {
        self.headers
    }

    /// The body, as far as the client's error limit: it may be empty, HTML or cut short.
    #[must_use]
    pub fn body(&self) -> &'a [u8] {
        self.body
    }

    /// The body as JSON; `null` if it is none.
    ///
    /// A value beyond the limits of `serde_json`, such as `1e400`, is there as text, and does not lose
    /// the rest.
    #[must_use]
    pub fn json(&self) -> Value {
        let text = self.text().unwrap_or_default();
        let value = serde_json::from_str(&text).ok();
        let within = || serde_json::from_str(&within(&text)?.text).ok();
        value.or_else(within).unwrap_or_default()
    }

    /// Why the body is nothing that can be read; empty if it can.
    pub(crate) fn why_unread(&self) -> String {
        self.text().err().unwrap_or_default()
    }

    /// The body as text, with U+FFFD for what is no UTF-8; `Err` says what it is instead.
    fn text(&self) -> Result<Cow<'a, str>, String> {
        match text::of(self.headers, self.body) {
            Ok(text) => Ok(text),
            Err(NotText::NotUtf8) => Ok(String::from_utf8_lossy(self.body)),
            Err(NotText::Foreign(why)) => Err(why),
        }
    }
}

/// Reads a provider's error body.
pub type ErrorBodyParser = fn(&ErrorAnswer<'_>) -> ErrorBody;

/// The parser for clients that declare none: RFC 9457 problem details and the shapes most used
/// beside it, `{"code", "message"}`, `{"error", "error_description"}` and either inside `"error"`.
pub(crate) fn generic_error_body(answer: &ErrorAnswer<'_>) -> ErrorBody {
    let value = answer.json();
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
pub(crate) fn excerpt(answer: &ErrorAnswer<'_>, secrets: &[&str]) -> Option<String> {
    // Redacted before it is cut, so that no half of a secret is left at the end.
    let text = answer.text().ok()?;
    let text = redact(text.trim(), secrets);
    // The body itself may have been cut by the limit.
    let whole = secrets.iter().map(|secret| text.len() - overlap(&text, secret)).min();
    let end = whole.unwrap_or(text.len()).min(EXCERPT);
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let end = ends.take_while(|at| *at <= end).last().unwrap_or(0);
    text.get(..end).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// How many bytes at the end of `text` are the beginning of `secret`; few may be so by chance.
fn overlap(text: &str, secret: &str) -> usize {
    let starts = (4..secret.len()).rev();
    starts
        .filter_map(|length| secret.get(..length))
        .find(|start| text.ends_with(start))
        .map_or(0, str::len)
}

/// `text` without the secrets that the request carried, should the provider echo one.
pub(crate) fn redact<'a>(text: &'a str, secrets: &[&str]) -> Cow<'a, str> {
    let mut text = Cow::Borrowed(text);
    for secret in secrets {
        // JSON may write a slash with a backslash before it.
        for spelling in [*secret, &secret.replace('/', "\\/")] {
            if text.contains(spelling) {
                text = text.replace(spelling, REDACTED).into();
            }
        }
    }
    text
}
