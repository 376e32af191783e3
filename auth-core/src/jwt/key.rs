//! One public key.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::ParsedPublicKey;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, URL_SAFE_NO_PAD};
use base64::{Engine as _, alphabet};
use serde::Deserialize;

use super::algorithm::Algorithm;
use super::algorithm::KeyKind;
use super::point;
use super::rsa::{RsaKey, without_zeros};
use super::token::Token;

/// Some issuers publish padded base64url. RFC 7515 has no padding, but the bytes are the same.
const ANY_PADDING: GeneralPurpose = GeneralPurpose::new(
    &alphabet::URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// A public key, and what it may be used for.
pub(super) struct Key {
    /// `None` for a key that is used for every token, whatever its `kid`.
    pub(super) id: Option<String>,
    /// The hash of the key itself. It says which key this is, unlike its `kid`.
    pub(super) identity: Identity,
    kind: KeyKind,
    /// The algorithm of the key, if the issuer declares one.
    algorithm: Option<Algorithm>,
    material: Material,
}

/// The hash of a key, with SHA-256.
pub(super) type Identity = [u8; 32];

/// What a signature is checked with.
enum Material {
    Rsa(Box<RsaKey>),
    /// A point on a curve, for the one algorithm of that curve.
    Point(ParsedPublicKey),
}

/// A JWK (RFC 7517): the members that matter here.
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

// The bytes before the key in a DER-encoded `SubjectPublicKeyInfo` (RFC 5480, section 2; RFC 8410,
// section 4). Nothing follows the key. DER has only one encoding.
const P256_PREFIX: &[u8] =
    b"\x30\x59\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07\x03\x42\0";
const P384_PREFIX: &[u8] =
    b"\x30\x76\x30\x10\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x05\x2b\x81\x04\0\x22\x03\x62\0";
const ED25519_PREFIX: &[u8] = b"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\0";

impl Jwk {
    /// The kind of the key and the key itself, or the reason why it cannot check signatures.
    fn material(&self) -> Result<(KeyKind, Material), &'static str> {
        let (kind, point) = match (self.kty.as_str(), self.crv.as_deref()) {
            ("RSA", _) => {
                let (n, e) = (bytes(&self.n), bytes(&self.e));
                let (n, e) = n.zip(e).ok_or("its `n` or `e` is missing, or not base64url")?;
                return Ok((KeyKind::Rsa, Material::Rsa(Box::new(RsaKey::new(&n, &e)?))));
            }
            ("EC", Some("P-256")) => (KeyKind::P256, point::p256(&self.point(32)?)?),
            ("EC", Some("P-384")) => (KeyKind::P384, point::p384(&self.point(48)?)?),
            ("OKP", Some("Ed25519")) => {
                let x = bytes(&self.x).ok_or("its `x` is missing, or not base64url")?;
                (KeyKind::Ed25519, point::ed25519(&x)?)
            }
            ("EC" | "OKP", _) => {
                return Err("its curve, `crv`, is none of P-256, P-384 and Ed25519");
            }
            ("oct", _) => return Err("it is a shared secret"),
            _ => return Err("its type, `kty`, is none of RSA, EC and OKP"),
        };
        Ok((kind, Material::Point(point)))
    }

    /// The thumbprint with SHA-256 (RFC 7638), which is the same however the key is written.
    pub(super) fn thumbprint(&self) -> Option<String> {
        let text = |field: &Option<String>| bytes(field).map(|bytes| URL_SAFE_NO_PAD.encode(bytes));
        let number = |field: &Option<String>| {
            bytes(field).map(|bytes| URL_SAFE_NO_PAD.encode(without_zeros(&bytes)))
        };
        // The members in the order of their names, without blanks (section 3.3).
        let members = match (self.kty.as_str(), self.crv.as_deref()) {
            ("RSA", _) => {
                let (e, n) = (number(&self.e)?, number(&self.n)?);
                format!(r#"{{"e":"{e}","kty":"RSA","n":"{n}"}}"#)
            }
            ("EC", Some(curve @ ("P-256" | "P-384"))) => {
                let (x, y) = (text(&self.x)?, text(&self.y)?);
                format!(r#"{{"crv":"{curve}","kty":"EC","x":"{x}","y":"{y}"}}"#)
            }
            ("OKP", Some("Ed25519")) => {
                let x = text(&self.x)?;
                format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#)
            }
            _ => return None,
        };
        Some(URL_SAFE_NO_PAD.encode(digest(&SHA256, members.as_bytes())))
    }

    /// The key's point in uncompressed form (SEC 1, section 2.3.3).
    fn point(&self, length: usize) -> Result<Vec<u8>, &'static str> {
        let coordinate = |field| bytes(field).filter(|bytes| bytes.len() == length);
        let (x, y) = coordinate(&self.x).zip(coordinate(&self.y)).ok_or(
            "its `x` or `y` is missing, not base64url, or not of the length that its curve requires",
        )?;
        Ok([&[4], &*x, &*y].concat())
    }
}

fn bytes(field: &Option<String>) -> Option<Vec<u8>> {
    ANY_PADDING.decode(field.as_deref()?).ok()
}

impl Key {
    /// Reads a key. Fails with the reason if it cannot check signatures.
    pub(super) fn from_jwk(jwk: Jwk) -> Result<Self, &'static str> {
        if jwk.public_key_use.as_deref().is_some_and(|usage| usage != "sig") {
            return Err("its `use` says that it is not for signatures");
        }
        let verifies = |operations: &Vec<String>| operations.iter().any(|name| name == "verify");
        if !jwk.key_ops.as_ref().is_none_or(verifies) {
            return Err("its `key_ops` says that it is not for checking signatures");
        }
        let (kind, material) = jwk.material()?;
        let algorithm = match jwk.alg.as_deref() {
            None => None,
            // A key with an unknown algorithm has another purpose, such as encryption.
            Some(name) => Some(
                Algorithm::from_name(name)
                    .filter(|algorithm| algorithm.key_kind() == kind)
                    .ok_or("its algorithm, `alg`, is unknown, or does not match its type")?,
            ),
        };
        Ok(Self::new(jwk.kid, kind, algorithm, material))
    }

    /// Reads a key in DER: a `SubjectPublicKeyInfo`, or an `RSAPublicKey` of PKCS #1.
    pub(super) fn from_der(der: &[u8], is_pkcs1: bool) -> Result<Self, &'static str> {
        let after = |prefix| if is_pkcs1 { None } else { der.strip_prefix(prefix) };
        let (kind, point) = if let Some(point) = after(P256_PREFIX) {
            (KeyKind::P256, point::p256(of_length(point, 65)?)?)
        } else if let Some(point) = after(P384_PREFIX) {
            (KeyKind::P384, point::p384(of_length(point, 97)?)?)
        } else if let Some(point) = after(ED25519_PREFIX) {
            (KeyKind::Ed25519, point::ed25519(of_length(point, 32)?)?)
        } else {
            let components = is_whole(der).then(|| RsaKey::components(der)).flatten();
            let (n, e) = components.ok_or(UNKNOWN)?;
            let material = Material::Rsa(Box::new(RsaKey::new(&n, &e)?));
            return Ok(Self::new(None, KeyKind::Rsa, None, material));
        };
        Ok(Self::new(None, kind, None, Material::Point(point)))
    }

    fn new(
        id: Option<String>,
        kind: KeyKind,
        algorithm: Option<Algorithm>,
        material: Material,
    ) -> Self {
        let identity = material.identity();
        Self { id, identity, kind, algorithm, material }
    }

    /// Whether a token with this `kid` may be signed with this key.
    pub(super) fn may_sign_for(&self, id: Option<&str>) -> bool {
        self.id.is_none() || self.id.as_deref() == id
    }

    /// Whether the key is for this algorithm. The token's header alone cannot be trusted (RFC 8725,
    /// section 3.1).
    pub(super) fn supports(&self, algorithm: Algorithm) -> bool {
        self.kind == algorithm.key_kind() && self.algorithm.is_none_or(|own| own == algorithm)
    }

    /// Whether the token's signature matches this key, which must support the token's algorithm.
    pub(super) fn verifies(&self, token: &Token<'_>) -> bool {
        match &self.material {
            Material::Rsa(key) => {
                key.verifies(token.header.algorithm, token.message, &token.signature)
            }
            Material::Point(key) => key.verify_sig(token.message, &token.signature).is_ok(),
        }
    }
}

