//! What Svix remembers: the applications, and the tokens that open their portals.

use std::collections::HashMap;
use std::sync::Mutex;

use jiff::{SignedDuration, Timestamp};

use super::applications::{Applications, Draft};
use super::refusal::Refusal;
use crate::sandbox::{lock, token};

/// What Svix remembers.
#[derive(Default)]
pub(in crate::sandbox) struct Svix(Mutex<Memory>);

#[derive(Default)]
struct Memory {
    applications: Applications,
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
    /// What an application that is unknown is made of, if it becomes known.
    pub(super) creates: Option<Draft>,
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

    /// Looks at the applications.
    pub(super) fn read<T>(&self, look: impl FnOnce(&Applications) -> T) -> T {
        look(&lock(&self.0).applications)
    }

    /// Mints a token for an application's portal.
    pub(super) fn open(&self, app_id: &str, portal: Portal) -> Result<String, Refusal> {
        let mut memory = lock(&self.0);
        let app_id = match (memory.applications.find(app_id), portal.creates) {
            (None, Some(draft)) => memory.applications.create(app_id, draft)?,
            (found, _) => found.ok_or_else(Refusal::unknown_application)?,
        };
        memory.effects += 1;
        let secret = format!("appsk_{}", token::random());
        let token =
            Token { app_id, session_id: portal.session_id, expires: after(portal.lifetime) };
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
        let app_id = memory.applications.find(app_id).ok_or_else(Refusal::unknown_application)?;
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

fn after(seconds: i64) -> Timestamp {
    Timestamp::now().saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}
