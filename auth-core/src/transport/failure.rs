//! Why there is no answer, as far as a transport can tell.

use std::borrow::Cow;
use std::error::Error as StdError;

use crate::error::{BoxError, Error, ErrorKind, Outcome};

/// Why a transport has no answer, and whether the request may have reached the server.
#[derive(Debug, thiserror::Error)]
#[error("{reach}")]
pub struct TransportError {
    pub(crate) reach: Reach,
    pub(crate) source: BoxError,
}

/// How far a request and its answer got.
#[derive(Clone, Debug, thiserror::Error)]
pub(crate) enum Reach {
    #[error("no connection")]
    NotSent,
    #[error("the connection broke")]
    MaybeSent,
    /// Something came back that is no answer, for this reason.
    #[error("the answer cannot be read: {0}")]
    Unreadable(Cow<'static, str>),
}

impl TransportError {
    /// Not a byte of the request left: there was no connection.
    pub fn not_sent(source: impl Into<BoxError>) -> Self {
        Self { reach: Reach::NotSent, source: source.into() }
    }

    /// The request, or a part of it, may have reached the server.
    pub fn maybe_sent(source: impl Into<BoxError>) -> Self {
        Self { reach: Reach::MaybeSent, source: source.into() }
    }

    /// The request was sent, and what came back cannot be read as an answer: another attempt would
    /// not help.
    ///
    /// `why` ends the text of the call's error, after "the answer cannot be read". It must hold no
    /// part of a header's value or of a body: these may be secret.
    pub fn unreadable(why: impl Into<Cow<'static, str>>, source: impl Into<BoxError>) -> Self {
        Self { reach: Reach::Unreadable(why.into()), source: source.into() }
    }

    /// What hyper's failure means, be it wrapped by somebody else.
    #[cfg(any(feature = "hyper", feature = "reqwest"))]
    pub(super) fn of_hyper(error: BoxError, is_sent: bool) -> Self {
        let reach = if !is_sent || is_unprocessed(&*error) {
            Reach::NotSent
        } else {
            causes(&*error).find_map(refusal).map_or(Reach::MaybeSent, Reach::Unreadable)
        };
        Self { reach, source: error }
    }
}

/// The error for the body of a successful answer that did not arrive whole.
pub(crate) fn broken_body(error: BoxError) -> Error {
    let why = |cause| refusal(cause).or_else(|| parser::misframed(cause));
    let why = causes(&*error).find_map(why);
    match why {
        Some(why) => Error::unreadable(&why).with_outcome(Outcome::Applied),
        None => Error::new(ErrorKind::Body, "the body broke off"),
    }
    .with_source(error)
}

/// Why an answer cannot be read; `None` if that is not what failed.
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

/// Whether an HTTP/2 server says that it has not looked at the request (RFC 9113, section 8.7).
#[cfg(any(feature = "hyper", feature = "reqwest"))]
fn is_unprocessed(error: Cause<'_>) -> bool {
    causes(error).filter_map(|error| error.downcast_ref::<h2::Error>()).any(|error| {
        match error.reason() {
            Some(h2::Reason::REFUSED_STREAM) => error.is_reset() && error.is_remote(),
            // It goes, and did not take this stream along.
            Some(h2::Reason::NO_ERROR) => error.is_go_away() && error.is_remote(),
            _ => false,
        }
    })
}

/// What hyper and h2 refuse to read, and why.
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
        // Here too there is no predicate: without this line the connection is said to have broken.
        if error.to_string() == "received unexpected message from connection" {
            return Some(Cow::Borrowed("it came before it was asked for"));
        }
        None
    }

    /// Of a body: hyper gives an `io::Error` for chunks that are none. What breaks in TLS or below comes
    /// as one too.
    pub(super) fn misframed(cause: Cause<'_>) -> Option<Cow<'static, str>> {
        let error: &io::Error = cause.downcast_ref::<hyper::Error>()?.source()?.downcast_ref()?;
        let is_misframed =
            matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput)
                && error.get_ref().is_none_or(|inner| !inner.is::<rustls::Error>());
        is_misframed.then_some(Cow::Borrowed("its body is not divided into chunks as it should be"))
    }

    /// hyper has no predicates for these, and says that its texts may change: one that is not known
    /// here is passed on as it is. They are constants, without a part of the answer.
    fn of_head(error: &hyper::Error) -> Cow<'static, str> {
        let said = error.to_string();
        match &*said {
            "invalid HTTP version parsed" => "it is not HTTP/1.0 or HTTP/1.1",
            "invalid HTTP status-code parsed" => "its status is not a number of three digits",
            "invalid HTTP header parsed" => "a line of its headers is not a header",
            "invalid content-length parsed" => {
                "it has a `content-length` that is not a number, or two"
            }
            "unexpected transfer-encoding parsed" => {
                "it has a `transfer-encoding` that its version of HTTP has not"
            }
            "message head is too large" => {
                "it has more or longer headers than the client takes (see `header_count_limit` and \
                 `header_size_limit`)"
            }
            _ => return said.into(),
        }
        .into()
    }

    /// What h2 itself refuses, and not the server.
    fn of_http2(error: &h2::Error) -> Option<Cow<'static, str>> {
        let broken = [
            Reason::PROTOCOL_ERROR,
            Reason::COMPRESSION_ERROR,
            Reason::FRAME_SIZE_ERROR,
            Reason::FLOW_CONTROL_ERROR,
        ];
        let is_broken = error.reason().is_some_and(|reason| broken.contains(&reason));
        (error.is_library() && is_broken).then_some(Cow::Borrowed(
            "it breaks the rules of HTTP/2, or has longer headers than the client takes (see \
             `header_size_limit`)",
        ))
    }
}

/// Without either transport there is nothing to ask.
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
                "the answer cannot be read: it is odd",
            ),
        ] {
            assert_eq!(failure.to_string(), said);
            assert!(failure.source().unwrap().is::<io::Error>(), "{said}");
        }
    }
}
