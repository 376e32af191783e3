//! A set of public keys.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value;

use super::error::VerifyError;
use super::key::{Identity, Jwk, Key};
use super::pem;
use super::token::{Header, Token};
use crate::error::Error;

/// The largest number of keys in a set. Checking a token takes one signature check for each key
/// with its `kid`.
const LIMIT: usize = 100;

/// The public keys that check tokens: a JWK Set (RFC 7517), or keys in memory.
///
/// It implements `Deserialize` for the JSON of a JWK Set, so that an endpoint can return it.
///
/// Keys that cannot check signatures are skipped and [listed](Self::skipped): keys with another
/// algorithm, for encryption, or with a shared secret, RSA keys below 2048 bits, and points that
/// are not on their curve. A key without `kid` is skipped too, if it comes from a set.
///
/// If no key is left, the set accepts no token. A set with more than 100 keys is an error.
pub struct KeySet {
    keys: Vec<Key>,
    /// The only key of a set, if it has no `kid`. It is used only if
    /// [`RemoteKeySet::allow_unnamed_key`](super::RemoteKeySet::allow_unnamed_key) is set.
    unnamed: Option<Key>,
    skipped: Vec<SkippedKey>,
}

/// A key of a set that is not used, and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedKey {
    position: usize,
    id: Option<String>,
    reason: &'static str,
}

impl SkippedKey {
    /// Its position in the set, counted from 1.
    #[must_use]
    pub fn position(&self) -> usize {
        self.position
    }

    /// Its `kid`, if it has one that is a string.
    #[must_use]
    pub fn key_id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Why it is not used, such as `its point is not on its curve`.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        self.reason
    }
}

/// For example `key 2: its point is not on its curve`. The `kid` is left out, because it is the
/// issuer's text.
impl fmt::Display for SkippedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "key {}: {}", self.position, self.reason)
    }
}

impl KeySet {
    /// Reads public keys in PEM, `-----BEGIN PUBLIC KEY-----`: RSA, EC on P-256 or P-384, or
    /// Ed25519.
    ///
    /// These keys are used for every token, whatever its `kid`. Give one key, or the old and the
    /// new key during a rotation. The text must contain nothing else.
    ///
    /// The layout of the PEM does not matter, because environment variables often change it. Line
    /// breaks may be written as `\n` or `\r\n`, may be spaces, or may be missing. Quotes or a byte
    /// order mark may surround the text.
    ///
    /// # Errors
    ///
    /// - The text contains no such key, or something besides such keys.
    /// - A key is not valid: an RSA modulus below 2048 bits, or a point that is not on its curve or
    ///   is of small order.
    pub fn from_pem(pem: &str) -> Result<Self, Error> {
        let keys = pem::keys(unwrapped(pem))
            .and_then(|keys| if keys.len() > LIMIT { Err(TOO_MANY) } else { Ok(keys) });
        let keys = keys.map_err(|why| {
            Error::config(format!("the key must be a public key in PEM, and nothing else: {why}"))
        })?;
        Ok(Self { keys, unnamed: None, skipped: Vec::new() })
    }

    /// Reads a JWK (RFC 7517, section 4) or a JWK Set (section 5) from JSON.
    ///
    /// A single key without a `kid` is used for every token. Quotes or a byte order mark may
    /// surround the JSON, because environment variables and files often add them.
    ///
    /// # Errors
    ///
    /// - The text is neither, or none of its keys can check signatures. In the second case the
    ///   error gives the reason for the first key.
    pub fn from_jwk(json: &str) -> Result<Self, Error> {
        let fail = |why: &dyn fmt::Display| {
            Error::config(format!("the key must be a JWK, or a JWK Set, with a public key: {why}"))
        };
        let value = parse(unwrapped(json)).ok_or_else(|| fail(&"it is not JSON"))?;
        let Some(keys) = value.get("keys") else {
            let key = Self::key_from_json(&value).map_err(|why| fail(&why))?;
            return Ok(Self { keys: vec![key], unnamed: None, skipped: Vec::new() });
        };
        let keys = keys.as_array().ok_or_else(|| fail(&"its `keys` is not a list"))?;
        let set = Self::from_values(keys).map_err(|why| fail(&why))?;
        match set.skipped.first() {
            _ if !set.is_empty() => Ok(set),
            None => Err(fail(&"its `keys` is empty")),
            Some(first) => {
                let count = set.skipped.len();
                Err(fail(&format_args!("none of its {count} keys can be used; {first}")))
            }
        }
    }

