//! One public key.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER;
use jsonwebtoken::{DecodingKey, DecodingKeyKind};
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
                let (n, e) = (jwk.n.as_deref()?, jwk.e.as_deref()?);
                let modulus = URL_SAFE_NO_PAD.decode(n).ok()?;
                // 2048 bits at least (RFC 7518, section 3.3).
                let bytes = modulus.iter().skip_while(|byte| **byte == 0).count();
                if !(256..=1024).contains(&bytes) {
                    return None;
                }
                (KeyKind::Rsa, DecodingKey::from_rsa_components(n, e))
            }
            ("EC", Some(curve)) => {
                let (kind, length) = match curve {
                    "P-256" => (KeyKind::P256, 32),
                    "P-384" => (KeyKind::P384, 48),
                    _ => return None,
                };
                field(&jwk.x, length).and(field(&jwk.y, length))?;
                (kind, DecodingKey::from_ec_components(jwk.x.as_deref()?, jwk.y.as_deref()?))
            }
            ("OKP", Some("Ed25519")) => {
                field(&jwk.x, 32)?;
                (KeyKind::Ed25519, DecodingKey::from_ed_components(jwk.x.as_deref()?))
            }
            _ => return None,
        };
        // A key whose algorithm is not known here is for something else, such as encryption.
        let algorithm = match jwk.alg.as_deref() {
            None => None,
            Some(name) => Some(Algorithm::named(name).filter(|named| named.key_kind() == kind)?),
        };
        Some(Self { id: jwk.kid, kind, algorithm, key: key.ok()? })
    }

    /// The key in a PEM block, `BEGIN PUBLIC KEY` or `BEGIN RSA PUBLIC KEY`.
    pub(super) fn from_pem(pem: &str) -> Option<Self> {
        let bytes = pem.as_bytes();
        let (kind, key) = if let Ok(key) = DecodingKey::from_rsa_pem(bytes) {
            (KeyKind::Rsa, key)
        } else if let Ok(key) = DecodingKey::from_ed_pem(bytes) {
            (KeyKind::Ed25519, key)
        } else {
            let key = DecodingKey::from_ec_pem(bytes).ok()?;
            let kind = match key.kind() {
                DecodingKeyKind::SecretOrDer(point) if point.len() == 65 => KeyKind::P256,
                DecodingKeyKind::SecretOrDer(point) if point.len() == 97 => KeyKind::P384,
                _ => return None,
            };
            (kind, key)
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
