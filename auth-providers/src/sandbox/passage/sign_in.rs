//! Sign-ins: the links and passcodes that were sent, and the tokens that they give.

use std::collections::HashMap;

use jiff::Timestamp;
use uuid::Uuid;

use crate::sandbox::token;

const THIRTY_DAYS: i64 = 30 * 24 * 60 * 60;

/// What was sent and issued.
#[derive(Default)]
pub(super) struct SignIns {
    sent: Vec<Sent>,
    /// The user of each live refresh token.
    refresh: HashMap<String, String>,
    /// The issued tokens of users.
    issued: HashMap<String, Issued>,
}

/// A link or a passcode that was sent to a user.
struct Sent {
    id: String,
    /// The secret of a link, or the passcode.
    secret: String,
    user_id: String,
    is_used: bool,
}

struct Issued {
    user_id: String,
    /// A Unix timestamp.
    expires: i64,
}

/// A refresh token, and when it expires.
pub(super) struct Refresh {
    pub(super) token: String,
    pub(super) expires: i64,
}

impl SignIns {
    /// Sends a link: its id, and its secret.
    pub(super) fn send_link(&mut self, user_id: &str) -> (String, String) {
        self.send(user_id, token::random())
    }

    /// Sends a passcode of six digits: the id of the message, and the passcode.
    pub(super) fn send_passcode(&mut self, user_id: &str) -> (String, String) {
        self.send(user_id, format!("{:06}", Uuid::new_v4().as_u128() % 1_000_000))
    }

    fn send(&mut self, user_id: &str, secret: String) -> (String, String) {
        let id = token::random();
        let (sent_id, sent_secret) = (id.clone(), secret.clone());
        let user_id = user_id.to_owned();
        self.sent.push(Sent { id: sent_id, secret: sent_secret, user_id, is_used: false });
        (id, secret)
    }

    /// The secret of the link that a user was sent last, or the passcode. `None` if it was used.
    pub(super) fn last_sent(&self, user_id: &str) -> Option<&str> {
        let sent = self.sent.iter().rfind(|sent| sent.user_id == user_id)?;
        (!sent.is_used).then_some(&sent.secret)
    }

    /// Whether a message can still be answered with a passcode, and the passcode is another one.
    pub(super) fn is_wrong(&self, id: &str, passcode: &str) -> bool {
        self.sent.iter().any(|sent| sent.id == id && !sent.is_used && sent.secret != passcode)
    }

    /// Uses a message, by its id or by the secret of its link. Gives the user; `None` if there is no
    /// such one, or if it was used.
    pub(super) fn activate(&mut self, name: &str) -> Option<String> {
        let is_it = |sent: &&mut Sent| sent.id == name || sent.secret == name;
        let sent = self.sent.iter_mut().find(is_it).filter(|sent| !sent.is_used)?;
        sent.is_used = true;
        Some(sent.user_id.clone())
    }

    /// The user who used the link with this id.
    pub(super) fn activated(&self, id: &str) -> Option<String> {
        let sent = self.sent.iter().find(|sent| sent.id == id && sent.is_used)?;
        Some(sent.user_id.clone())
    }

    /// A new refresh token of a user.
    pub(super) fn refresh_token(&mut self, user_id: &str) -> Refresh {
        let token = token::random();
        self.refresh.insert(token.clone(), user_id.to_owned());
        Refresh { token, expires: Timestamp::now().as_second() + THIRTY_DAYS }
    }

    /// Uses up a refresh token, and gives its user.
    pub(super) fn take_refresh(&mut self, token: &str) -> Option<String> {
        self.refresh.remove(token)
    }

    /// Revokes all refresh tokens of a user.
    pub(super) fn revoke_all(&mut self, user_id: &str) {
        self.refresh.retain(|_, user| user != user_id);
    }

    /// Remembers a token of a user.
    pub(super) fn issued(&mut self, token: &str, user_id: &str, expires: i64) {
        let issued = Issued { user_id: user_id.to_owned(), expires };
        self.issued.insert(token.to_owned(), issued);
    }

    /// The user of a token that was issued and has not expired.
    pub(super) fn user_of(&self, token: &str) -> Option<&str> {
        let now = Timestamp::now().as_second();
        let issued = self.issued.get(token).filter(|issued| now < issued.expires)?;
        Some(&issued.user_id)
    }
}
