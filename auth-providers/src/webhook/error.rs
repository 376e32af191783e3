//! Why a webhook is refused.

use std::borrow::Cow;
use std::time::Duration;

/// Why a request is not accepted.
///
/// Respond with status 400 to all of these errors. The sender shows the error to the owner of the
/// endpoint and tries again later.
///
/// `{}` prints one line. No variant contains a secret, a signature, the body, or a value from the
/// body.
///
/// ```
/// # use auth_providers::webhook::WebhookError;
/// # fn judge(error: &WebhookError) -> &'static str {
/// match error {
///     WebhookError::TooOld { .. } | WebhookError::TooNew { .. } => "genuine: is this clock right?",
///     WebhookError::Payload { .. } => "genuine: is the type of the payload right?",
///     WebhookError::Replayed => "genuine, but it was received before",
///     WebhookError::WrongSignature => "a forgery, or the secret of another endpoint",
///     _ => "not from the sender, or changed on its way",
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WebhookError {
    /// A header is missing.
    #[error("the header `{name}` is missing")]
    MissingHeader {
        /// The header's name.
        name: &'static str,
    },
    /// A header is there more than once, so it is not clear which one counts.
    #[error("the header `{name}` is there more than once")]
    RepeatedHeader {
        /// The header's name.
        name: &'static str,
    },
    /// A header is not valid.
    #[error("the header `{name}` {reason}")]
    MalformedHeader {
        /// The header's name.
        name: &'static str,
        /// What is wrong with it, such as `is empty`.
        reason: &'static str,
    },
    /// The body is longer than [`Webhook::body_limit`](super::Webhook::body_limit).
    #[error("the body has more than {limit} bytes")]
    BodyTooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// There is no signature of version `v1`.
    ///
    /// Endpoints with an asymmetric key (`whpk_…`) use version `v1a`, which is not supported.
    #[error("there is no signature of version v1")]
    UnsupportedSignature,
    /// No signature was made with any of the secrets. The request is not from the sender, was
    /// changed on its way, or is for an endpoint with another secret.
    #[error("the signature does not match")]
    WrongSignature,
    /// The signature is valid, but it was made too long ago.
    #[error("the signature is {} s old", age.as_secs())]
    TooOld {
        /// The age of the signature, in whole seconds.
        age: Duration,
    },
    /// The signature is valid, but its timestamp is too far in the future. One of the clocks is
    /// wrong.
    #[error("the signature is from {} s in the future", ahead.as_secs())]
    TooNew {
        /// The time until the timestamp, in whole seconds.
        ahead: Duration,
    },
    /// The signature is valid, but the [`ReplayGuard`](super::ReplayGuard) has seen the request
    /// before.
    #[error("the request was received before")]
    Replayed,
    /// The signature is valid, but the body does not decode into the payload's type.
    #[error("the payload does not decode: {}{reason}", place(path.as_deref()))]
    Payload {
        /// The path of the value, such as `data.emails[0].id`; `None` for the whole body.
        path: Option<String>,
        /// What is wrong, without the value itself.
        reason: Cow<'static, str>,
    },
}

/// The part of the message that names the path.
fn place(path: Option<&str>) -> String {
    path.map(|path| format!("at `{path}`: ")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::WebhookError::{self, *};

    #[test]
    fn each_reason_is_one_line() {
        let name = "svix-id";
        let seconds = Duration::from_millis(7_900);
        let payload = |path: Option<&str>| Payload {
            path: path.map(str::to_owned),
            reason: "it is not UTF-8".into(),
        };
        let rows: [(WebhookError, &str); 11] = [
            (MissingHeader { name }, "the header `svix-id` is missing"),
            (RepeatedHeader { name }, "the header `svix-id` is there more than once"),
            (MalformedHeader { name, reason: "is empty" }, "the header `svix-id` is empty"),
            (BodyTooLarge { limit: 8 }, "the body has more than 8 bytes"),
            (UnsupportedSignature, "there is no signature of version v1"),
            (WrongSignature, "the signature does not match"),
            (TooOld { age: seconds }, "the signature is 7 s old"),
            (TooNew { ahead: seconds }, "the signature is from 7 s in the future"),
            (Replayed, "the request was received before"),
            (payload(Some("a[0]")), "the payload does not decode: at `a[0]`: it is not UTF-8"),
            (payload(None), "the payload does not decode: it is not UTF-8"),
        ];
        for (error, said) in rows {
            assert_eq!(error.to_string(), said);
        }
    }
}
