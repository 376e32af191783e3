//! One public key.

use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use base64::{Engine as _, alphabet};
use jsonwebtoken::DecodingKey;
use jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER;
use serde::Deserialize;

use super::algorithm::KeyKind;
use super::token::Token;
use super::{Algorithm, point};

/// Some issuers pad what they publish, which RFC 7515 does not; it says the same.
const ANY_PADDING: GeneralPurpose = GeneralPurpose::new(
    &alphabet::URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A public key, and what it may be used for.
pub(super) struct Key {
    /// `None` for one that is used whatever key a token names.
    pub(super) id: Option<String>,
    kind: KeyKind,
    /// The one algorithm that the issuer uses it with, where it says so.
    algorithm: Option<Algorithm>,
    key: DecodingKey,
}

/// A key as RFC 7517 writes it, as far as it matters here.
#[derive(Deserialize)]
pub(super) struct Jwk {
    kty: String,
    kid: Option<String>,
    alg: Option<String>,
    #[serde(rename = "use")]
    public_key_use: Option<String>,
    key_ops: Option<Vec<String>>,
    crv: Option<String>,
    n: Option<String>,
    e: Option<String>,
    x: Option<String>,
    y: Option<String>,
}

// What `SubjectPublicKeyInfo` in DER begins with, up to the key (RFC 5480, section 2; RFC 8410,
// section 4). It ends with it, too: there is one way to write it.
const P256_PREFIX: &[u8] =
    b"\x30\x59\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07\x03\x42\0";
const P384_PREFIX: &[u8] =
    b"\x30\x76\x30\x10\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x05\x2b\x81\x04\0\x22\x03\x62\0";
const ED25519_PREFIX: &[u8] = b"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\0";

impl Jwk {
    /// The key's type with its material, or why no signature can be checked with it.
    fn material(&self) -> Result<(KeyKind, DecodingKey), &'static str> {
        match (self.kty.as_str(), self.crv.as_deref()) {
            ("RSA", _) => {
                let (n, e) = (bytes(&self.n), bytes(&self.e));
                let (n, e) = n.zip(e).ok_or("its `n` or `e` is missing, or not base64url")?;
                Ok((KeyKind::Rsa, rsa(&n, &e)?))
            }
            ("EC", Some("P-256")) => Ok((KeyKind::P256, point::p256(&self.point(32)?)?)),
            ("EC", Some("P-384")) => Ok((KeyKind::P384, point::p384(&self.point(48)?)?)),
            ("OKP", Some("Ed25519")) => {
                let x = bytes(&self.x).ok_or("its `x` is missing, or not base64url")?;
                Ok((KeyKind::Ed25519, point::ed25519(&x)?))
            }
            ("EC" | "OKP", _) => Err("its curve, `crv`, is none of P-256, P-384 and Ed25519"),
            ("oct", _) => Err("it is a shared secret"),
            _ => Err("its type, `kty`, is none of RSA, EC and OKP"),
        }
    }

    /// An uncompressed point (SEC 1, section 2.3.3).
    fn point(&self, length: usize) -> Result<Vec<u8>, &'static str> {
        let coordinate = |field| bytes(field).filter(|bytes| bytes.len() == length);
        let (x, y) = coordinate(&self.x).zip(coordinate(&self.y)).ok_or(
            "its `x` or `y` is missing, not base64url, or not as long as its curve has it",
        )?;
        Ok([&[4], &*x, &*y].concat())
    }
}

fn bytes(field: &Option<String>) -> Option<Vec<u8>> {
    ANY_PADDING.decode(field.as_deref()?).ok()
}

