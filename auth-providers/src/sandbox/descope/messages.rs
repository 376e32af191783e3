//! What Descope would have sent to people: one-time codes and links.

use std::collections::HashMap;

use serde_json::{Value, json};
use uuid::Uuid;

use super::refusal::ErrorResponse;
use super::users;
use crate::sandbox::documented::{Answer, Asked, Record, Store};

/// The messages that were sent, and whoever has answered them.
#[derive(Default)]
pub(super) struct Messages {
    /// The last one for each recipient: a login id, an email address or a phone number.
    sent: HashMap<String, Sent>,
    /// The ids of users by what their session is asked for with: the token of a link that was
    /// followed, or the reference of the device that waits. `None` until the link is followed.
    answered: HashMap<String, Option<String>>,
}

#[derive(Clone)]
struct Sent {
    /// The code, or the token of the link.
    code: String,
    login_id: String,
    /// The address that the answer proves: a field of the user, and its value.
    address: (&'static str, Value),
    /// Whether a user who is there gets that address.
    is_update: bool,
    /// For an enchanted link: the reference of the device that waits.
    pending_ref: Option<String>,
}

/// A method of signing in by a message, and what is asked of it: `otp` and `signin`.
fn action(line: &str) -> Option<(&str, &str)> {
    let mut steps = line.strip_prefix("POST /v1/auth/")?.split('/');
    let method = steps.next().filter(|one| ["otp", "magiclink", "enchantedlink"].contains(one))?;
    Some((method, steps.next()?))
}

impl Messages {
    /// The code, or the token of the link, that was sent last.
    pub(super) fn code(&self, recipient: &str) -> Option<&str> {
        self.sent.get(recipient).map(|sent| sent.code.as_str())
    }

    /// The user who has answered the message that a request names, if it names one.
    pub(super) fn user(&self, asked: &Asked) -> Option<&str> {
        let name = text(asked, "token").or(text(asked, "pendingRef"))?;
        self.answered.get(name)?.as_deref()
    }

    /// Refuses a request that would send a message to nobody, or that answers a message wrongly.
    pub(super) fn check(&mut self, asked: &Asked, store: &mut Store) -> Result<(), ErrorResponse> {
        let line = asked.line();
        let Some((method, action)) = action(&line) else { return Ok(()) };
        match (method, action) {
            (_, "signin" | "signup") => {
                let Some(login_id) = text(asked, "loginId") else { return Ok(()) };
                match (action, users::find(store, login_id)) {
                    ("signin", None) => Err(ErrorResponse::unknown_user()),
                    ("signup", Some(_)) => Err(ErrorResponse::user_exists()),
                    _ => Ok(()),
                }
            }
            ("otp", "verify") => {
                let (Some(login_id), Some(code)) = (text(asked, "loginId"), text(asked, "code"))
                else {
                    return Ok(());
                };
                let sent = self.sent.get(login_id).filter(|sent| sent.code == code).cloned();
                let sent = sent.ok_or_else(ErrorResponse::wrong_code)?;
                self.answer(store, &sent);
                Ok(())
            }
            (_, "verify") => {
                let Some(token) = text(asked, "token") else { return Ok(()) };
                let sent = self.sent.values().find(|sent| sent.code == token).cloned();
                let sent = sent.ok_or_else(ErrorResponse::wrong_code)?;
                let user_id = self.answer(store, &sent);
                let name = sent.pending_ref.unwrap_or(sent.code);
                self.answered.insert(name, Some(user_id));
                Ok(())
            }
            (_, "pending-session") => {
                let Some(pending_ref) = text(asked, "pendingRef") else { return Ok(()) };
                match self.answered.get(pending_ref) {
                    Some(Some(_)) => Ok(()),
                    Some(None) | None => Err(ErrorResponse::pending()),
                }
            }
            _ => Ok(()),
        }
    }

    /// Takes a message back, which can be answered once, and does what it was sent for.
    fn answer(&mut self, store: &mut Store, sent: &Sent) -> String {
        self.sent.retain(|_, other| other.code != sent.code);
        let found = users::find(store, &sent.login_id);
        let is_changed = sent.is_update || found.is_none();
        let user_id = found.unwrap_or_else(|| {
            let id = format!("U{}", Uuid::new_v4().simple());
            let user = json!({"userId": id, "loginIds": [sent.login_id], "status": "enabled"});
            store.insert(users::PLACE, Record::new(&id, user));
            id
        });
        if let Some(user) = store.get_mut(users::PLACE, &user_id).filter(|_| is_changed) {
            let (field, value) = &sent.address;
            user.set(&format!("/{field}"), value.clone());
            let verified = if *field == "email" { "/verifiedEmail" } else { "/verifiedPhone" };
            user.set(verified, true.into());
        }
        user_id
    }

    /// Sends the message that a request has asked for, and completes the answer.
    pub(super) fn send(&mut self, asked: &Asked, answer: &mut Answer) {
        let line = asked.line();
        let Some((method, action)) = action(&line) else { return };
        let Some(login_id) = text(asked, "loginId") else { return };
        if !["signin", "signup", "signup-in", "update"].contains(&action) {
            return;
        }
        let email = text(asked, "email").or_else(|| asked.body.pointer("/user/email")?.as_str());
        let phone = text(asked, "phone").or_else(|| asked.body.pointer("/user/phone")?.as_str());
        let (field, target) =
            if line.ends_with("/email") { ("email", email) } else { ("phone", phone) };
        let address = (field, target.unwrap_or(login_id).into());
        let is_update = action == "update";
        let random = Uuid::new_v4();
        let code = match method {
            "otp" => format!("{:06}", random.as_u128() % 1_000_000),
            _ => random.simple().to_string(),
        };
        let pending_ref = (method == "enchantedlink").then(|| Uuid::new_v4().simple().to_string());
        if let Some(pending_ref) = &pending_ref {
            answer.set("pendingRef", pending_ref.as_str());
            answer.set("linkId", format!("{:02}", random.as_u128() % 100));
            self.answered.insert(pending_ref.clone(), None);
        }
        let sent = Sent { code, login_id: login_id.to_owned(), address, is_update, pending_ref };
        for recipient in [Some(login_id), target].into_iter().flatten() {
            self.sent.insert(recipient.to_owned(), sent.clone());
        }
    }
}

fn text<'a>(asked: &'a Asked, name: &str) -> Option<&'a str> {
    asked.body.get(name)?.as_str().filter(|text| !text.is_empty())
}
