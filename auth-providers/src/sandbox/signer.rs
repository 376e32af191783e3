//! Signs a provider's tokens and publishes its key.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use serde_json::{Value, json};

use super::lock;
use super::token::base64url;

/// A key pair, after it was generated. `None` if the machine cannot generate one. Then no key is
/// published, and tokens have an empty signature.
type Pair = Arc<OnceLock<Option<KeyPair>>>;

/// All key pairs of this process by their key ids.
///
/// Generating a key pair takes up to a second. It is done for the first signature, and all
/// sandboxes share the pair.
static PAIRS: Mutex<BTreeMap<String, Pair>> = Mutex::new(BTreeMap::new());

/// Signs with one key at a time, and publishes that key alone.
pub(super) struct Signer {
    /// The id of the first key.
    name: &'static str,
    rotations: AtomicU32,
}

impl Signer {
    pub(super) const fn new(name: &'static str) -> Signer {
        Signer { name, rotations: AtomicU32::new(0) }
    }

    /// Signs with another key from now on. The previous key is no longer published.
    pub(super) fn rotate(&self) {
        self.rotations.fetch_add(1, Ordering::Relaxed);
    }

    /// A JWT with these claims.
    pub(super) fn sign(&self, claims: &Value) -> String {
        self.sign_as("JWT", claims)
    }

    /// A JWT of another type.
    pub(super) fn sign_as(&self, name: &str, claims: &Value) -> String {
        let id = self.key_id();
        let header = json!({ "alg": "RS256", "kid": id, "typ": name }).to_string();
        let claims = claims.to_string();
        let message = format!("{}.{}", base64url(header.as_bytes()), base64url(claims.as_bytes()));
        let signature = with_pair(id, |pair| {
            let mut signature = vec![0; pair.public_modulus_len()];
            let message = message.as_bytes();
            pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature).ok()?;
            Some(signature)
        });
        format!("{message}.{}", base64url(&signature.unwrap_or_default()))
    }

    /// The JWK Set with the current key.
    pub(super) fn key_set(&self) -> Value {
        let id = self.key_id();
        let key = with_pair(id.clone(), |pair| {
            let key = pair.public_key();
            Some(json!({
                "alg": "RS256",
                "e": base64url(key.exponent().big_endian_without_leading_zero()),
                "kid": id,
                "kty": "RSA",
                "n": base64url(key.modulus().big_endian_without_leading_zero()),
                "use": "sig",
            }))
        });
        json!({ "keys": key.into_iter().collect::<Value>() })
    }

    fn key_id(&self) -> String {
        match self.rotations.load(Ordering::Relaxed) {
            0 => self.name.to_owned(),
            rotations => format!("{}_{rotations}", self.name),
        }
    }
}

/// Calls `then` with a key pair, which is generated if necessary. The lock is not held while it is
/// generated, so that others can sign in the meantime.
fn with_pair<T>(id: String, then: impl FnOnce(&KeyPair) -> Option<T>) -> Option<T> {
    let pair = Arc::clone(lock(&PAIRS).entry(id).or_default());
    pair.get_or_init(|| KeyPair::generate(KeySize::Rsa2048).ok()).as_ref().and_then(then)
}
