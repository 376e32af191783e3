//! Why a token is not accepted.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::dpop::DpopError;
use crate::error::Error;

/// Why a token is not accepted.
///
/// Neither `{}` nor `{:?}` prints the token or a value in it.
///
/// A server should respond with 401, because the token is at fault. If the token could not be
/// checked, the server is at fault, or the issuer: [`is_unchecked`](Self::is_unchecked) says so, and
/// the response should be 503.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum VerifyError {
    /// It is not a signed JWT, for this reason.
    Malformed(&'static str),
    /// It is longer than this many bytes.
    TooLarge(usize),
    /// Its header has a parameter that is not supported, because it contains a key, links to one,
    /// or requires an extension: `crit`, `jku`, `jwk`, `x5u` or `x5c`.
    UnsupportedHeader(&'static str),
    /// Its header's `typ` is another one than expected, such as `at+jwt`.
    WrongType,
    /// Its algorithm is not allowed, or does not belong to the key that it names.
    AlgorithmNotAllowed,
    /// Its header has no `kid`, which names the key.
    MissingKeyId,
    /// The issuer's key set has no key with the `kid` of its header.
    UnknownKey,
    /// Its signature does not match the key.
    BadSignature,
    /// It has expired: `exp`.
    Expired,
    /// It is not valid yet: `nbf`.
    NotYetValid,
    /// It was issued in the future: `iat`.
    IssuedInTheFuture,
    /// It lacks this claim.
    MissingClaim(&'static str),
    /// The claim with this name, or the value at this path in its claims, is missing or has the
    /// wrong type.
    ///
    /// A path may contain names that the issuer chose, such as a tenant's id. It has 200 characters
    /// at most.
    InvalidClaim(Cow<'static, str>),
    /// It has a claim twice.
    DuplicateClaim,
    /// It is from another issuer: `iss`.
    WrongIssuer,
    /// It is for another audience: `aud`.
    WrongAudience,
    /// It was issued to a party that is not allowed: `azp`.
    WrongAuthorizedParty,
    /// It is of another kind than expected, for example a refresh token instead of a session token.
    WrongUse,
    /// Its session is pending: the user has to finish a task first.
    SessionPending,
    /// It is bound to a key, `cnf.jkt`, so it is accepted only with a DPoP proof (RFC 9449).
    ProofRequired,
    /// The DPoP proof that came with it is not accepted, for this reason.
    InvalidProof(DpopError),
    /// It came with a DPoP proof, and is not bound to the proof's key: its `cnf.jkt` is another one,
    /// or is missing.
    WrongBinding,
    /// The issuer was asked, and does not know it: it was made up, or it was deleted.
    UnknownToken,
    /// The issuer was asked, and says that it is revoked.
    Revoked,
    /// The issuer's keys could not be fetched, and there are no earlier ones that are still valid.
    KeySetUnavailable(Arc<Error>),
    /// The issuer has to be asked about it, and could not be.
    IssuerUnavailable(Arc<Error>),
    /// The [guard](super::ProofGuard) could not say whether its DPoP proof was used before.
    ProofGuardUnavailable(Arc<dyn std::error::Error + Send + Sync>),
}

impl VerifyError {
    /// A short name for logs and metrics, such as `expired` or `bad_signature`.
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
            Self::ProofRequired => "proof_required",
            Self::InvalidProof(_) => "invalid_proof",
            Self::WrongBinding => "wrong_binding",
            Self::UnknownToken => "unknown_token",
            Self::Revoked => "revoked",
            Self::KeySetUnavailable(_) => "key_set_unavailable",
            Self::IssuerUnavailable(_) => "issuer_unavailable",
            Self::ProofGuardUnavailable(_) => "proof_guard_unavailable",
        }
    }

    /// Whether the token could not be checked, so that it may be good:
    /// [`KeySetUnavailable`](Self::KeySetUnavailable),
    /// [`IssuerUnavailable`](Self::IssuerUnavailable) or
    /// [`ProofGuardUnavailable`](Self::ProofGuardUnavailable).
    #[must_use]
    pub fn is_unchecked(&self) -> bool {
        matches!(self, Self::ProofGuardUnavailable(_)) || self.fetch_error().is_some()
    }

    /// The error of fetching the keys, or of asking the issuer, if the token could not be checked.
    #[must_use]
    pub fn fetch_error(&self) -> Option<&Error> {
        match self {
            Self::KeySetUnavailable(error) | Self::IssuerUnavailable(error) => Some(error),
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
            Self::WrongType => f.write_str("the token's header has another `typ` than is expected"),
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
            Self::WrongUse => f.write_str("the token is of another kind than expected"),
            Self::SessionPending => f.write_str("the session is pending"),
            Self::ProofRequired => {
                f.write_str("the token is bound to a key, and came without a DPoP proof")
            }
            Self::InvalidProof(why) => why.fmt(f),
            Self::WrongBinding => {
                f.write_str("the token is not bound to the key of the DPoP proof")
            }
            Self::UnknownToken => f.write_str("the issuer does not know the token"),
            Self::Revoked => f.write_str("the token is revoked"),
            Self::KeySetUnavailable(_) => f.write_str("the issuer's keys could not be fetched"),
            Self::IssuerUnavailable(_) => {
                f.write_str("the issuer could not be asked about the token")
            }
            Self::ProofGuardUnavailable(_) => {
                f.write_str("nobody could say whether the DPoP proof was used before")
            }
        }
    }
}

// Written by hand: a derived implementation would return the `Arc` as the source, and a search for
// an `Error` among the sources would not find it.
impl std::error::Error for VerifyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::ProofGuardUnavailable(error) => Some(&**error),
            _ => self.fetch_error().map(|error| error as _),
        }
    }
}
