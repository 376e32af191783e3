//! Why a webhook is refused.

use std::borrow::Cow;
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
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WebhookError {
    /// A header is not there.
    #[error("the header `{name}` is missing")]
    MissingHeader {
        /// The header that was looked for.
        name: &'static str,
    },
    /// A header is there more than once: which one counts is anybody's guess.
    #[error("the header `{name}` is there twice")]
    RepeatedHeader {
        /// The header.
        name: &'static str,
    },
    /// A header is not what it has to be.
    #[error("the header `{name}` {reason}")]
    MalformedHeader {
        /// The header.
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
    /// None of the signatures is of the version `v1`.
    ///
    /// An endpoint with an asymmetric key (`whpk_…`) signs with `v1a`, which is not supported.
    #[error("there is no signature of version v1")]
    UnsupportedSignature,
    /// None of the signatures was made with any of the secrets: the request is not from the
    /// sender, was changed on its way, or is meant for an endpoint with another secret.
    #[error("the signature does not match")]
    WrongSignature,
    /// The signature holds, but it was made too long ago.
    #[error("the signature is {} s old", age.as_secs())]
    TooOld {
        /// The time since, in whole seconds.
        age: Duration,
    },
    /// The signature holds, but it was made too far in the future: one of the clocks is wrong.
    #[error("the signature is from {} s in the future", ahead.as_secs())]
    TooNew {
        /// The time until then, in whole seconds.
        ahead: Duration,
    },
    /// The signature holds, but the [`ReplayGuard`](super::ReplayGuard) knows the request.
    #[error("the request was here before")]
    Replayed,
    /// The signature holds, but the body does not fit the payload's type.
    #[error("the payload does not decode: {}{reason}", place(path.as_deref()))]
    Payload {
        /// Where in the body, such as `data.emails[0].id`; `None` if it is about all of it.
        path: Option<String>,
        /// What is wrong, without the value that was found there.
        reason: Cow<'static, str>,
    },
}

/// The beginning of a reason that is about a place in the body.
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
            (RepeatedHeader { name }, "the header `svix-id` is there twice"),
            (MalformedHeader { name, reason: "is empty" }, "the header `svix-id` is empty"),
            (BodyTooLarge { limit: 8 }, "the body has more than 8 bytes"),
            (UnsupportedSignature, "there is no signature of version v1"),
            (WrongSignature, "the signature does not match"),
            (TooOld { age: seconds }, "the signature is 7 s old"),
            (TooNew { ahead: seconds }, "the signature is from 7 s in the future"),
            (Replayed, "the request was here before"),
            (payload(Some("a[0]")), "the payload does not decode: at `a[0]`: it is not UTF-8"),
            (payload(None), "the payload does not decode: it is not UTF-8"),
        ];
        for (error, said) in rows {
            assert_eq!(error.to_string(), said);
        }
    }
}
