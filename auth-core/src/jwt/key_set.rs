//! A set of public keys.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value;

use super::VerifyError;
use super::key::{Jwk, Key};
use super::pem;
use super::token::Token;
use crate::Error;

/// The most keys that a set may have: each of one name costs a token that names it a signature.
const LIMIT: usize = 100;

/// The public keys that tokens are checked with: a JWK Set (RFC 7517), or keys that are at hand.
///
/// It decodes from a JWK Set's JSON, and so can be what an endpoint answers with. Keys that no
/// signature can be checked with are passed over, and [listed](Self::skipped): those of other
/// algorithms, for encryption, with a shared secret, RSA below 2048 bits, points that are not on their
/// curve; in a set also those without a name, `kid`. A set of which none is left accepts no token; one
/// with more than 100 keys is an error.
pub struct KeySet {
    keys: Vec<Key>,
    /// The one key of a set that has no name: it counts where that is asked for.
    unnamed: Option<Key>,
    skipped: Vec<SkippedKey>,
}

/// A key of a set that is not used, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedKey {
    position: usize,
    id: Option<String>,
    reason: &'static str,
}

impl SkippedKey {
    /// Where in the set it stands; the first one is 1.
    #[must_use]
    pub fn position(&self) -> usize {
        self.position
    }

    /// Its name, `kid`, if it has one that is text.
    #[must_use]
    pub fn key_id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// Why it is not used, in words such as `its point is not on its curve`.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        self.reason
    }
}

/// `key 2: its point is not on its curve`: the name is the issuer's text, and left out.
impl fmt::Display for SkippedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "key {}: {}", self.position, self.reason)
    }
}

impl KeySet {
    /// Public keys in PEM, `-----BEGIN PUBLIC KEY-----`: RSA, EC on P-256 or P-384, or Ed25519.
    ///
    /// They are used whatever key a token names: one, or the old and the new one while keys change.
    /// There must be nothing else beside them. What environment variables make of a PEM does not
    /// matter: line breaks may be written `\n` or `\r\n`, be blanks, or be missing, and there may be
    /// quotes or a byte order mark around it.
    ///
    /// # Errors
    ///
    /// - There is no such key, or something else beside it.
    /// - A key cannot be right: an RSA modulus below 2048 bits, or a point that is not on its curve or
    ///   of small order.
    pub fn from_pem(pem: &str) -> Result<Self, Error> {
        let keys = pem::keys(unwrapped(pem))
            .and_then(|keys| if keys.len() > LIMIT { Err(TOO_MANY) } else { Ok(keys) });
        let keys = keys.map_err(|why| {
            Error::config(format!("the key must be a public key in PEM, and nothing else: {why}"))
        })?;
        Ok(Self { keys, unnamed: None, skipped: Vec::new() })
    }

    /// A JWK (RFC 7517, section 4) or a JWK Set (section 5) as JSON.
    ///
    /// A single key without a `kid` is used whatever key a token names. There may be quotes or a byte
    /// order mark around the JSON, as environment variables and files have them.
    ///
    /// # Errors
    ///
    /// - It is neither, or no signature can be checked with any of its keys: the error says why for
    ///   the first of them.
    pub fn from_jwk(json: &str) -> Result<Self, Error> {
        let fail = |why: &dyn fmt::Display| {
            Error::config(format!("the key must be a JWK, or a JWK Set, with a public key: {why}"))
        };
        let value = read(unwrapped(json)).ok_or_else(|| fail(&"it is not JSON"))?;
        let Some(keys) = value.get("keys") else {
            let key = Self::key(&value).map_err(|why| fail(&why))?;
            return Ok(Self { keys: vec![key], unnamed: None, skipped: Vec::new() });
        };
        let keys = keys.as_array().ok_or_else(|| fail(&"its `keys` is not a list"))?;
        let set = Self::of(keys).map_err(|why| fail(&why))?;
        match set.skipped.first() {
            _ if !set.is_empty() => Ok(set),
            None => Err(fail(&"its `keys` is empty")),
            Some(first) => {
                let count = set.skipped.len();
                Err(fail(&format_args!("none of its {count} keys can be used; {first}")))
            }
        }
    }

