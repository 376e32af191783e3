//! The errors of a transport.

use std::borrow::Cow;
use std::error::Error as StdError;

use crate::error::{BoxError, Error, ErrorKind, Outcome};

/// Why a transport got no response, and whether the request may have reached the server.
#[derive(Debug, thiserror::Error)]
#[error("{reach}")]
pub struct TransportError {
    pub(crate) reach: Reach,
    pub(crate) source: BoxError,
}

/// How far a request and its response got.
#[derive(Clone, Debug, thiserror::Error)]
pub(crate) enum Reach {
    #[error("no connection")]
    NotSent,
    #[error("the connection broke")]
    MaybeSent,
    /// The server sent something that is not a response, for this reason.
    #[error("the response cannot be read: {0}")]
    Unreadable(Cow<'static, str>),
}

impl TransportError {
    /// There was no connection, so no byte of the request was sent.
    pub fn not_sent(source: impl Into<BoxError>) -> Self {
        Self { reach: Reach::NotSent, source: source.into() }
    }

    /// The request, or a part of it, may have reached the server.
    pub fn maybe_sent(source: impl Into<BoxError>) -> Self {
        Self { reach: Reach::MaybeSent, source: source.into() }
    }

    /// The request was sent, but what came back cannot be read as a response. Another attempt would
    /// not help.
    ///
    /// `why` follows "the response cannot be read: " in the call's error. It must not contain a
    /// part of a header's value or of a body, because these may be secret.
    pub fn unreadable(why: impl Into<Cow<'static, str>>, source: impl Into<BoxError>) -> Self {
        Self { reach: Reach::Unreadable(why.into()), source: source.into() }
    }

