//! A set of public keys.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value;

use super::VerifyError;
use super::key::{Jwk, Key};
use super::token::Token;
use crate::Error;

/// The most keys that a set may have: each of one name costs a token that names it a signature.
const LIMIT: usize = 100;

/// The public keys that tokens are checked with: a JWK Set (RFC 7517), or keys that are at hand.
///
/// It decodes from a JWK Set's JSON, and so can be what an endpoint answers with. Keys that no
/// signature can be checked with are passed over: those of other algorithms, for encryption, with a
/// shared secret, RSA below 2048 bits; in a set also those without a name, `kid`. A set of which none
/// is left accepts no token; one with more than 100 keys is an error.
pub struct KeySet {
    keys: Vec<Key>,
}

impl KeySet {
    /// Public keys in PEM, `-----BEGIN PUBLIC KEY-----`: RSA, EC on P-256 or P-384, or Ed25519.
    ///
    /// They are used whatever key a token names: one, or the old and the new one while keys change.
    /// There must be nothing else beside them. Line breaks may be written `\n`, as they often are in
    /// environment variables.
    ///
    /// # Errors
    ///
    /// - There is no such key, or something else beside it.
    pub fn from_pem(pem: &str) -> Result<Self, Error> {
        let pem = pem.replace("\\n", "\n");
        let blocks = pem.split("-----BEGIN ").skip(1);
        let keys: Option<Vec<_>> =
            blocks.map(|block| Key::from_pem(&format!("-----BEGIN {block}"))).collect();
        let is_all = pem.trim_ascii_start().starts_with("-----BEGIN ");
        let keys = keys.filter(|keys| is_all && keys.len() <= LIMIT).ok_or_else(|| {
            Error::config(
                "the key must be a public key in PEM, `-----BEGIN PUBLIC KEY-----`: RSA of 2048 bits \
                 or more, EC on P-256 or P-384, or Ed25519",
            )
        })?;
        Ok(Self { keys })
    }

    /// A JWK (RFC 7517, section 4) or a JWK Set (section 5) as JSON.
    ///
    /// A single key without a `kid` is used whatever key a token names.
    ///
    /// # Errors
    ///
    /// - It is neither, or no signature can be checked with any of its keys.
    pub fn from_jwk(json: &str) -> Result<Self, Error> {
        let none = || Error::config("the key must be a JWK, or a JWK Set, with a public key");
        let value: Value = serde_json::from_str(json).map_err(|_| none())?;
        if value.get("keys").is_some() {
            let set = Self::deserialize(value).map_err(|_| none())?;
            return if set.is_empty() { Err(none()) } else { Ok(set) };
        }
        let jwk = Jwk::deserialize(value).map_err(|_| none())?;
        Ok(Self { keys: vec![Key::from_jwk(jwk).ok_or_else(none)?] })
    }

    /// How many keys there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is none: no token is accepted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Whether there is a key that a token may mean that names this one.
    pub(super) fn has(&self, id: Option<&str>) -> bool {
        self.keys.iter().any(|key| key.is_named(id))
    }

    /// Checks a token's signature.
    pub(super) fn check(&self, token: &Token<'_>) -> Result<(), VerifyError> {
        let id = token.key_id.as_deref();
        if !self.has(id) {
            return Err(match id {
                None => VerifyError::MissingKeyId,
                Some(_) => VerifyError::UnknownKey,
            });
        }
        // A name may stand for several keys: one RSA, one EC (RFC 7517, section 4.5).
        let named = self.keys.iter().filter(|key| key.is_named(id));
        let mut fitting = named.filter(|key| key.takes(token.algorithm)).peekable();
        if fitting.peek().is_none() {
            return Err(VerifyError::AlgorithmNotAllowed);
        }
        if fitting.any(|key| key.signed(token)) { Ok(()) } else { Err(VerifyError::BadSignature) }
    }
}

impl<'de> Deserialize<'de> for KeySet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct JwkSet {
            keys: Vec<Value>,
        }

        let set = JwkSet::deserialize(deserializer)?;
        if set.keys.len() > LIMIT {
            return Err(D::Error::custom("there are too many keys"));
        }
        let keys = set.keys.into_iter().filter_map(|value| Jwk::deserialize(value).ok());
        // One without a name would be tried with every token, and no other key ever missed.
        let keys: Vec<_> = keys.filter_map(Key::from_jwk).filter(|key| key.id.is_some()).collect();
        Ok(Self { keys })
    }
}

impl fmt::Debug for KeySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.keys.iter().map(|key| &key.id)).finish()
    }
}
