//! Test keys, their published form, and tokens that are signed with them.

use std::fmt::Write as _;
use std::sync::LazyLock;

use aws_lc_rs::encoding::{AsDer as _, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P256_SHA256_FIXED_SIGNING,
    ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair, EcdsaSigningAlgorithm, Ed25519KeyPair,
    KeyPair as _, RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512, RSA_PSS_SHA256,
    RSA_PSS_SHA384, RSA_PSS_SHA512, RsaEncoding, RsaKeyPair,
};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

/// The keys of all tables; generating an RSA key takes a while, so there are two of each process.
pub(super) struct Keys {
    pub(super) rsa: RsaKeyPair,
    pub(super) other_rsa: RsaKeyPair,
    pub(super) p256: EcdsaKeyPair,
    pub(super) p384: EcdsaKeyPair,
    pub(super) ed25519: Ed25519KeyPair,
}

static KEYS: LazyLock<Keys> = LazyLock::new(|| {
    let ec = |algorithm: &'static EcdsaSigningAlgorithm| EcdsaKeyPair::generate(algorithm).unwrap();
    Keys {
        rsa: RsaKeyPair::generate(KeySize::Rsa2048).unwrap(),
        other_rsa: RsaKeyPair::generate(KeySize::Rsa2048).unwrap(),
        p256: ec(&ECDSA_P256_SHA256_FIXED_SIGNING),
        p384: ec(&ECDSA_P384_SHA384_FIXED_SIGNING),
        ed25519: Ed25519KeyPair::generate().unwrap(),
    }
});

pub(super) fn keys() -> &'static Keys {
    &KEYS
}

pub(super) fn base64url(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The modulus: `RSAPublicKey` of a key of 2048 bits has it at a fixed place (RFC 8017, A.1.1).
pub(super) fn modulus(key: &RsaKeyPair) -> &[u8] {
    let der = key.public_key().as_ref();
    assert_eq!((&der[..9], &der[265..]), (&b"\x30\x82\x01\x0a\x02\x82\x01\x01\x00"[..], EXPONENT));
    &der[9..265]
}

/// 65537, as DER writes it.
const EXPONENT: &[u8] = b"\x02\x03\x01\x00\x01";

/// A public key as `SubjectPublicKeyInfo`.
pub(super) fn spki(key: &impl SpkiKey) -> Vec<u8> {
    key.spki().as_ref().to_vec()
}

pub(super) trait SpkiKey {
    fn spki(&self) -> PublicKeyX509Der<'static>;
}

impl SpkiKey for RsaKeyPair {
    fn spki(&self) -> PublicKeyX509Der<'static> {
        self.public_key().as_der().unwrap()
    }
}

impl SpkiKey for EcdsaKeyPair {
    fn spki(&self) -> PublicKeyX509Der<'static> {
        self.public_key().as_der().unwrap()
    }
}

impl SpkiKey for Ed25519KeyPair {
    fn spki(&self) -> PublicKeyX509Der<'static> {
        self.public_key().as_der().unwrap()
    }
}

pub(super) fn pem(label: &str, der: &[u8]) -> String {
    let mut text = format!("-----BEGIN {label}-----\n");
    for line in STANDARD.encode(der).as_bytes().chunks(64) {
        writeln!(text, "{}", str::from_utf8(line).unwrap()).unwrap();
    }
    text + &format!("-----END {label}-----\n")
}

