//! One proof: what it says, and whether it belongs to its request and its token.

use std::fmt::{self, Debug};
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::Method;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::{DpopError, DpopVerifier, uri};
use crate::jwt::algorithm::Algorithm;
use crate::jwt::error::VerifyError;
use crate::jwt::key::{Jwk, Key};
use crate::jwt::object::{Object, ObjectError, Value};
use crate::jwt::rules::short_type;
use crate::jwt::token::{self, Parts};
use crate::secret::Secret;

/// The largest proof, in bytes. One with an RSA key of 4096 bits has about 2 KiB.
const LIMIT: usize = 8 * 1024;

/// The largest encoded header, in bytes. It contains a key, for which 8192 bits are the limit.
const HEADER_LIMIT: usize = 4 * 1024;

/// Header parameters that link to a key, contain another one, or require an extension.
const UNSUPPORTED: [&str; 4] = ["crit", "jku", "x5u", "x5c"];

const CLAIMS: [&str; 7] = ["jti", "htm", "htu", "iat", "ath", "exp", "nbf"];

/// A request's DPoP proof, with what it has to prove: [`DpopVerifier::proof`].
#[derive(Clone, Copy)]
#[must_use = "a proof proves nothing until it is verified"]
pub struct DpopProof<'r> {
    pub(super) verifier: &'r DpopVerifier,
    pub(super) jwt: &'r str,
    pub(super) method: &'r Method,
    pub(super) path: &'r str,
}

/// What a good proof says.
struct Proven {
    /// The thumbprint of its key.
    thumbprint: String,
    id: String,
    /// How long it will be accepted.
    keep: Duration,
}

impl DpopProof<'_> {
    /// Checks the proof for this token, whose `cnf.jkt` is `thumbprint`.
    ///
    /// Call it after the token itself was verified, and only if it was accepted. A verifier of JWTs
    /// does both: [`JwksVerifier::verify_with_proof`](crate::jwt::JwksVerifier::verify_with_proof).
    ///
    /// # Errors
    ///
    /// - [`VerifyError::InvalidProof`]: the proof itself is not accepted, or was used before.
    /// - [`VerifyError::WrongBinding`]: it is signed with another key than `thumbprint` names.
    /// - [`VerifyError::ProofGuardUnavailable`]: the guard failed.
    pub async fn verify(&self, token: &Secret, thumbprint: &str) -> Result<(), VerifyError> {
        let proven = self.read(token).map_err(VerifyError::InvalidProof)?;
        if proven.thumbprint != thumbprint {
            return Err(VerifyError::WrongBinding);
        }
        let Some(guard) = &self.verifier.guard else { return Ok(()) };
        // The key comes first, so that nobody can use up the identifiers of somebody else. A
        // thumbprint has no dot. The hash has the same length for every `jti`.
        let key = sha256(&format!("{thumbprint}.{}", proven.id));
        match guard.first_seen(&key, proven.keep).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(VerifyError::InvalidProof(DpopError::Replayed)),
            Err(error) => Err(VerifyError::ProofGuardUnavailable(Arc::from(error))),
        }
    }

    /// Checks all but the binding and the guard.
    fn read(&self, token: &Secret) -> Result<Proven, DpopError> {
        if self.jwt.len() > LIMIT {
            return Err(DpopError::TooLarge(LIMIT));
        }
        let parts = Parts::split(self.jwt).map_err(DpopError::Malformed)?;
        let mut header = [0; HEADER_LIMIT];
        let header = parts.header(&mut header).map_err(DpopError::Malformed)?;
        let (algorithm, jwk) = read_header(header)?;
        let thumbprint = jwk.thumbprint();
        let key = Key::from_jwk(jwk).map_err(DpopError::InvalidKey)?;
        let proof =
            parts.into_token(token::Header::new(algorithm)).map_err(DpopError::Malformed)?;
        if !key.supports(algorithm) {
            return Err(DpopError::AlgorithmNotAllowed);
        }
        if !key.verifies(&proof) {
            return Err(DpopError::BadSignature);
        }
        let claims = proof.claims().map_err(DpopError::Malformed)?;
        let (id, keep) = self.check(&claims, token)?;
        let thumbprint = thumbprint.ok_or(DpopError::InvalidKey(NO_JWK))?;
        Ok(Proven { thumbprint, id, keep })
    }

    /// Checks the claims. Gives the `jti`, and how long the proof will be accepted.
    fn check(&self, claims: &str, token: &Secret) -> Result<(String, Duration), DpopError> {
        let claims = Object::read(claims, &CLAIMS).map_err(|why| match why {
            ObjectError::Malformed => DpopError::Malformed("its claims are not a JSON object"),
            ObjectError::Duplicate => DpopError::DuplicateClaim,
        })?;
        let id = text(&claims, "jti")?.to_owned();
        if text(&claims, "htm")? != self.method.as_str() {
            return Err(DpopError::WrongMethod);
        }
        let url = uri::normal(&format!("{}{}", self.verifier.base, self.path));
        if url.is_none() || uri::normal(text(&claims, "htu")?) != url {
            return Err(DpopError::WrongUrl);
        }
        let keep = self.check_dates(&claims)?;
        if text(&claims, "ath")? != sha256(token.expose()) {
            return Err(DpopError::WrongToken);
        }
        Ok((id, keep))
    }

    fn check_dates(&self, claims: &Object<'_>) -> Result<Duration, DpopError> {
        let verifier = self.verifier;
        let now = verifier.clock.time_of_day().duration_since(UNIX_EPOCH).unwrap_or_default();
        let (now, leeway) = (now.as_secs_f64(), verifier.leeway.as_secs_f64());
        let issued = date(claims, "iat")?.ok_or(DpopError::MissingClaim("iat"))?;
        let ends = issued + verifier.max_age.as_secs_f64();
        if ends <= now || date(claims, "exp")?.is_some_and(|expires| expires + leeway <= now) {
            return Err(DpopError::Expired);
        }
        if date(claims, "nbf")?.is_some_and(|begins| begins - leeway > now) {
            return Err(DpopError::NotYetValid);
        }
        if issued - leeway > now {
            return Err(DpopError::IssuedInTheFuture);
        }
        // The clock of a machine that shares the guard may be behind.
        Ok(Duration::try_from_secs_f64(ends + leeway - now).unwrap_or(Duration::MAX))
    }
}

