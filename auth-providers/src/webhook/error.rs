//! Why a webhook is refused.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

/// Why a request is not to be acted on.
///
/// Whatever it is, answer with 400: the sender shows that to whoever looks after the endpoint, and
/// tries again later. `Display` is one line. No variant holds a secret, a signature, the body, or
/// a value out of it.
///
/// ```
/// # use auth_providers::webhook::WebhookError;
/// # fn judge(error: &WebhookError) -> &'static str {
/// match error {
///     WebhookError::TooOld { .. } | WebhookError::TooNew { .. } => "genuine: is this clock right?",
///     WebhookError::Payload { .. } => "genuine: is the type of the payload right?",
///     WebhookError::Replayed => "genuine, but it was here before",
///     WebhookError::WrongSignature => "a forgery, or the secret of another endpoint",
///     _ => "not from the sender, or not as it was sent",
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookError {
    /// A header is not there.
    MissingHeader {
        /// The header that was looked for.
        name: &'static str,
    },
    /// A header is there more than once: which one counts is anybody's guess.
    RepeatedHeader {
        /// The header.
        name: &'static str,
    },
    /// A header is not what it has to be.
    MalformedHeader {
        /// The header.
        name: &'static str,
        /// What is wrong with it, such as `is empty`.
        reason: &'static str,
    },
    /// The body is longer than [`Webhook::body_limit`](super::Webhook::body_limit).
    BodyTooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// None of the signatures is of the version `v1`.
    ///
    /// An endpoint with an asymmetric key (`whpk_…`) signs with `v1a`, which is not supported.
    UnsupportedSignature,
    /// None of the signatures was made with any of the secrets: the request is not from the
    /// sender, was changed on its way, or is meant for an endpoint with another secret.
    WrongSignature,
    /// The signature holds, but it was made too long ago.
    TooOld {
        /// The time since, in whole seconds.
        age: Duration,
    },
    /// The signature holds, but it was made too far in the future: one of the clocks is wrong.
    TooNew {
        /// The time until then, in whole seconds.
        ahead: Duration,
    },
    /// The signature holds, but the [`ReplayGuard`](super::ReplayGuard) knows the request.
    Replayed,
    /// The signature holds, but the body does not fit the payload's type.
    Payload {
        /// Where in the body, such as `data.emails[0].id`; `None` if it is about all of it.
        path: Option<String>,
        /// What is wrong, without the value that was found there.
        reason: Cow<'static, str>,
    },
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingHeader { name } => write!(f, "the header `{name}` is missing"),
            Self::RepeatedHeader { name } => write!(f, "the header `{name}` is there twice"),
            Self::MalformedHeader { name, reason } => write!(f, "the header `{name}` {reason}"),
            Self::BodyTooLarge { limit } => write!(f, "the body has more than {limit} bytes"),
            Self::UnsupportedSignature => f.write_str("there is no signature of version v1"),
            Self::WrongSignature => f.write_str("the signature does not match"),
            Self::TooOld { age } => write!(f, "the signature is {} s old", age.as_secs()),
            Self::TooNew { ahead } => {
                write!(f, "the signature is from {} s in the future", ahead.as_secs())
            }
            Self::Replayed => f.write_str("the request was here before"),
            Self::Payload { path: Some(path), reason } => {
                write!(f, "the payload does not decode: at `{path}`: {reason}")
            }
            Self::Payload { path: None, reason } => {
                write!(f, "the payload does not decode: {reason}")
            }
        }
    }
}

impl std::error::Error for WebhookError {}
