//! One public key.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::DecodingKey;
use jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER;
use serde::Deserialize;

use super::Algorithm;
use super::algorithm::KeyKind;
use super::token::Token;

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

impl Key {
    /// The key, if it is one that signatures can be checked with.
    pub(super) fn from_jwk(jwk: Jwk) -> Option<Self> {
        let signs = jwk.public_key_use.is_none_or(|usage| usage == "sig")
            && jwk.key_ops.is_none_or(|operations| operations.iter().any(|name| name == "verify"));
        if !signs {
            return None;
        }
        let field = |field: &Option<String>, length: usize| {
            let bytes = URL_SAFE_NO_PAD.decode(field.as_deref()?).ok()?;
            (bytes.len() == length).then_some(())
        };
        let (kind, key) = match (jwk.kty.as_str(), jwk.crv.as_deref()) {
            ("RSA", _) => {
                let bytes = |field: &Option<String>| URL_SAFE_NO_PAD.decode(field.as_deref()?).ok();
                (KeyKind::Rsa, rsa(&bytes(&jwk.n)?, &bytes(&jwk.e)?)?)
            }
            ("EC", Some(curve)) => {
                let (kind, length) = match curve {
                    "P-256" => (KeyKind::P256, 32),
                    "P-384" => (KeyKind::P384, 48),
                    _ => return None,
                };
                field(&jwk.x, length).and(field(&jwk.y, length))?;
                let (x, y) = (jwk.x.as_deref()?, jwk.y.as_deref()?);
                (kind, DecodingKey::from_ec_components(x, y).ok()?)
            }
            ("OKP", Some("Ed25519")) => {
                field(&jwk.x, 32)?;
                (KeyKind::Ed25519, DecodingKey::from_ed_components(jwk.x.as_deref()?).ok()?)
            }
            _ => return None,
        };
        // A key whose algorithm is not known here is for something else, such as encryption.
        let algorithm = match jwk.alg.as_deref() {
            None => None,
            Some(name) => Some(Algorithm::named(name).filter(|named| named.key_kind() == kind)?),
        };
        Some(Self { id: jwk.kid, kind, algorithm, key })
    }

    /// The key in the one PEM block that there is, `BEGIN PUBLIC KEY` or `BEGIN RSA PUBLIC KEY`.
    pub(super) fn from_pem(pem: &str) -> Option<Self> {
        let pem = pem.trim_ascii();
        let within = |label: &str| {
            let rest = pem.strip_prefix(&format!("-----BEGIN {label}-----"))?;
            rest.strip_suffix(&format!("-----END {label}-----"))
        };
        let (base64, is_rsa) = match within("PUBLIC KEY") {
            Some(base64) => (base64, false),
            None => (within("RSA PUBLIC KEY")?, true),
        };
        let base64: String = base64.split_ascii_whitespace().collect();
        let der = STANDARD.decode(base64).ok()?;
        let after = |prefix| if is_rsa { None } else { der.strip_prefix(prefix) };
        let (kind, key) = if let Some(point) = after(P256_PREFIX) {
            (KeyKind::P256, DecodingKey::from_ec_der(of_length(point, 65)?))
        } else if let Some(point) = after(P384_PREFIX) {
            (KeyKind::P384, DecodingKey::from_ec_der(of_length(point, 97)?))
        } else if let Some(point) = after(ED25519_PREFIX) {
            (KeyKind::Ed25519, DecodingKey::from_ed_der(of_length(point, 32)?))
        } else if is_whole(&der) {
            let components = DEFAULT_PROVIDER.key_utils.rsa_pub_components_from_public_key;
            let (n, e) = components(&der).ok()?;
            (KeyKind::Rsa, rsa(&n, &e)?)
        } else {
            return None;
        };
        Some(Self { id: None, kind, algorithm: None, key })
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
        (DEFAULT_PROVIDER.verifier_factory)(&token.algorithm.into(), &self.key)
            .is_ok_and(|verifier| verifier.verify(token.message, &token.signature).is_ok())
    }
}

/// An RSA key that is worth something: 2048 bits at least (RFC 7518, section 3.3).
fn rsa(n: &[u8], e: &[u8]) -> Option<DecodingKey> {
    // Some write a zero before a number whose first bit is set (RFC 7518, section 6.3.1.1).
    let (n, e) = (without_zeros(n), without_zeros(e));
    let bits = n.len() * 8 - n.first()?.leading_zeros() as usize;
    let is_odd = |number: &[u8]| number.last().is_some_and(|byte| byte & 1 == 1);
    // What is signed with an exponent of one is its own signature.
    let is_sound = (2048..=8192).contains(&bits) && is_odd(n) && is_odd(e) && e != [1];
    (is_sound && e.len() <= 4).then(|| DecodingKey::from_rsa_raw_components(n, e))
}

fn without_zeros(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    number.get(zeros..).unwrap_or_default()
}

fn of_length(bytes: &[u8], length: usize) -> Option<&[u8]> {
    (bytes.len() == length).then_some(bytes)
}

/// Whether there is one sequence and nothing after it; an RSA key is never one of less than 256 bytes.
fn is_whole(der: &[u8]) -> bool {
    matches!(der, [0x30, 0x82, high, low, rest @ ..]
        if usize::from(u16::from_be_bytes([*high, *low])) == rest.len())
}
