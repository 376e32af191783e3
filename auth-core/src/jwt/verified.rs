//! Remembers tokens whose signature was verified, so that it is not verified again.

use std::fmt::{self, Debug};
use std::sync::{Arc, OnceLock};

use aws_lc_rs::aead::{AES_128_GCM_SIV, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use uuid::Uuid;

use super::key::Identity;
use super::object::Object;
use super::token::Header;
use crate::secret::Secret;

/// How many tokens are remembered, if nothing else is said.
const SIZE: usize = 10_000;

/// The bytes that decoded tokens may take, for each token that may be remembered.
const DECODED: u64 = 400;

/// The tokens whose signature was verified lately. Clones share them.
///
/// An entry says one thing: the signature of exactly this token matches exactly this key. All else
/// is checked with every token: which keys count now, the header, the dates, the rules.
///
/// Of the token only a code is kept, under a key that this process alone knows: the tag of
/// AES-GCM-SIV for it (RFC 8452). Whoever does not know the key cannot tell what code a token has. So a
/// forged token has the code of one of 10,000 others by luck alone, less than once in 2^100 tries, and
/// the time of a comparison says nothing.
///
/// A token that comes a second time is kept decoded, without its signature. So one that comes once
/// costs no more, and a flood of such tokens takes no space from the decoded ones.
///
/// Refusals are not remembered. So a forged token drives none out, and a refused token may become
/// good.
#[derive(Clone)]
pub(super) struct Verified(Arc<Lazy>);

struct Lazy {
    size: usize,
    /// Made with the first token. `None` if nothing is remembered.
    tokens: OnceLock<Option<Tokens>>,
}

struct Tokens {
    key: LessSafeKey,
    /// The key that verified the token with this code.
    keys: Cache<Code, Identity>,
    decoded: Cache<Code, Arc<Decoded>, Bytes>,
}

/// What stands for a token.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Code(u128);

/// A token that came more than once.
pub(super) struct Decoded {
    /// The key that verified it.
    pub(super) key: Identity,
    pub(super) header: Header,
    /// The claims that rules are about.
    pub(super) registered: Object<'static>,
    /// All claims, as JSON.
    pub(super) claims: Secret,
}

#[derive(Clone)]
struct Bytes;

impl Weighter<Code, Arc<Decoded>> for Bytes {
    /// About twice the claims: those of the rules are there once more, and are bigger than their text.
    fn weight(&self, _: &Code, decoded: &Arc<Decoded>) -> u64 {
        DECODED + 2 * decoded.claims.expose().len() as u64
    }
}

impl Tokens {
    fn new(size: usize) -> Option<Self> {
        // The operating system's random numbers: to begin with, those of aws-lc take 30 ms, which a
        // program may otherwise do without. Six bits of a UUID are fixed, but no bit of this is.
        let random = Uuid::new_v4().as_u128() ^ Uuid::new_v4().as_u128().rotate_left(64);
        let key = UnboundKey::new(&AES_128_GCM_SIV, &random.to_ne_bytes()).ok()?;
        let bytes = DECODED.saturating_mul(size as u64);
        let decoded = Cache::with_weighter(size / 4, bytes, Bytes);
        Some(Self { key: LessSafeKey::new(key), keys: Cache::new(size), decoded })
    }
}

impl Verified {
    /// Remembers this many tokens; none, if it is zero.
    pub(super) fn new(size: usize) -> Self {
        Self(Arc::new(Lazy { size, tokens: OnceLock::new() }))
    }

    /// How many tokens are remembered now.
    pub(super) fn len(&self) -> usize {
        let tokens = self.0.tokens.get().and_then(Option::as_ref);
        tokens.map_or(0, |tokens| tokens.keys.len().max(tokens.decoded.len()))
    }

    fn tokens(&self) -> Option<&Tokens> {
        let size = self.0.size;
        self.0.tokens.get_or_init(|| (size > 0).then(|| Tokens::new(size)).flatten()).as_ref()
    }

    /// The code of a token, if tokens are remembered.
    pub(super) fn code(&self, token: &str) -> Option<Code> {
        // The same nonce each time, so that the same token has the same code. In this mode a nonce may
        // come again; it would show that two messages are the same, which is what is asked here.
        let nonce = Nonce::assume_unique_for_key([0; NONCE_LEN]);
        let key = &self.tokens()?.key;
        let tag = key.seal_in_place_separate_tag(nonce, Aad::from(token), &mut []).ok()?;
        Some(Code(u128::from_ne_bytes(tag.as_ref().try_into().ok()?)))
    }

    /// The key that verified the token with this code.
    pub(super) fn key(&self, code: Code) -> Option<Identity> {
        self.tokens()?.keys.get(&code)
    }

    /// The token with this code, if it came more than once.
    pub(super) fn decoded(&self, code: Code) -> Option<Arc<Decoded>> {
        self.tokens()?.decoded.get(&code)
    }

    /// Remembers that this key verified the token with this code.
    pub(super) fn insert(&self, code: Code, key: Identity) {
        if let Some(tokens) = self.tokens() {
            tokens.keys.insert(code, key);
        }
    }

    /// Remembers the token with this code, which came once more.
    pub(super) fn insert_decoded(&self, code: Code, decoded: Arc<Decoded>) {
        if let Some(tokens) = self.tokens() {
            tokens.decoded.insert(code, decoded);
        }
    }
}

impl Default for Verified {
    fn default() -> Self {
        Self::new(SIZE)
    }
}

impl Debug for Verified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verified").field("tokens", &self.len()).field("size", &self.0.size).finish()
    }
}
