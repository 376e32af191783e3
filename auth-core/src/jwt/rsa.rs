//! RSA keys.

use std::sync::OnceLock;

use aws_lc_rs::rsa::PublicKey;
use aws_lc_rs::signature::{
    ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384,
    RSA_PKCS1_2048_8192_SHA512, RSA_PSS_2048_8192_SHA256, RSA_PSS_2048_8192_SHA384,
    RSA_PSS_2048_8192_SHA512, RsaParameters, RsaPublicKeyComponents,
};

use super::algorithm::Algorithm;

/// A key of 2048 bits at least (RFC 7518, section 3.3).
pub(super) struct RsaKey {
    components: RsaPublicKeyComponents<Vec<u8>>,
    /// The key as aws-lc needs it for each algorithm. It is made with the first token of the
    /// algorithm, because nearly every key serves one. `None` if aws-lc does not take it.
    parsed: [OnceLock<Option<ParsedPublicKey>>; 6],
}

impl RsaKey {
    /// Reads a modulus and an exponent. Fails with the reason if the key is not accepted.
    pub(super) fn new(n: &[u8], e: &[u8]) -> Result<Self, &'static str> {
        // Some issuers write a zero byte before a number whose first bit is set (RFC 7518, section
        // 6.3.1.1).
        let (n, e) = (without_zeros(n), without_zeros(e));
        let unset = n.first().map_or(0, |first| first.leading_zeros() as usize);
        let is_odd = |number: &[u8]| number.last().is_some_and(|byte| byte & 1 == 1);
        if !(2048..=8192).contains(&(n.len() * 8 - unset)) {
            return Err("its modulus must have from 2048 to 8192 bits");
        }
        // With an exponent of 1, every message is its own signature.
        if !is_odd(n) || !is_odd(e) || e == [1] || e.len() > 4 {
            return Err("its modulus or exponent is not valid for RSA");
        }
        let components = RsaPublicKeyComponents { n: n.to_vec(), e: e.to_vec() };
        Ok(Self { components, parsed: Default::default() })
    }

    /// The modulus and the exponent of a key in DER; `None` if it is no RSA key.
    pub(super) fn components(der: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
        let key = PublicKey::from_der(der).ok()?;
        let RsaPublicKeyComponents { n, e } = RsaPublicKeyComponents::<Vec<u8>>::from(&key);
        Some((n, e))
    }

    /// The key as bytes: no two keys have the same.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let RsaPublicKeyComponents { n, e } = &self.components;
        // There is one way to split them: the exponent has from 1 to 4 bytes, which the last byte says.
        [&**n, &**e, &[e.len() as u8]].concat()
    }

    /// Whether the signature of the message matches this key.
    pub(super) fn verifies(&self, algorithm: Algorithm, message: &[u8], signature: &[u8]) -> bool {
        let parsed = parameters(algorithm).and_then(|(index, parameters)| {
            let parse = || self.components.to_parsed_public_key(parameters).ok();
            self.parsed.get(index)?.get_or_init(parse).as_ref()
        });
        parsed.is_some_and(|key| key.verify_sig(message, signature).is_ok())
    }
}

/// What aws-lc calls an algorithm, and its place among those of RSA.
fn parameters(algorithm: Algorithm) -> Option<(usize, &'static RsaParameters)> {
    Some(match algorithm {
        Algorithm::Rs256 => (0, &RSA_PKCS1_2048_8192_SHA256),
        Algorithm::Rs384 => (1, &RSA_PKCS1_2048_8192_SHA384),
        Algorithm::Rs512 => (2, &RSA_PKCS1_2048_8192_SHA512),
        Algorithm::Ps256 => (3, &RSA_PSS_2048_8192_SHA256),
        Algorithm::Ps384 => (4, &RSA_PSS_2048_8192_SHA384),
        Algorithm::Ps512 => (5, &RSA_PSS_2048_8192_SHA512),
        Algorithm::Es256 | Algorithm::Es384 | Algorithm::EdDsa => return None,
    })
}

pub(super) fn without_zeros(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    number.get(zeros..).unwrap_or_default()
}