    fn key(value: &Value) -> Result<Key, &'static str> {
        let jwk = Jwk::deserialize(value);
        // Serde's words quote the value.
        Key::from_jwk(jwk.map_err(|_| "it is no JWK: a member is missing, or of the wrong type")?)
    }

    fn of(values: &[Value]) -> Result<Self, &'static str> {
        if values.len() > LIMIT {
            return Err(TOO_MANY);
        }
        let mut set = Self { keys: Vec::new(), unnamed: None, skipped: Vec::new() };
        for (index, value) in values.iter().enumerate() {
            let reason = match Self::key(value) {
                Ok(key) if key.id.is_some() => {
                    set.keys.push(key);
                    continue;
                }
                // It would be tried with every token, and no other key ever missed.
                Ok(key) => {
                    set.unnamed = (values.len() == 1).then_some(key);
                    "it has no name, `kid`"
                }
                Err(reason) => reason,
            };
            let id = value.get("kid").and_then(Value::as_str).map(str::to_owned);
            set.skipped.push(SkippedKey { position: index + 1, id, reason });
        }
        Ok(set)
    }

    /// How many keys there are, without those that are passed over.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is none: no token is accepted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The keys that were passed over, in the set's order. Those of PEM are never passed over.
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

    /// How many keys count.
    pub(crate) fn usable(&self, takes_unnamed: bool) -> usize {
        self.keys.len() + self.unnamed.iter().filter(|_| takes_unnamed).count()
    }

    /// Whether there is a key that a token may mean that names this one.
    pub(super) fn has(&self, id: Option<&str>, takes_unnamed: bool) -> bool {
        self.named(id, takes_unnamed).next().is_some()
    }

    /// The keys that a token may mean that names this one. A name may stand for several: one RSA, one
    /// EC (RFC 7517, section 4.5).
    fn named<'s>(
        &'s self,
        id: Option<&'s str>,
        takes_unnamed: bool,
    ) -> impl Iterator<Item = &'s Key> {
        let unnamed = self.unnamed.iter().filter(move |_| takes_unnamed);
        self.keys.iter().chain(unnamed).filter(move |key| key.is_named(id))
    }

    /// Checks a token's signature.
    pub(super) fn check(&self, token: &Token<'_>, takes_unnamed: bool) -> Result<(), VerifyError> {
        let id = token.key_id.as_deref();
        if !self.has(id, takes_unnamed) {
            return Err(match id {
                None => VerifyError::MissingKeyId,
                Some(_) => VerifyError::UnknownKey,
            });
        }
        let named = self.named(id, takes_unnamed);
        let mut fitting = named.filter(|key| key.takes(token.algorithm)).peekable();
        if fitting.peek().is_none() {
            return Err(VerifyError::AlgorithmNotAllowed);
        }
        if fitting.any(|key| key.signed(token)) { Ok(()) } else { Err(VerifyError::BadSignature) }
    }
}

const TOO_MANY: &str = "there are more than 100 keys";

/// A text without what files, shells and environment variables put around it. Neither PEM nor JSON of
/// a key begins with any of it, so that nothing of the key is lost.
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

/// JSON, or JSON whose quotes are escaped still: what is left of JSON as a string once its own quotes
/// are gone.
fn read(json: &str) -> Option<Value> {
    let unescaped = || serde_json::from_str::<String>(&format!("\"{json}\"")).ok();
    serde_json::from_str(json).ok().or_else(|| serde_json::from_str(&unescaped()?).ok())
}

impl<'de> Deserialize<'de> for KeySet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct JwkSet {
            keys: Vec<Value>,
        }

        Self::of(&JwkSet::deserialize(deserializer)?.keys).map_err(D::Error::custom)
    }
}

impl fmt::Debug for KeySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<_> = self.keys.iter().map(|key| &key.id).collect();
        f.debug_struct("KeySet").field("keys", &ids).field("skipped", &self.skipped).finish()
    }
}