impl Material {
    fn identity(&self) -> Identity {
        let bytes = match self {
            Self::Rsa(key) => key.bytes(),
            // Nothing else has the length of a point of this curve.
            Self::Point(key) => key.as_ref().to_vec(),
        };
        let mut identity = Identity::default();
        identity.copy_from_slice(digest(&SHA256, &bytes).as_ref());
        identity
    }
}

const UNKNOWN: &str =
    "its block does not contain a public key: RSA, EC on P-256 or P-384, or Ed25519";

fn of_length(bytes: &[u8], length: usize) -> Result<&[u8], &'static str> {
    if bytes.len() == length { Ok(bytes) } else { Err(UNKNOWN) }
}

/// Whether the bytes are one DER sequence with nothing after it.
fn is_whole(der: &[u8]) -> bool {
    match der {
        [0x30, 0x82, high, low, rest @ ..] => {
            usize::from(u16::from_be_bytes([*high, *low])) == rest.len()
        }
        // These are shorter than any accepted key. They pass here, so that the error says that the
        // key is too short.
        [0x30, 0x81, length, rest @ ..] | [0x30, length, rest @ ..] => {
            usize::from(*length) == rest.len()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Jwk;

    fn thumbprint(json: &str) -> Option<String> {
        serde_json::from_str::<Jwk>(json).unwrap().thumbprint()
    }

    /// The example of RFC 7638, section 3.1.
    #[test]
    fn a_thumbprint_is_the_same_however_the_key_is_written() {
        let n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        let expected = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";
        for json in [
            format!(r#"{{"kty":"RSA","n":"{n}","e":"AQAB","alg":"RS256","kid":"2011-04-29"}}"#),
            format!(r#"{{ "e": "AAEAAQ==", "n": "{n}==", "kty": "RSA" }}"#),
        ] {
            assert_eq!(thumbprint(&json).as_deref(), Some(expected), "{json}");
        }
    }

    #[test]
    fn a_key_that_checks_no_signatures_has_no_thumbprint() {
        for json in [
            r#"{"kty":"oct","k":"AAAA"}"#,
            r#"{"kty":"RSA","n":"AAAA"}"#,
            r#"{"kty":"EC","crv":"P-521","x":"AAAA","y":"AAAA"}"#,
            r#"{"kty":"EC","crv":"P-256","x":"AAAA"}"#,
            r#"{"kty":"OKP","crv":"X25519","x":"AAAA"}"#,
        ] {
            assert_eq!(thumbprint(json), None, "{json}");
        }
    }
}