impl Key {
    /// The key, if it is one that signatures can be checked with; else why it is none.
    pub(super) fn from_jwk(jwk: Jwk) -> Result<Self, &'static str> {
        if jwk.public_key_use.as_deref().is_some_and(|usage| usage != "sig") {
            return Err("it is not for signatures, says its `use`");
        }
        let verifies = |operations: &Vec<String>| operations.iter().any(|name| name == "verify");
        if !jwk.key_ops.as_ref().is_none_or(verifies) {
            return Err("it is not for checking signatures, says its `key_ops`");
        }
        let (kind, key) = jwk.material()?;
        let algorithm = match jwk.alg.as_deref() {
            None => None,
            // A key whose algorithm is not known here is for something else, such as encryption.
            Some(name) => Some(
                Algorithm::named(name)
                    .filter(|named| named.key_kind() == kind)
                    .ok_or("its algorithm, `alg`, is not known, or not one of its type")?,
            ),
        };
        Ok(Self { id: jwk.kid, kind, algorithm, key })
    }

    /// The key in DER: `SubjectPublicKeyInfo`, or an `RSAPublicKey` of PKCS #1.
    pub(super) fn from_der(der: &[u8], is_pkcs1: bool) -> Result<Self, &'static str> {
        let after = |prefix| if is_pkcs1 { None } else { der.strip_prefix(prefix) };
        let (kind, key) = if let Some(point) = after(P256_PREFIX) {
            (KeyKind::P256, point::p256(of_length(point, 65)?)?)
        } else if let Some(point) = after(P384_PREFIX) {
            (KeyKind::P384, point::p384(of_length(point, 97)?)?)
        } else if let Some(point) = after(ED25519_PREFIX) {
            (KeyKind::Ed25519, point::ed25519(of_length(point, 32)?)?)
        } else {
            let components = DEFAULT_PROVIDER.key_utils.rsa_pub_components_from_public_key;
            let components = is_whole(der).then(|| components(der).ok()).flatten();
            let (n, e) = components.ok_or(UNKNOWN)?;
            (KeyKind::Rsa, rsa(&n, &e)?)
        };
        Ok(Self { id: None, kind, algorithm: None, key })
    }

    /// Whether a token that names this key's id may be one of its.
    pub(super) fn is_named(&self, id: Option<&str>) -> bool {
        self.id.is_none() || self.id.as_deref() == id
    }

    /// Whether it is a key for that algorithm: the token alone does not say so (RFC 8725,
    /// section 3.1).
    pub(super) fn takes(&self, algorithm: Algorithm) -> bool {
        self.kind == algorithm.key_kind() && self.algorithm.is_none_or(|own| own == algorithm)
    }

    /// Whether the token was signed with this key.
    pub(super) fn signed(&self, token: &Token<'_>) -> bool {
        // Named, and not the process's default: that one panics where two are compiled in.
        (DEFAULT_PROVIDER.verifier_factory)(&token.algorithm.to_jsonwebtoken(), &self.key)
            .is_ok_and(|verifier| verifier.verify(token.message, &token.signature).is_ok())
    }
}

const UNKNOWN: &str =
    "what is in its block is no public key: RSA, EC on P-256 or P-384, or Ed25519";

/// An RSA key that is worth something: 2048 bits at least (RFC 7518, section 3.3).
fn rsa(n: &[u8], e: &[u8]) -> Result<DecodingKey, &'static str> {
    // Some write a zero before a number whose first bit is set (RFC 7518, section 6.3.1.1).
    let (n, e) = (without_zeros(n), without_zeros(e));
    let unset = n.first().map_or(0, |first| first.leading_zeros() as usize);
    let is_odd = |number: &[u8]| number.last().is_some_and(|byte| byte & 1 == 1);
    if !(2048..=8192).contains(&(n.len() * 8 - unset)) {
        return Err("its modulus is not of 2048 bits at least, and 8192 at most");
    }
    // What is signed with an exponent of one is its own signature.
    if !is_odd(n) || !is_odd(e) || e == [1] || e.len() > 4 {
        return Err("its modulus or exponent is not one of RSA");
    }
    Ok(DecodingKey::from_rsa_raw_components(n, e))
}

fn without_zeros(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    number.get(zeros..).unwrap_or_default()
}

fn of_length(bytes: &[u8], length: usize) -> Result<&[u8], &'static str> {
    if bytes.len() == length { Ok(bytes) } else { Err(UNKNOWN) }
}

/// Whether there is one sequence and nothing after it.
fn is_whole(der: &[u8]) -> bool {
    match der {
        [0x30, 0x82, high, low, rest @ ..] => {
            usize::from(u16::from_be_bytes([*high, *low])) == rest.len()
        }
        // Less than any key that is taken: so that it is told that it is too short.
        [0x30, 0x81, length, rest @ ..] | [0x30, length, rest @ ..] => {
            usize::from(*length) == rest.len()
        }
        _ => false,
    }
}
