//! Splits a token into its three parts (RFC 7515, section 7.1) and reads its header. Nothing is
//! verified yet.

use std::borrow::Cow;

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

/// What a token's header says.
pub(super) struct Header {
    pub(super) algorithm: Algorithm,
    pub(super) key_id: Option<String>,
    /// Its `typ`.
    kind: Option<Cow<'static, str>>,
}

/// A token whose header was read.
pub(super) struct Token<'a> {
    pub(super) header: Header,
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

    /// The header as JSON, if it has no more than `LIMIT` bytes while it is encoded. It is written to
    /// `buffer`, because it is needed for a moment only.
    pub(super) fn header<'b, const LIMIT: usize>(
        &self,
        buffer: &'b mut [u8; LIMIT],
    ) -> Result<&'b str, &'static str> {
        if self.header.len() > LIMIT {
            return Err("its header is too long");
        }
        let length = URL_SAFE_NO_PAD.decode_slice(self.header, buffer).ok();
        let bytes = length.and_then(|length| buffer.get(..length));
        let text = bytes.and_then(|bytes| str::from_utf8(bytes).ok());
        text.ok_or("its header is not base64url of UTF-8")
    }

    /// The token, with what its header says.
    pub(super) fn into_token(self, header: Header) -> Result<Token<'a>, &'static str> {
        let signature = URL_SAFE_NO_PAD.decode(self.signature);
        let signature = signature.map_err(|_| "its signature is not base64url")?;
        let message = self.message.as_bytes();
        Ok(Token { header, message, signature, claims: self.claims })
    }
}

impl<'a> Token<'a> {
    pub(super) fn parse(token: &'a str, rules: &Rules) -> Result<Self, VerifyError> {
        let parts = Parts::split(token).map_err(VerifyError::Malformed)?;
        let mut header = [0; HEADER_LIMIT];
        let header = parts.header(&mut header).map_err(VerifyError::Malformed)?;
        let header = Header::read(header, rules)?;
        parts.into_token(header).map_err(VerifyError::Malformed)
    }

    /// The claims as JSON. Read them only after the signature was checked.
    pub(super) fn claims(&self) -> Result<String, &'static str> {
        let bytes = URL_SAFE_NO_PAD.decode(self.claims).ok();
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        text.ok_or("its claims are not base64url of UTF-8")
    }
}

impl Header {
    /// A header that says nothing else.
    pub(super) fn new(algorithm: Algorithm) -> Self {
        Self { algorithm, key_id: None, kind: None }
    }

    fn read(json: &str, rules: &Rules) -> Result<Self, VerifyError> {
        let header = Object::read(json, &["alg", "kid", "typ"]).map_err(|why| match why {
            ObjectError::Malformed => VerifyError::Malformed("its header is not a JSON object"),
            ObjectError::Duplicate => VerifyError::Malformed("its header has a parameter twice"),
        })?;
        if let Some(name) = UNSUPPORTED.into_iter().find(|name| header.get(name).is_some()) {
            return Err(VerifyError::UnsupportedHeader(name));
        }
        let kind = match header.get("typ") {
            None => None,
            // Nearly every token says this. It is not copied.
            Some(Value::Text(name)) if name == "JWT" => Some(Cow::Borrowed("JWT")),
            Some(Value::Text(name)) => Some(Cow::Owned(name.clone().into_owned())),
            Some(_) => return Err(VerifyError::WrongType),
        };
        check_kind(kind.as_deref(), rules)?;
        let algorithm = match header.get("alg") {
            Some(Value::Text(name)) => Algorithm::from_name(name),
            _ => return Err(VerifyError::Malformed("its header names no algorithm")),
        };
        let algorithm = algorithm.ok_or(VerifyError::AlgorithmNotAllowed)?;
        check_algorithm(algorithm, rules)?;
        let key_id = match header.get("kid") {
            None => None,
            Some(Value::Text(key_id)) => Some(key_id.clone().into_owned()),
            Some(_) => return Err(VerifyError::Malformed("its header's `kid` is not a string")),
        };
        Ok(Self { algorithm, key_id, kind })
    }

    /// Checks a header that was read before.
    pub(super) fn check(&self, rules: &Rules) -> Result<(), VerifyError> {
        check_kind(self.kind.as_deref(), rules)?;
        check_algorithm(self.algorithm, rules)
    }
}

fn check_kind(kind: Option<&str>, rules: &Rules) -> Result<(), VerifyError> {
    if rules.is_type(kind) { Ok(()) } else { Err(VerifyError::WrongType) }
}

fn check_algorithm(algorithm: Algorithm, rules: &Rules) -> Result<(), VerifyError> {
    let is_allowed = rules.algorithms.contains(&algorithm);
    if is_allowed { Ok(()) } else { Err(VerifyError::AlgorithmNotAllowed) }
}
