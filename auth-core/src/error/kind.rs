//! The closed questions about an error: what happened, and did the request take effect.

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
    /// The credential could not be made, or may not go where the request goes. Nothing was sent.
    Credential,
    /// The client itself refused: too many calls are in flight, the circuit is open, or the
    /// provider asked for a longer wait than the call has left. Nothing was sent.
    NotAdmitted,
    /// No connection: name resolution, TCP or TLS failed. That attempt sent nothing.
    Connect,
    /// The connection broke while the request or the head of the answer was on its way.
    Disconnected,
    /// Something came that cannot be read as an answer: it is not HTTP, it breaks HTTP's rules, or
    /// its headers are more or larger than the client's limits. It is not tried again. Where the
    /// status was there and is success, and it is the body that breaks the rules, the outcome is
    /// [`Applied`](Outcome::Applied).
    Protocol,
    /// An attempt, or the whole call, ran out of time.
    Timeout,
    /// The provider answered with a redirect, which is never followed: any 3xx but 304.
    Redirect,
    /// The provider answered with another status that is not success, such as 304, 4xx and 5xx.
    Status,
    /// The status was success, but the body did not arrive whole.
    Body,
    /// The status was success, but the body is larger than the client's limit.
    TooLarge,
    /// The status was success, but the body is not what the endpoint declares.
    Decode,
    /// The next page of a list is not to be had: it was seen before, points elsewhere, or is one
    /// too many. Nothing was sent for it.
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

/// What is known of a failed call's effect at the provider.
///
/// It speaks of the whole call: when an earlier attempt may have taken effect, a later refusal
/// does not turn the outcome into [`Rejected`](Self::Rejected).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// The request did not leave: trying again is safe.
    #[default]
    NotSent,
    /// The provider refused: there was no effect.
    Rejected,
    /// The request left and no answer tells its effect: look before trying again.
    Unknown,
    /// The provider reported success, but the answer could not be used.
    Applied,
}

/// Whether a status sends the caller elsewhere: 304 does not, it says that nothing has changed.
pub(crate) fn is_redirect(status: StatusCode) -> bool {
    status.is_redirection() && status != StatusCode::NOT_MODIFIED
}

impl Outcome {
    /// What an answer that is not success says of the request's effect.
    pub(super) fn of_status(status: StatusCode) -> Self {
        match status {
            // The server gave up on the connection: how far it had got is not said.
            StatusCode::REQUEST_TIMEOUT => Self::Unknown,
            StatusCode::NOT_IMPLEMENTED | StatusCode::HTTP_VERSION_NOT_SUPPORTED => Self::Rejected,
            // An answer of success that the endpoint does not list.
            status if status.is_success() => Self::Applied,
            status if status.is_server_error() || status.is_informational() => Self::Unknown,
            status if status.as_u16() >= 600 => Self::Unknown,
            _ => Self::Rejected,
        }
    }

    /// The outcome of a call whose earlier attempts came to `self` and whose last came to `last`.
    pub(crate) fn then(self, last: Self) -> Self {
        match (self, last) {
            (Self::Applied, _) => self,
            (Self::Unknown, Self::NotSent | Self::Rejected) => self,
            _ => last,
        }
    }
}
