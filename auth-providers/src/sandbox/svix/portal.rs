//! The applications, and the tokens that open their portals.

use std::collections::{HashMap, HashSet};
use std::sync::Mutex;

use jiff::{SignedDuration, Timestamp};

use super::APP_ID;
use super::refusal::Refusal;
use crate::sandbox::{lock, token};

/// What Svix remembers.
pub(in crate::sandbox) struct Svix(Mutex<Memory>);

struct Memory {
    apps: HashSet<String>,
    tokens: HashMap<String, Token>,
    effects: usize,
}

struct Token {
    app_id: String,
    session_id: Option<String>,
    expires: Timestamp,
}

/// How to open an application's portal.
pub(super) struct Portal {
    pub(super) session_id: Option<String>,
    /// In seconds.
    pub(super) lifetime: i64,
    /// Whether an application that is unknown becomes known.
    pub(super) creates_app: bool,
}

impl Svix {
    /// How often anything changed.
    pub(in crate::sandbox) fn effects(&self) -> usize {
        lock(&self.0).effects
    }

    /// Whether this is an application's token, and still good.
    pub(super) fn is_live(&self, token: &str) -> bool {
        let now = Timestamp::now();
        lock(&self.0).tokens.get(token).is_some_and(|token| now < token.expires)
    }

    /// Mints a token for an application's portal.
    pub(super) fn open(&self, app_id: &str, portal: Portal) -> Result<String, Refusal> {
        let mut memory = lock(&self.0);
        if portal.creates_app {
            memory.apps.insert(app_id.to_owned());
        }
        memory.require(app_id)?;
        memory.effects += 1;
        let secret = format!("appsk_{}", token::random());
        let token = Token {
            app_id: app_id.to_owned(),
            session_id: portal.session_id,
            expires: after(portal.lifetime),
        };
        memory.tokens.insert(secret.clone(), token);
        Ok(secret)
    }

    /// Lets an application's tokens expire in `grace` seconds; with sessions named, only theirs.
    pub(super) fn expire_all(
        &self,
        app_id: &str,
        sessions: &[String],
        grace: i64,
    ) -> Result<(), Refusal> {
        let mut memory = lock(&self.0);
        memory.require(app_id)?;
        memory.effects += 1;
        let expires = after(grace);
        for token in memory.tokens.values_mut() {
            if token.app_id == app_id && token.is_among(sessions) {
                token.expires = token.expires.min(expires);
            }
        }
        Ok(())
    }

    /// Forgets an application's token.
    pub(super) fn log_out(&self, token: &str) -> Result<(), Refusal> {
        let mut memory = lock(&self.0);
        memory.tokens.remove(token).ok_or_else(Refusal::invalid_token)?;
        memory.effects += 1;
        Ok(())
    }
}

impl Token {
    /// No sessions at all stand for every one, and for tokens without.
    fn is_among(&self, sessions: &[String]) -> bool {
        let named = |id: &String| sessions.contains(id);
        sessions.is_empty() || self.session_id.as_ref().is_some_and(named)
    }
}

impl Memory {
    fn require(&self, app_id: &str) -> Result<(), Refusal> {
        if self.apps.contains(app_id) { Ok(()) } else { Err(Refusal::not_found()) }
    }
}

impl Default for Svix {
    fn default() -> Svix {
        Svix(Mutex::new(Memory {
            apps: HashSet::from([APP_ID.to_owned()]),
            tokens: HashMap::new(),
            effects: 0,
        }))
    }
}

fn after(seconds: i64) -> Timestamp {
    Timestamp::now().saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}
