//! Why a proof is not accepted.

use std::fmt;

/// Why a DPoP proof is not accepted.
///
/// Neither `{}` nor `{:?}` prints the proof or a value in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DpopError {
    /// The request has none.
    Missing,
    /// The request has more than one.
    Several,
    /// It is longer than this many bytes.
    TooLarge(usize),
    /// It is not a signed JWT, for this reason.
    Malformed(&'static str),
    /// Its header has a parameter that is not supported: `crit`, `jku`, `x5u` or `x5c`.
    UnsupportedHeader(&'static str),
    /// Its header's `typ` is not `dpop+jwt`.
    WrongType,
    /// Its algorithm is not allowed, or does not belong to its key.
    AlgorithmNotAllowed,
    /// Its header's `jwk` is missing, or is not a public key that can check signatures, for this
    /// reason.
    InvalidKey(&'static str),
    /// Its signature does not match its key.
    BadSignature,
    /// It lacks this claim.
    MissingClaim(&'static str),
    /// This claim is empty or has the wrong type.
    InvalidClaim(&'static str),
    /// It has a claim twice.
    DuplicateClaim,
    /// It is for another method: `htm`.
    WrongMethod,
    /// It is for another URL: `htu`.
    WrongUrl,
    /// It was made too long ago, or has expired: `iat`, `exp`.
    Expired,
    /// It is not valid yet: `nbf`.
    NotYetValid,
    /// It was made in the future: `iat`.
    IssuedInTheFuture,
    /// It is for another token: `ath`.
    WrongToken,
    /// It was used before: `jti`.
    Replayed,
}

impl fmt::Display for DpopError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("the request has no DPoP proof"),
            Self::Several => f.write_str("the request has more than one DPoP proof"),
            Self::TooLarge(limit) => write!(f, "the DPoP proof is longer than {limit} bytes"),
            Self::Malformed(why) => write!(f, "the DPoP proof is not a signed JWT: {why}"),
            Self::UnsupportedHeader(name) => {
                write!(f, "the DPoP proof's header has `{name}`, which is not supported")
            }
            Self::WrongType => f.write_str("the `typ` of the DPoP proof is not `dpop+jwt`"),
            Self::AlgorithmNotAllowed => f.write_str("the DPoP proof's algorithm is not allowed"),
            Self::InvalidKey(why) => write!(f, "the DPoP proof's key cannot be used: {why}"),
            Self::BadSignature => f.write_str("the DPoP proof's signature does not match its key"),
            Self::MissingClaim(name) => write!(f, "the DPoP proof lacks the claim `{name}`"),
            Self::InvalidClaim(name) => {
                write!(f, "the DPoP proof's claim `{name}` is empty or has the wrong type")
            }
            Self::DuplicateClaim => f.write_str("the DPoP proof has a claim twice"),
            Self::WrongMethod => f.write_str("the DPoP proof is for another method"),
            Self::WrongUrl => f.write_str("the DPoP proof is for another URL"),
            Self::Expired => f.write_str("the DPoP proof is too old"),
            Self::NotYetValid => f.write_str("the DPoP proof is not valid yet"),
            Self::IssuedInTheFuture => f.write_str("the DPoP proof was made in the future"),
            Self::WrongToken => f.write_str("the DPoP proof is for another token"),
            Self::Replayed => f.write_str("the DPoP proof was used before"),
        }
    }
}

impl std::error::Error for DpopError {}
