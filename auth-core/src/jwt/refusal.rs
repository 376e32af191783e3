//! Why a request is not let through, and the response that says so.

use std::fmt;

use http::header::{HeaderValue, WWW_AUTHENTICATE};
use http::{Response, StatusCode};

use super::algorithm;
use super::error::VerifyError;

/// Why a request is not let through.
///
/// | | [`status`](Self::status) | [`challenge`](Self::challenge) (RFC 6750, section 3; RFC 9449, section 7.1) |
/// |---|---|---|
/// | [`NoToken`](Self::NoToken) | 401 | `Bearer` |
/// | [`SeveralTokens`](Self::SeveralTokens) | 400 | `Bearer error="invalid_request"` |
/// | [`Token`](Self::Token) | 401 | `Bearer error="invalid_token"`, and the reason |
/// | [`Token`](Self::Token), if it [could not be checked](VerifyError::is_unchecked) | 503 | none |
/// | [`BoundToken`](Self::BoundToken) | 401 | `DPoP error="invalid_token"`, the reason, and the algorithms of proofs |
/// | [`BoundToken`](Self::BoundToken), if its [proof is not accepted](VerifyError::InvalidProof) | 401 | `DPoP error="invalid_dpop_proof"`, and the same |
/// | [`BoundToken`](Self::BoundToken), if it [could not be checked](VerifyError::is_unchecked) | 503 | none |
/// | [`Forbidden`](Self::Forbidden) | 403 | `Bearer error="insufficient_scope"` |
///
/// Neither `{}` nor `{:?}` prints the token or a value in it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Refusal {
    /// It has no token.
    NoToken,
    /// It has more than one token, and it is not clear which one counts.
    SeveralTokens,
    /// Its token is not accepted, or could not be checked.
    Token(VerifyError),
    /// Its token came with a DPoP proof, or has to, and is not accepted, or could not be checked.
    BoundToken(VerifyError),
    /// Its token is accepted, but does not permit the request.
    Forbidden,
}

impl Refusal {
    /// The status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Token(error) | Self::BoundToken(error) if error.is_unchecked() => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::NoToken | Self::Token(_) | Self::BoundToken(_) => StatusCode::UNAUTHORIZED,
            Self::SeveralTokens => StatusCode::BAD_REQUEST,
            Self::Forbidden => StatusCode::FORBIDDEN,
        }
    }

    /// The value of the header `www-authenticate`.
    #[must_use]
    pub fn challenge(&self) -> Option<HeaderValue> {
        const INVALID: HeaderValue = HeaderValue::from_static("Bearer error=\"invalid_token\"");
        const UNBOUND: HeaderValue = HeaderValue::from_static("DPoP error=\"invalid_token\"");
        Some(match self {
            Self::NoToken => HeaderValue::from_static("Bearer"),
            Self::SeveralTokens => HeaderValue::from_static("Bearer error=\"invalid_request\""),
            Self::Forbidden => HeaderValue::from_static("Bearer error=\"insufficient_scope\""),
            Self::Token(error) | Self::BoundToken(error) if error.is_unchecked() => return None,
            Self::Token(error) => {
                let why = description(&error.to_string());
                let challenge =
                    format!("Bearer error=\"invalid_token\", error_description=\"{why}\"");
                HeaderValue::try_from(challenge).unwrap_or(INVALID)
            }
            Self::BoundToken(error) => {
                let code = match error {
                    VerifyError::InvalidProof(_) => "invalid_dpop_proof",
                    _ => "invalid_token",
                };
                let (why, algorithms) = (description(&error.to_string()), algorithm::NAMES);
                let challenge = format!(
                    "DPoP error=\"{code}\", error_description=\"{why}\", algs=\"{algorithms}\""
                );
                HeaderValue::try_from(challenge).unwrap_or(UNBOUND)
            }
        })
    }

    /// The response: the status, the header, and an empty body.
    #[must_use]
    pub fn to_response<B: Default>(&self) -> Response<B> {
        let mut response = Response::new(B::default());
        *response.status_mut() = self.status();
        if let Some(challenge) = self.challenge() {
            response.headers_mut().insert(WWW_AUTHENTICATE, challenge);
        }
        response
    }
}

/// The longest reason in characters. A path in the claims may be as long as the token.
const REASON: usize = 200;

/// Replaces the characters that are not allowed in `error_description` (RFC 6750, section 3). The
/// reason may contain a path in the claims, which is the issuer's text.
fn description(why: &str) -> String {
    let is_allowed = |char: &char| matches!(char, ' '..='~') && !matches!(char, '"' | '\\');
    why.chars().take(REASON).map(|char| if is_allowed(&char) { char } else { '\'' }).collect()
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoToken => f.write_str("the request has no token"),
            Self::SeveralTokens => f.write_str("the request has more than one token"),
            Self::Token(error) | Self::BoundToken(error) => error.fmt(f),
            Self::Forbidden => f.write_str("the token does not permit the request"),
        }
    }
}

impl std::error::Error for Refusal {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // The token's error says the same as this one. What led to it comes next.
            Self::Token(error) | Self::BoundToken(error) => error.source(),
            _ => None,
        }
    }
}
