//! Splits a token into its three parts (RFC 7515, section 7.1) and reads its header. Nothing is
//! verified yet.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::algorithm::Algorithm;
use super::error::VerifyError;
use super::object::{Object, ObjectError, Value};
use super::rules::Rules;

/// The largest encoded header, in bytes. A header without keys has about a tenth of that.
const HEADER_LIMIT: usize = 2 * 1024;

/// Header parameters that contain a key, link to one, or require an extension.
const UNSUPPORTED: [&str; 5] = ["crit", "jku", "jwk", "x5u", "x5c"];

/// A token whose header was read.
pub(super) struct Token<'a> {
    pub(super) algorithm: Algorithm,
    pub(super) key_id: Option<String>,
    /// The signed part: header and claims.
    pub(super) message: &'a [u8],
    pub(super) signature: Vec<u8>,
    claims: &'a str,
}

/// The three parts of a token, still encoded.
pub(super) struct Parts<'a> {
    message: &'a str,
    header: &'a str,
    claims: &'a str,
    signature: &'a str,
}

impl<'a> Parts<'a> {
    /// Splits a token. Fails with the reason if it does not have three parts.
    pub(super) fn split(token: &'a str) -> Result<Self, &'static str> {
        let parts = token.rsplit_once('.').and_then(|(message, signature)| {
            let (header, claims) = message.split_once('.')?;
            (!claims.contains('.')).then_some(Self { message, header, claims, signature })
        });
        parts.ok_or("it does not have three parts")
    }

    /// The header as JSON, if it has no more than `limit` bytes while it is encoded.
    pub(super) fn header(&self, limit: usize) -> Result<String, &'static str> {
        if self.header.len() > limit {
            return Err("its header is too long");
        }
        decode(self.header, "its header is not base64url of UTF-8")
    }

    /// The token, with what its header says.
    pub(super) fn into_token(
        self,
        algorithm: Algorithm,
        key_id: Option<String>,
    ) -> Result<Token<'a>, &'static str> {
        let signature = URL_SAFE_NO_PAD.decode(self.signature);
        let signature = signature.map_err(|_| "its signature is not base64url")?;
        let message = self.message.as_bytes();
        Ok(Token { algorithm, key_id, message, signature, claims: self.claims })
    }
}

impl<'a> Token<'a> {
    pub(super) fn parse(token: &'a str, rules: &Rules) -> Result<Self, VerifyError> {
        if token.len() > rules.token_limit {
            return Err(VerifyError::TooLarge(rules.token_limit));
        }
        let parts = Parts::split(token).map_err(VerifyError::Malformed)?;
        let header = parts.header(HEADER_LIMIT).map_err(VerifyError::Malformed)?;
        let (algorithm, key_id) = read_header(&header, rules)?;
        parts.into_token(algorithm, key_id).map_err(VerifyError::Malformed)
    }

    /// The claims as JSON. Read them only after the signature was checked.
    pub(super) fn claims(&self) -> Result<String, &'static str> {
        decode(self.claims, "its claims are not base64url of UTF-8")
    }
}

fn decode(part: &str, otherwise: &'static str) -> Result<String, &'static str> {
    let bytes = URL_SAFE_NO_PAD.decode(part).map_err(|_| otherwise)?;
    String::from_utf8(bytes).map_err(|_| otherwise)
}

fn read_header(json: &str, rules: &Rules) -> Result<(Algorithm, Option<String>), VerifyError> {
    let header = Object::read(json, &["alg", "kid", "typ"]).map_err(|why| match why {
        ObjectError::Malformed => VerifyError::Malformed("its header is not a JSON object"),
        ObjectError::Duplicate => VerifyError::Malformed("its header has a parameter twice"),
    })?;
    if let Some(name) = UNSUPPORTED.into_iter().find(|name| header.get(name).is_some()) {
        return Err(VerifyError::UnsupportedHeader(name));
    }
    let is_right = match header.get("typ") {
        None => rules.is_type(None),
        Some(Value::Text(name)) => rules.is_type(Some(name)),
        Some(_) => false,
    };
    if !is_right {
        return Err(VerifyError::WrongType);
    }
    let algorithm = match header.get("alg") {
        Some(Value::Text(name)) => Algorithm::from_name(name),
        _ => return Err(VerifyError::Malformed("its header names no algorithm")),
    };
    let algorithm = algorithm
        .filter(|algorithm| rules.algorithms.contains(algorithm))
        .ok_or(VerifyError::AlgorithmNotAllowed)?;
    let key_id = match header.get("kid") {
        None => None,
        Some(Value::Text(key_id)) => Some(key_id.clone().into_owned()),
        Some(_) => return Err(VerifyError::Malformed("its header's `kid` is not a string")),
    };
    Ok((algorithm, key_id))
}
