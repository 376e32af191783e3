//! Svix's state: the applications, and the tokens for their portals.

use std::collections::HashMap;
use std::sync::Mutex;

use jiff::{SignedDuration, Timestamp};

use super::applications::{Applications, Draft};
use super::refusal::Refusal;
use crate::sandbox::{lock, token};

/// Svix's state.
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

/// The parameters of a new token for a portal.
pub(super) struct Portal {
    pub(super) session_id: Option<String>,
    /// In seconds.
    pub(super) lifetime: i64,
    /// The application to create if it does not exist, if one may be created.
    pub(super) creates: Option<Draft>,
}

impl Svix {
    /// How many requests changed something.
    pub(in crate::sandbox) fn effects(&self) -> usize {
        lock(&self.0).effects
    }

    /// Whether this is a valid token of an application.
    pub(super) fn is_live(&self, token: &str) -> bool {
        let now = Timestamp::now();
        lock(&self.0).tokens.get(token).is_some_and(|token| now < token.expires)
    }

    /// Calls `look` with the applications.
    pub(super) fn read<T>(&self, look: impl FnOnce(&Applications) -> T) -> T {
        look(&lock(&self.0).applications)
    }

    /// Creates a token for an application's portal.
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

    /// Lets an application's tokens expire in `grace` seconds. If `sessions` is not empty, only the
    /// tokens of these sessions expire.
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

    /// Deletes a token.
    pub(super) fn log_out(&self, token: &str) -> Result<(), Refusal> {
        let mut memory = lock(&self.0);
        memory.tokens.remove(token).ok_or_else(Refusal::invalid_token)?;
        memory.effects += 1;
        Ok(())
    }
}

impl Token {
    /// Whether the token belongs to one of these sessions. An empty list matches every token, also
    /// those without a session.
    fn is_among(&self, sessions: &[String]) -> bool {
        let named = |id: &String| sessions.contains(id);
        sessions.is_empty() || self.session_id.as_ref().is_some_and(named)
    }
}

fn after(seconds: i64) -> Timestamp {
    Timestamp::now().saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}