/// The algorithm, and the key. The key is not checked yet.
fn read_header(json: &str) -> Result<(Algorithm, Jwk), DpopError> {
    let header = Object::read(json, &["alg", "typ"]).map_err(|why| match why {
        ObjectError::Malformed => DpopError::Malformed("its header is not a JSON object"),
        ObjectError::Duplicate => DpopError::Malformed("its header has a parameter twice"),
    })?;
    if let Some(name) = UNSUPPORTED.into_iter().find(|name| header.get(name).is_some()) {
        return Err(DpopError::UnsupportedHeader(name));
    }
    let is_proof = |name: &str| short_type(name).eq_ignore_ascii_case("dpop+jwt");
    if !matches!(header.get("typ"), Some(Value::Text(name)) if is_proof(name)) {
        return Err(DpopError::WrongType);
    }
    let Some(Value::Text(algorithm)) = header.get("alg") else {
        return Err(DpopError::Malformed("its header names no algorithm"));
    };
    let algorithm = Algorithm::from_name(algorithm).ok_or(DpopError::AlgorithmNotAllowed)?;
    if header.get("jwk").is_none() {
        return Err(DpopError::InvalidKey("its header has no `jwk`"));
    }
    // serde's messages may quote the values.
    let private: Header<PrivateMembers> =
        serde_json::from_str(json).map_err(|_| DpopError::InvalidKey(NO_JWK))?;
    if private.jwk.is_there() {
        return Err(DpopError::InvalidKey("it has members of a private key"));
    }
    let header: Header<Jwk> =
        serde_json::from_str(json).map_err(|_| DpopError::InvalidKey(NO_JWK))?;
    Ok((algorithm, header.jwk))
}

const NO_JWK: &str = "it is not a JWK: a member is missing, is there twice, or has the wrong type";

/// A header, for its key alone. It is read as two types, because serde's `flatten` would not refuse
/// a member that is there twice.
#[derive(Deserialize)]
struct Header<K> {
    jwk: K,
}

/// The members that only a private key has (RFC 7518, sections 6.2.2 and 6.3.2).
#[derive(Deserialize)]
struct PrivateMembers {
    d: Option<IgnoredAny>,
    p: Option<IgnoredAny>,
    q: Option<IgnoredAny>,
    dp: Option<IgnoredAny>,
    dq: Option<IgnoredAny>,
    qi: Option<IgnoredAny>,
    oth: Option<IgnoredAny>,
}

impl PrivateMembers {
    fn is_there(&self) -> bool {
        let members = [&self.d, &self.p, &self.q, &self.dp, &self.dq, &self.qi, &self.oth];
        members.into_iter().any(Option::is_some)
    }
}

fn sha256(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, text.as_bytes()))
}

fn text<'c>(claims: &'c Object<'_>, name: &'static str) -> Result<&'c str, DpopError> {
    match claims.get(name) {
        None => Err(DpopError::MissingClaim(name)),
        Some(Value::Text(text)) if !text.is_empty() => Ok(text),
        Some(_) => Err(DpopError::InvalidClaim(name)),
    }
}

fn date(claims: &Object<'_>, name: &'static str) -> Result<Option<f64>, DpopError> {
    match claims.get(name) {
        None => Ok(None),
        Some(Value::Number(seconds)) => Ok(Some(*seconds)),
        Some(_) => Err(DpopError::InvalidClaim(name)),
    }
}

impl Debug for DpopProof<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DpopProof").field("verifier", &self.verifier).finish_non_exhaustive()
    }
}
