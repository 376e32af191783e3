//! Reads a provider's error body, and removes secrets from the part that an error keeps.

use std::borrow::Cow;

use http::{HeaderMap, StatusCode};
use serde_json::Value;

use crate::json::limits::sanitize;
use crate::json::text::{self, NotText};
use crate::secret::REDACTED;

/// The largest part of an error body that an [`Error`](crate::Error) keeps, in bytes.
const EXCERPT: usize = 1024;

/// The contents of a provider's error body.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct ErrorBody {
    /// The provider's code, such as `resource_not_found`.
    pub code: Option<String>,
    /// The provider's message.
    pub message: Option<String>,
    /// The request id, if the body contains one.
    pub request_id: Option<String>,
}

impl ErrorBody {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the code. An empty one counts as none.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into()).filter(|code| !code.is_empty());
        self
    }

    /// Sets the message. An empty one counts as none.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into()).filter(|message| !message.is_empty());
        self
    }

    /// Sets the request id. An empty one counts as none.
    #[must_use]
    pub fn request_id(mut self, id: impl Into<String>) -> Self {
        self.request_id = Some(id.into()).filter(|id| !id.is_empty());
        self
    }
}

/// A response that is not a success: the argument of an [`ErrorBodyParser`].
#[derive(Clone, Copy, Debug)]
pub struct ErrorResponse<'a> {
    pub(crate) status: StatusCode,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a [u8],
}

impl<'a> ErrorResponse<'a> {
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

    /// The body, up to the client's [`error_limit`](crate::ClientBuilder::error_limit). It may be
    /// empty, HTML, or cut off.
    #[must_use]
    pub fn body(&self) -> &'a [u8] {
        self.body
    }

    /// The body as JSON; `null` if it is not JSON.
    ///
    /// A value that `serde_json` cannot represent, such as `1e400`, is given as text, so that the
    /// rest is not lost.
    #[must_use]
    pub fn json(&self) -> Value {
        let text = self.text().unwrap_or_default();
        let value = serde_json::from_str(&text).ok();
        let sanitize = || serde_json::from_str(&sanitize(&text)?.text).ok();
        value.or_else(sanitize).unwrap_or_default()
    }

    /// Why the body cannot be read as text; empty if it can.
    pub(crate) fn why_unread(&self) -> String {
        self.text().err().unwrap_or_default()
    }

    /// The body as text, with U+FFFD for bytes that are not UTF-8. Fails if the headers declare an
    /// encoding or a charset that is not supported.
    fn text(&self) -> Result<Cow<'a, str>, String> {
        match text::decode(self.headers, self.body) {
            Ok(text) => Ok(text),
            Err(NotText::NotUtf8) => Ok(String::from_utf8_lossy(self.body)),
            Err(NotText::Foreign(why)) => Err(why),
        }
    }
}

/// A function that reads a provider's error body.
pub type ErrorBodyParser = fn(&ErrorResponse<'_>) -> ErrorBody;

/// The default parser. It reads RFC 9457 problem details and the most common other shapes:
/// `{"code", "message"}`, `{"error", "error_description"}`, and each of them inside `"error"`.
pub(crate) fn generic_error_body(response: &ErrorResponse<'_>) -> ErrorBody {
    let value = response.json();
    let nested = value.get("error").filter(|error| error.is_object());
    let object = nested.unwrap_or(&value);
    let first =
        |keys: &[&str]| keys.iter().find_map(|key| Some(object.get(key)?.as_str()?.to_owned()));
    ErrorBody::new()
        .code(first(&["code", "error", "type"]).unwrap_or_default())
        .message(first(&["message", "detail", "error_description", "title"]).unwrap_or_default())
        .request_id(first(&["request_id", "requestId", "trace_id"]).unwrap_or_default())
}

/// The beginning of an error body as text, without the secrets that the request carried.
pub(crate) fn excerpt(response: &ErrorResponse<'_>, secrets: &[&str]) -> Option<String> {
    // Secrets are removed before the text is cut, so that the cut leaves no part of one.
    let text = response.text().ok()?;
    let text = redact(text.trim(), secrets);
    // The size limit may have cut the body itself in the middle of a secret.
    let whole = secrets.iter().map(|secret| text.len() - overlap(&text, secret)).min();
    let end = whole.unwrap_or(text.len()).min(EXCERPT);
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let end = ends.take_while(|at| *at <= end).last().unwrap_or(0);
    text.get(..end).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// How many bytes at the end of `text` are the beginning of `secret`. Fewer than 4 are ignored,
/// because they may match by chance.
fn overlap(text: &str, secret: &str) -> usize {
    let starts = (4..secret.len()).rev();
    starts
        .filter_map(|length| secret.get(..length))
        .find(|start| text.ends_with(start))
        .map_or(0, str::len)
}

/// `text` without the secrets that the request carried. A provider may echo them.
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
