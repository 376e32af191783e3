//! Why a token is not accepted.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::Error;

/// Why a token is not accepted; neither `Display` nor `Debug` prints the token or a value in it.
///
/// All but [`KeySetUnavailable`](Self::KeySetUnavailable) are the token's fault: a server answers
/// them with 401, and that one with 503.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum VerifyError {
    /// It is not a signed JWT; what is wrong with its form.
    Malformed(&'static str),
    /// It is longer than this many bytes.
    TooLarge(usize),
    /// Its header has a parameter that brings a key along or asks for more than is done here:
    /// `crit`, `jku`, `jwk`, `x5u` or `x5c`.
    UnsupportedHeader(&'static str),
    /// Its header says that it is something else than a JWT, such as `at+jwt`.
    WrongType,
    /// Its algorithm is not one that is allowed, or not one of the key that it names.
    AlgorithmNotAllowed,
    /// Its header names no key, with `kid`.
    MissingKeyId,
    /// The key that its header names is not, or no longer, among the issuer's.
    UnknownKey,
    /// Its signature is not one of the key.
    BadSignature,
    /// It has expired: `exp`.
    Expired,
    /// It is not valid yet: `nbf`.
    NotYetValid,
    /// It was issued in the future: `iat`.
    IssuedInTheFuture,
    /// It lacks this claim.
    MissingClaim(&'static str),
    /// This claim, or what is at this path in its claims, is missing or not of the right type.
    ///
    /// A path may have names in it that the issuer chose, such as a tenant's id; 200 characters at
    /// most.
    InvalidClaim(Cow<'static, str>),
    /// A claim is there twice.
    DuplicateClaim,
    /// It is another issuer's: `iss`.
    WrongIssuer,
    /// It is for somebody else: `aud`.
    WrongAudience,
    /// It was issued to a party that is not allowed: `azp`.
    WrongAuthorizedParty,
    /// It is one of the issuer's, but not for this: a refresh token where a session's is expected.
    WrongUse,
    /// The session still has something to do before it counts.
    SessionPending,
    /// The issuer's keys could not be fetched, and none that were fetched before can be used.
    KeySetUnavailable(Arc<Error>),
}

impl VerifyError {
    /// A word for logs and metrics: `expired`, `bad_signature`, ….
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Malformed(_) => "malformed",
            Self::TooLarge(_) => "too_large",
            Self::UnsupportedHeader(_) => "unsupported_header",
            Self::WrongType => "wrong_type",
            Self::AlgorithmNotAllowed => "algorithm_not_allowed",
            Self::MissingKeyId => "missing_key_id",
            Self::UnknownKey => "unknown_key",
            Self::BadSignature => "bad_signature",
            Self::Expired => "expired",
            Self::NotYetValid => "not_yet_valid",
            Self::IssuedInTheFuture => "issued_in_the_future",
            Self::MissingClaim(_) => "missing_claim",
            Self::InvalidClaim(_) => "invalid_claim",
            Self::DuplicateClaim => "duplicate_claim",
            Self::WrongIssuer => "wrong_issuer",
            Self::WrongAudience => "wrong_audience",
            Self::WrongAuthorizedParty => "wrong_authorized_party",
            Self::WrongUse => "wrong_use",
            Self::SessionPending => "session_pending",
            Self::KeySetUnavailable(_) => "key_set_unavailable",
        }
    }

    /// Why the keys could not be fetched, if that is what is wrong.
    #[must_use]
    pub fn fetch_error(&self) -> Option<&Error> {
        match self {
            Self::KeySetUnavailable(error) => Some(error),
            _ => None,
        }
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(why) => write!(f, "the token is not a signed JWT: {why}"),
            Self::TooLarge(limit) => write!(f, "the token is longer than {limit} bytes"),
            Self::UnsupportedHeader(name) => {
                write!(f, "the token's header has `{name}`, which is not supported")
            }
            Self::WrongType => f.write_str("the token's header says that it is no JWT"),
            Self::AlgorithmNotAllowed => f.write_str("the token's algorithm is not allowed"),
            Self::MissingKeyId => f.write_str("the token's header names no key"),
            Self::UnknownKey => f.write_str("the token is signed with an unknown key"),
            Self::BadSignature => f.write_str("the token's signature does not match"),
            Self::Expired => f.write_str("the token has expired"),
            Self::NotYetValid => f.write_str("the token is not valid yet"),
            Self::IssuedInTheFuture => f.write_str("the token was issued in the future"),
            Self::MissingClaim(name) => write!(f, "the token lacks the claim `{name}`"),
            Self::InvalidClaim(path) => {
                write!(f, "the token's claim `{path}` is missing or has the wrong type")
            }
            Self::DuplicateClaim => f.write_str("the token has a claim twice"),
            Self::WrongIssuer => f.write_str("the token is from another issuer"),
            Self::WrongAudience => f.write_str("the token is for another audience"),
            Self::WrongAuthorizedParty => f.write_str("the token was issued to another party"),
            Self::WrongUse => f.write_str("the token is of another kind than is expected"),
            Self::SessionPending => f.write_str("the session is pending"),
            Self::KeySetUnavailable(_) => f.write_str("the issuer's keys could not be fetched"),
        }
    }
}

// By hand: a derived one would give the `Arc` as the source, and nobody who looks for an `Error` among
// the causes would find it.
impl std::error::Error for VerifyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.fetch_error().map(|error| error as _)
    }
}