    /// Converts an error of hyper, also if another library has wrapped it.
    #[cfg(any(feature = "hyper", feature = "reqwest"))]
    pub(super) fn from_hyper(error: BoxError, is_sent: bool) -> Self {
        let reach = if !is_sent || is_unprocessed(&*error) {
            Reach::NotSent
        } else {
            causes(&*error).find_map(refusal).map_or(Reach::MaybeSent, Reach::Unreadable)
        };
        Self { reach, source: error }
    }
}

/// The error for a successful response whose body is incomplete.
pub(crate) fn broken_body(error: BoxError) -> Error {
    let why = |cause| refusal(cause).or_else(|| parser::misframed(cause));
    let why = causes(&*error).find_map(why);
    match why {
        Some(why) => Error::unreadable(&why).with_outcome(Outcome::Applied),
        None => Error::new(ErrorKind::Body, "the body broke off"),
    }
    .with_source(error)
}

/// Why a response cannot be read; `None` if the error is another one.
fn refusal(cause: Cause<'_>) -> Option<Cow<'static, str>> {
    match cause.downcast_ref() {
        Some(TransportError { reach: Reach::Unreadable(why), .. }) => Some(why.clone()),
        _ => parser::refusal(cause),
    }
}

type Cause<'a> = &'a (dyn StdError + 'static);

fn causes(error: Cause<'_>) -> impl Iterator<Item = Cause<'_>> {
    std::iter::successors(Some(error), |&error| error.source())
}

/// Whether an HTTP/2 server says that it has not processed the request (RFC 9113, section 8.7).
#[cfg(any(feature = "hyper", feature = "reqwest"))]
fn is_unprocessed(error: Cause<'_>) -> bool {
    causes(error).filter_map(|error| error.downcast_ref::<h2::Error>()).any(|error| {
        match error.reason() {
            Some(h2::Reason::REFUSED_STREAM) => error.is_reset() && error.is_remote(),
            // The server closes the connection and has not processed this stream.
            Some(h2::Reason::NO_ERROR) => error.is_go_away() && error.is_remote(),
            _ => false,
        }
    })
}

/// Recognizes the errors with which hyper and h2 reject a response.
#[cfg(any(feature = "hyper", feature = "reqwest"))]
mod parser {
    use std::borrow::Cow;
    use std::error::Error as StdError;
    use std::io;

    use h2::Reason;

    use super::Cause;

    pub(super) fn refusal(cause: Cause<'_>) -> Option<Cow<'static, str>> {
        if let Some(error) = cause.downcast_ref::<h2::Error>() {
            return of_http2(error);
        }
        let error: &hyper::Error = cause.downcast_ref()?;
        if error.is_parse() {
            return Some(of_head(error));
        }
        // hyper has no predicate for this error. Without this line it would count as a broken
        // connection.
        if error.to_string() == "received unexpected message from connection" {
            return Some(Cow::Borrowed("it arrived before the request was sent"));
        }
        None
    }

    /// Why the framing of a body is invalid. hyper returns an `io::Error` for invalid chunks, but
    /// also for errors in TLS or below.
    pub(super) fn misframed(cause: Cause<'_>) -> Option<Cow<'static, str>> {
        let error: &io::Error = cause.downcast_ref::<hyper::Error>()?.source()?.downcast_ref()?;
        let is_misframed =
            matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput)
                && error.get_ref().is_none_or(|inner| !inner.is::<rustls::Error>());
        is_misframed.then_some(Cow::Borrowed("its body is not divided into valid chunks"))
    }

    /// hyper has no predicates for these errors, and its texts may change. An unknown text is
    /// passed on unchanged; it is a constant that contains no part of the response.
    fn of_head(error: &hyper::Error) -> Cow<'static, str> {
        let said = error.to_string();
        match &*said {
            "invalid HTTP version parsed" => "it is not HTTP/1.0 or HTTP/1.1",
            "invalid HTTP status-code parsed" => "its status is not a number of three digits",
            "invalid HTTP header parsed" => "a line of its headers is not a header",
            "invalid content-length parsed" => {
                "its `content-length` is not a number, or is there twice"
            }
            "unexpected transfer-encoding parsed" => {
                "it has a `transfer-encoding`, which its version of HTTP does not allow"
            }
            "message head is too large" => {
                "it has more or longer headers than the client accepts (see `header_count_limit` and \
                 `header_size_limit`)"
            }
            _ => return said.into(),
        }
        .into()
    }

    /// An error that h2 itself raises, and not the server.
    fn of_http2(error: &h2::Error) -> Option<Cow<'static, str>> {
        let broken = [
            Reason::PROTOCOL_ERROR,
            Reason::COMPRESSION_ERROR,
            Reason::FRAME_SIZE_ERROR,
            Reason::FLOW_CONTROL_ERROR,
        ];
        let is_broken = error.reason().is_some_and(|reason| broken.contains(&reason));
        (error.is_library() && is_broken).then_some(Cow::Borrowed(
            "it breaks the rules of HTTP/2, or has longer headers than the client accepts (see \
             `header_size_limit`)",
        ))
    }
}

/// Without hyper and reqwest there are no such errors.
#[cfg(not(any(feature = "hyper", feature = "reqwest")))]
mod parser {
    use std::borrow::Cow;

    use super::Cause;

    pub(super) fn refusal(_: Cause<'_>) -> Option<Cow<'static, str>> {
        None
    }

    pub(super) fn misframed(_: Cause<'_>) -> Option<Cow<'static, str>> {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{StdError, TransportError};

    #[test]
    fn a_failure_says_how_far_it_got_and_has_its_source() {
        let source = || io::Error::other("x");
        for (failure, said) in [
            (TransportError::not_sent(source()), "no connection"),
            (TransportError::maybe_sent(source()), "the connection broke"),
            (
                TransportError::unreadable("it is odd", source()),
                "the response cannot be read: it is odd",
            ),
        ] {
            assert_eq!(failure.to_string(), said);
            assert!(failure.source().unwrap().is::<io::Error>(), "{said}");
        }
    }
}
