//! The two main questions about an error: what happened, and whether the request took effect.

use http::StatusCode;

/// What happened to a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client could not be built. Nothing was sent.
    Config,
    /// The request could not be built from its arguments and options. Nothing was sent.
    #[default]
    Request,
    /// The credential could not be made or is not valid. That attempt sent nothing.
    Credential,
    /// The client itself refused the call. Too many calls are in flight, the circuit breaker is
    /// open, or the provider asked for a wait that is longer than the rest of the call's deadline.
    /// Nothing was sent.
    NotAdmitted,
    /// No connection could be made: name resolution, TCP or TLS failed. That attempt sent nothing.
    Connect,
    /// The connection broke while the request was being sent, or before the response's headers had
    /// arrived.
    Disconnected,
    /// What arrived cannot be read as a response: it is not HTTP, it breaks HTTP's rules, or its
    /// headers exceed the client's limits. The call is not tried again.
    ///
    /// If the response began with a success status and only its body breaks the rules, the outcome
    /// is [`Applied`](Outcome::Applied).
    Protocol,
    /// An attempt, or the whole call, ran out of time.
    Timeout,
    /// The status is a redirect: any 3xx except 304, unless the endpoint lists it as a success.
    /// Redirects are never followed.
    Redirect,
    /// The status is any other one that is not a success, such as 304, 4xx and 5xx.
    Status,
    /// The status was a success, but the body did not arrive completely.
    Body,
    /// The status was a success, but the body is larger than the client's limit.
    TooLarge,
    /// The status was a success, but the body does not decode into the endpoint's type.
    Decode,
    /// The next page of a list cannot be requested: it was seen before, its link points elsewhere,
    /// or it exceeds the limit of pages. Nothing was sent for it.
    Pagination,
}

impl ErrorKind {
    /// A short lower-case name, for logs and metrics.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Config => "config",
            Self::Request => "request",
            Self::Credential => "credential",
            Self::NotAdmitted => "not_admitted",
            Self::Connect => "connect",
            Self::Disconnected => "disconnected",
            Self::Protocol => "protocol",
            Self::Timeout => "timeout",
            Self::Redirect => "redirect",
            Self::Status => "status",
            Self::Body => "body",
            Self::TooLarge => "too_large",
            Self::Decode => "decode",
            Self::Pagination => "pagination",
        }
    }

    pub(super) fn usual_outcome(self) -> Outcome {
        match self {
            Self::Config
            | Self::Request
            | Self::Credential
            | Self::NotAdmitted
            | Self::Connect
            | Self::Pagination => Outcome::NotSent,
            Self::Disconnected | Self::Protocol | Self::Timeout | Self::Status => Outcome::Unknown,
            Self::Redirect => Outcome::Rejected,
            Self::Body | Self::TooLarge | Self::Decode => Outcome::Applied,
        }
    }
}

/// Whether a failed call took effect at the provider, as far as is known.
///
/// It covers all attempts of the call. For example, if the first attempt may have taken effect and
/// the second was refused, the outcome is [`Unknown`](Self::Unknown).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// The request was not sent. Trying again is safe.
    #[default]
    NotSent,
    /// The provider refused the request. It had no effect.
    Rejected,
    /// The request was sent, and no response tells whether it took effect. Check before you try
    /// again.
    Unknown,
    /// The provider reported success, but the response could not be used.
    Applied,
}

/// Whether a status is a redirect. 304 is not: it says that nothing has changed.
pub(crate) fn is_redirect(status: StatusCode) -> bool {
    status.is_redirection() && status != StatusCode::NOT_MODIFIED
}

impl Outcome {
    /// What a status that is not a success says about the request's effect.
    pub(super) fn from_status(status: StatusCode) -> Self {
        match status {
            // The server closed the connection. It may have received the whole request.
            StatusCode::REQUEST_TIMEOUT => Self::Unknown,
            StatusCode::NOT_IMPLEMENTED | StatusCode::HTTP_VERSION_NOT_SUPPORTED => Self::Rejected,
            // A success status that the endpoint does not list.
            status if status.is_success() => Self::Applied,
            status if status.is_server_error() || status.is_informational() => Self::Unknown,
            status if status.as_u16() >= 600 => Self::Unknown,
            _ => Self::Rejected,
        }
    }

    /// The outcome of a call whose earlier attempts had the outcome `self` and whose last one had
    /// `last`.
    pub(crate) fn then(self, last: Self) -> Self {
        match (self, last) {
            (Self::Applied, _) => self,
            (Self::Unknown, Self::NotSent | Self::Rejected) => self,
            _ => last,
        }
    }
}