    fn key_from_json(value: &Value) -> Result<Key, &'static str> {
        let jwk = Jwk::deserialize(value);
        // serde's message may quote the value.
        Key::from_jwk(
            jwk.map_err(|_| "it is not a JWK: a member is missing, or has the wrong type")?,
        )
    }

    fn from_values(values: &[Value]) -> Result<Self, &'static str> {
        if values.len() > LIMIT {
            return Err(TOO_MANY);
        }
        let mut set = Self { keys: Vec::new(), unnamed: None, skipped: Vec::new() };
        for (index, value) in values.iter().enumerate() {
            let reason = match Self::key_from_json(value) {
                Ok(key) if key.id.is_some() => {
                    set.keys.push(key);
                    continue;
                }
                // A key without `kid` would match every token, so a new key of the issuer would
                // never be fetched.
                Ok(key) => {
                    set.unnamed = (values.len() == 1).then_some(key);
                    "it has no `kid`"
                }
                Err(reason) => reason,
            };
            let id = value.get("kid").and_then(Value::as_str).map(str::to_owned);
            set.skipped.push(SkippedKey { position: index + 1, id, reason });
        }
        Ok(set)
    }

    /// The number of keys, without the skipped ones.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there are no keys, so that no token is accepted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The keys that were skipped, in the set's order. Keys in PEM are never skipped.
    ///
    /// ```
    /// use auth_core::jwt::KeySet;
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let set: KeySet = serde_json::from_str(r#"{"keys":[{"kty":"oct","kid":"a","k":"AAAA"}]}"#)?;
    /// assert_eq!(set.len(), 0);
    /// assert_eq!(set.skipped()[0].key_id(), Some("a"));
    /// assert_eq!(set.skipped()[0].to_string(), "key 1: it is a shared secret");
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn skipped(&self) -> &[SkippedKey] {
        &self.skipped
    }

    /// The number of keys that are used.
    pub(crate) fn usable(&self, takes_unnamed: bool) -> usize {
        self.keys.len() + self.unnamed.iter().filter(|_| takes_unnamed).count()
    }

    /// Whether there is a key for a token with this `kid`.
    pub(super) fn has_key_for(&self, id: Option<&str>, takes_unnamed: bool) -> bool {
        self.keys_for(id, takes_unnamed).next().is_some()
    }

    /// The keys for a token with this `kid`. There may be several keys with the same `kid`, such as
    /// an RSA key and an EC key (RFC 7517, section 4.5).
    fn keys_for<'s>(
        &'s self,
        id: Option<&'s str>,
        takes_unnamed: bool,
    ) -> impl Iterator<Item = &'s Key> {
        let unnamed = self.unnamed.iter().filter(move |_| takes_unnamed);
        self.keys.iter().chain(unnamed).filter(move |key| key.may_sign_for(id))
    }

    /// Whether this key is still one for a token with this header.
    pub(super) fn has(&self, key: &Identity, header: &Header, takes_unnamed: bool) -> bool {
        let mut keys = self.keys_for(header.key_id.as_deref(), takes_unnamed);
        keys.any(|own| own.identity == *key && own.supports(header.algorithm))
    }

    /// Checks a token's signature, unless `known` is one of its keys: the key that has verified it
    /// before. Gives the key that verified it.
    pub(super) fn check(
        &self,
        token: &Token<'_>,
        takes_unnamed: bool,
        known: Option<Identity>,
    ) -> Result<Identity, VerifyError> {
        let id = token.header.key_id.as_deref();
        if !self.has_key_for(id, takes_unnamed) {
            return Err(match id {
                None => VerifyError::MissingKeyId,
                Some(_) => VerifyError::UnknownKey,
            });
        }
        if let Some(known) = known
            && self.has(&known, &token.header, takes_unnamed)
        {
            return Ok(known);
        }
        let keys = self.keys_for(id, takes_unnamed);
        let mut fitting = keys.filter(|key| key.supports(token.header.algorithm)).peekable();
        if fitting.peek().is_none() {
            return Err(VerifyError::AlgorithmNotAllowed);
        }
        let key = fitting.find(|key| key.verifies(token)).ok_or(VerifyError::BadSignature)?;
        Ok(key.identity)
    }
}

const TOO_MANY: &str = "there are more than 100 keys";

/// Removes what files, shells and environment variables add around a text: quotes, blanks, and a
/// byte order mark. Neither a PEM nor the JSON of a key begins with one of these, so nothing of the
/// key is lost.
fn unwrapped(text: &str) -> &str {
    let mut text = text;
    loop {
        let bare = text.trim_start_matches('\u{feff}').trim();
        let quotes = ["\\\"", "\"", "'"].into_iter();
        let mut within = quotes.filter_map(|quote| bare.strip_prefix(quote)?.strip_suffix(quote));
        match within.next() {
            Some(within) => text = within,
            None => return bare,
        }
    }
}

/// Parses JSON. It also accepts JSON with escaped quotes, which is what remains of a JSON string
/// after its outer quotes were removed.
fn parse(json: &str) -> Option<Value> {
    let unescaped = || serde_json::from_str::<String>(&format!("\"{json}\"")).ok();
    serde_json::from_str(json).ok().or_else(|| serde_json::from_str(&unescaped()?).ok())
}

impl<'de> Deserialize<'de> for KeySet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct JwkSet {
            keys: Vec<Value>,
        }

        Self::from_values(&JwkSet::deserialize(deserializer)?.keys).map_err(D::Error::custom)
    }
}

impl fmt::Debug for KeySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<_> = self.keys.iter().map(|key| &key.id).collect();
        f.debug_struct("KeySet").field("keys", &ids).field("skipped", &self.skipped).finish()
    }
}