/// An RSA key as a JWK (RFC 7518, section 6.3.1), with more members such as `"kid":"k"`.
pub(super) fn rsa_jwk(key: &RsaKeyPair, more: &str) -> String {
    let n = base64url(modulus(key));
    format!(r#"{{"kty":"RSA","n":"{n}","e":"AQAB",{more}}}"#)
}

/// An EC key as a JWK (RFC 7518, section 6.2.1).
pub(super) fn ec_jwk(key: &EcdsaKeyPair, more: &str) -> String {
    let (x, y) = key.public_key().as_ref()[1..].split_at(key.public_key().as_ref().len() / 2);
    let curve = if x.len() == 32 { "P-256" } else { "P-384" };
    let (x, y) = (base64url(x), base64url(y));
    format!(r#"{{"kty":"EC","crv":"{curve}","x":"{x}","y":"{y}",{more}}}"#)
}

pub(super) fn ed_jwk(key: &Ed25519KeyPair, more: &str) -> String {
    let x = base64url(key.public_key().as_ref());
    format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{x}",{more}}}"#)
}

pub(super) fn jwks(keys: &[String]) -> String {
    format!(r#"{{"keys":[{}]}}"#, keys.join(","))
}

/// Encodings that are no public key of Ed25519, in words (RFC 8032, sections 5.1.3 and 8.4). Of the
/// points, the order of eight of them divides 8: a signature by such a key can be made by anyone.
pub(super) fn bad_ed25519() -> Vec<(&'static str, [u8; 32])> {
    let number = |low: u8, rest: u8, high: u8| {
        let mut bytes = [rest; 32];
        (bytes[0], bytes[31]) = (low, high);
        bytes
    };
    let order_8 = [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98,
        0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53,
        0xfc, 0x05,
    ];
    let other_order_8 = [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67,
        0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac,
        0x03, 0x7a,
    ];
    let negative = |mut point: [u8; 32]| {
        point[31] |= 0x80;
        point
    };
    vec![
        ("an Ed25519 key of order 1", number(1, 0, 0)),
        ("an Ed25519 key of order 2", number(0xec, 0xff, 0x7f)),
        ("an Ed25519 key of order 4", number(0, 0, 0)),
        ("the other Ed25519 key of order 4", number(0, 0, 0x80)),
        ("an Ed25519 key of order 8", order_8),
        ("a second Ed25519 key of order 8", negative(order_8)),
        ("a third Ed25519 key of order 8", other_order_8),
        ("a fourth Ed25519 key of order 8", negative(other_order_8)),
        ("order 1 with a sign", number(1, 0, 0x80)),
        ("order 2 with a sign", number(0xec, 0xff, 0xff)),
        ("order 4, written as the field's prime", number(0xed, 0xff, 0x7f)),
        ("order 1, written as the prime and one", number(0xee, 0xff, 0x7f)),
        ("a point beyond the field's prime", number(0xf0, 0xff, 0x7f)),
        ("an Ed25519 key off its curve", number(2, 0, 0)),
    ]
}

/// The keys that all three providers' tables are checked with; `key-1` is the one that good tokens
/// name.
pub(super) fn table_jwks() -> String {
    let keys = keys();
    jwks(&[
        rsa_jwk(&keys.rsa, r#""kid":"key-1","alg":"RS256","use":"sig""#),
        rsa_jwk(&keys.other_rsa, r#""kid":"key-2","alg":"RS256","use":"sig""#),
        rsa_jwk(&keys.rsa, r#""kid":"rsa-512","alg":"RS512","use":"sig""#),
        rsa_jwk(&keys.rsa, r#""kid":"rsa-pss","alg":"PS256","use":"sig""#),
        rsa_jwk(&keys.rsa, r#""kid":"rsa-any""#),
        ec_jwk(&keys.p256, r#""kid":"ec-256","alg":"ES256""#),
        ec_jwk(&keys.p384, r#""kid":"ec-384","alg":"ES384""#),
        ed_jwk(&keys.ed25519, r#""kid":"ed","alg":"EdDSA""#),
    ])
}

/// How a token is signed, whatever its header says.
#[derive(Clone)]
pub(super) enum Sign {
    Rsa(&'static RsaKeyPair, &'static dyn RsaEncoding),
    Ec(&'static EcdsaKeyPair),
    /// As X.509 has ECDSA signatures, and JWS does not.
    EcDer,
    Ed,
    /// With a shared secret.
    Hmac(aws_lc_rs::hmac::Algorithm, Vec<u8>),
    /// The padded digest itself: what an RSA signature is where the exponent is one.
    Exponentless,
    /// These bytes, whatever is signed.
    Bytes(Vec<u8>),
}

impl Sign {
    pub(super) fn rs256() -> Self {
        Self::Rsa(&keys().rsa, &RSA_PKCS1_SHA256)
    }

    pub(super) fn by_the_other() -> Self {
        Self::Rsa(&keys().other_rsa, &RSA_PKCS1_SHA256)
    }

    /// The other algorithms of the same RSA key.
    pub(super) fn rsa(name: &str) -> Self {
        let encoding: &'static dyn RsaEncoding = match name {
            "RS384" => &RSA_PKCS1_SHA384,
            "RS512" => &RSA_PKCS1_SHA512,
            "PS256" => &RSA_PSS_SHA256,
            "PS384" => &RSA_PSS_SHA384,
            "PS512" => &RSA_PSS_SHA512,
            _ => panic!("{name}"),
        };
        Self::Rsa(&keys().rsa, encoding)
    }

    pub(super) fn sign(&self, message: &[u8]) -> Vec<u8> {
        let random = SystemRandom::new();
        match self {
            Self::Rsa(key, encoding) => {
                let mut signature = vec![0; key.public_modulus_len()];
                key.sign(*encoding, &random, message, &mut signature).unwrap();
                signature
            }
            Self::Ec(key) => key.sign(&random, message).unwrap().as_ref().to_vec(),
            Self::EcDer => {
                let private = keys().p256.to_pkcs8v1().unwrap();
                let algorithm = &ECDSA_P256_SHA256_ASN1_SIGNING;
                let key = EcdsaKeyPair::from_pkcs8(algorithm, private.as_ref()).unwrap();
                key.sign(&random, message).unwrap().as_ref().to_vec()
            }
            Self::Ed => keys().ed25519.sign(message).as_ref().to_vec(),
            Self::Hmac(algorithm, secret) => {
                let key = aws_lc_rs::hmac::Key::new(*algorithm, secret);
                aws_lc_rs::hmac::sign(&key, message).as_ref().to_vec()
            }
            Self::Exponentless => {
                // EMSA-PKCS1-v1_5 with SHA-256 (RFC 8017, section 9.2).
                let prefix =
                    b"\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20";
                let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, message);
                let end = [&prefix[..], digest.as_ref()].concat();
                [&[0, 1], &vec![0xff; 256 - 3 - end.len()][..], &[0], &end].concat()
            }
            Self::Bytes(bytes) => bytes.clone(),
        }
    }
}
