//! `multipart/form-data` (RFC 7578).
//!
//! It is written here, because it has to work with every transport. reqwest's `Form` is available
//! only with reqwest, and becomes a stream, which cannot be sent again in another attempt. No other
//! maintained crate writes such forms.

use std::collections::VecDeque;
use std::fmt::{self, Debug};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use http_body::{Frame, SizeHint};

use super::Body;
use crate::error::BoxError;

/// A form with text fields and files: the argument of `multipart = …`.
///
/// If all its parts are in memory, the form can be sent again in another attempt. If one of them is
/// a stream, it can be sent only once.
///
/// ```
/// use auth_core::{Multipart, Part};
///
/// let form = Multipart::new()
///     .text("purpose", "avatar")
///     .part("file", Part::new(vec![0x89, b'P']).file_name("me.png").content_type("image/png"));
/// ```
#[derive(Debug, Default)]
#[must_use = "a form does nothing until it is sent"]
pub struct Multipart {
    parts: Vec<(String, Part)>,
}

impl Multipart {
    /// An empty form.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text field.
    pub fn text(self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.part(name, Part::new(text.into()))
    }

    /// Adds a part, such as a file.
    pub fn part(mut self, name: impl Into<String>, part: Part) -> Self {
        self.parts.push((name.into(), part));
        self
    }

    /// The content type and the body. Fails if a part's content type may not stand in a header.
    pub(crate) fn finish(self) -> Result<(String, Body), String> {
        // The boundary is random, so that no part contains it, by chance or on purpose.
        let boundary = format!("{:032x}", fastrand::u128(..));
        let mut pieces = VecDeque::with_capacity(2 * self.parts.len() + 1);
        for (name, part) in self.parts {
            pieces.push_back(part.head(&boundary, &name)?.into());
            pieces.push_back(part.body);
            pieces.push_back("\r\n".into());
        }
        pieces.push_back(format!("--{boundary}--\r\n").into());
        Ok((format!("multipart/form-data; boundary={boundary}"), join(pieces)))
    }
}

/// One part of a [`Multipart`] form.
#[must_use = "a part does nothing until it is in a form"]
pub struct Part {
    body: Body,
    file_name: Option<String>,
    content_type: Option<String>,
}

impl Part {
    /// A part with these bytes: `Vec<u8>`, `Bytes`, text, or a [`Body`] that is a stream.
    pub fn new(body: impl Into<Body>) -> Self {
        Self { body: body.into(), file_name: None, content_type: None }
    }

    /// Sets the file's name. Servers treat a part with a file name as a file.
    pub fn file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Sets the content type. Default: `application/octet-stream` for a part with a file name; for
    /// any other part none is sent, and a server takes it for text.
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    fn head(&self, boundary: &str, name: &str) -> Result<String, String> {
        let mut head =
            format!("--{boundary}\r\ncontent-disposition: form-data; name=\"{}\"", quoted(name));
        if let Some(file_name) = &self.file_name {
            head.push_str(&format!("; filename=\"{}\"", quoted(file_name)));
        }
        // Some servers take a part with neither for text, or refuse it.
        let default = self.file_name.as_ref().map(|_| "application/octet-stream");
        if let Some(content_type) = self.content_type.as_deref().or(default) {
            if crate::header::plain(content_type).is_none() {
                return Err(format!(
                    "the content type of part `{}` must be visible ASCII, without line breaks",
                    quoted(name)
                ));
            }
            head.push_str(&format!("\r\ncontent-type: {content_type}"));
        }
        head.push_str("\r\n\r\n");
        Ok(head)
    }
}

impl Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part")
            .field("file_name", &self.file_name)
            .field("content_type", &self.content_type)
            .field("body", &self.body)
            .finish()
    }
}

/// A name to stand between quotes. Quotes and line breaks are encoded, as browsers do it.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// Joins several bodies into one. The result is in memory if all of them are.
fn join(pieces: VecDeque<Body>) -> Body {
    let whole: Option<Vec<&Bytes>> = pieces.iter().map(Body::bytes).collect();
    match whole {
        Some(whole) => {
            let mut joined = BytesMut::with_capacity(whole.iter().map(|bytes| bytes.len()).sum());
            whole.iter().for_each(|bytes| joined.extend_from_slice(bytes));
            joined.freeze().into()
        }
        None => Body::new(Chain(pieces)),
    }
}

/// Several bodies, sent one after the other.
struct Chain(VecDeque<Body>);

impl http_body::Body for Chain {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        while let Some(first) = self.0.front_mut() {
            match std::task::ready!(Pin::new(first).poll_frame(cx)) {
                Some(frame) => return Poll::Ready(Some(frame)),
                None => self.0.pop_front(),
            };
        }
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        self.0.iter().all(Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        let lengths: Option<Vec<u64>> = self.0.iter().map(Body::content_length).collect();
        lengths.map_or_else(SizeHint::default, |lengths| SizeHint::with_exact(lengths.iter().sum()))
    }
}
