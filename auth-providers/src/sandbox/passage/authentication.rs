//! What the authentication API does by hand: sign-ins, tokens, and the user who is signed in.

use auth_core::Secret;
use http::StatusCode;
use http::header::HOST;
use serde_json::{Value, json};

use super::refusal::ErrorResponse;
use super::{APP_ID, Passage, USER_ID, users};
use crate::sandbox::documented::{Answer, Asked, Record, Refusal};
use crate::sandbox::lock;

type Performed = Result<Answer, Refusal>;

/// How somebody signs in.
#[derive(Clone, Copy, PartialEq)]
enum By {
    /// By what was sent to an address.
    Sent,
    Passkey,
    OtherProvider,
}

impl Passage {
    /// Performs an operation of the authentication API that is written by hand.
    pub(super) fn authenticate(&self, asked: &Asked) -> Option<Performed> {
        let line = asked.line();
        let (method, path) = line.split_once(" /apps/{app_id}/")?;
        Some(match (method, path) {
            ("GET", ".well-known/jwks.json") => Ok(Answer::json(self.signer.key_set())),
            ("GET", ".well-known/openid-configuration") => Ok(openid_configuration(asked)),
            ("GET", "users") => Ok(self.check_identifier(asked)),
            ("POST", "register/otp" | "register/magic-link") => self.send(asked, true),
            ("POST", "login/otp" | "login/magic-link") => self.send(asked, false),
            ("POST", "otp/activate") => self.enter_passcode(asked),
            ("PATCH", "magic-link/activate") => self.activate(asked, "magic_link", "magic_link"),
            ("POST", "magic-link/status") => self.magic_link_status(asked),
            ("POST", "login/webauthn/finish" | "register/webauthn/finish") => {
                let named = text(&asked.body, "user_id");
                let is_there = lock(&self.store).get(users::PLACE, named).is_some();
                self.sign_in(asked, if is_there { named } else { USER_ID }, By::Passkey)
            }
            ("POST", "social/id_token") | ("GET", "social/token") => {
                self.sign_in(asked, USER_ID, By::OtherProvider)
            }
            ("POST", "tokens") => self.refresh(asked),
            ("DELETE", "tokens") => Ok(self.revoke(asked)),
            ("GET", "currentuser") => self.show_user(asked, "/id"),
            ("GET", "currentuser/user-metadata") => self.show_user(asked, "/user_metadata"),
            ("PATCH", "currentuser/user-metadata") => self.change_metadata(asked),
            _ => return None,
        })
    }

    /// The secret of the link that somebody was sent last, or the passcode.
    pub(in crate::sandbox) fn code_sent_to(&self, identifier: &str) -> Option<Secret> {
        let user_id = users::by_identifier(&lock(&self.store), identifier)?.id.clone();
        lock(&self.sign_ins).last_sent(&user_id).map(Secret::from)
    }

    /// Creates a link for a user whom the request names in one of three ways.
    pub(super) fn create_magic_link(&self, asked: &Asked) -> Performed {
        let body = &asked.body;
        let store = lock(&self.store);
        let by_address = || {
            let mut addresses = ["email", "phone"].iter().map(|name| text(body, name));
            addresses.find_map(|address| users::by_identifier(&store, address))
        };
        let user = store.get(users::PLACE, text(body, "user_id")).or_else(by_address);
        let user = user.ok_or_else(|| ErrorResponse::not_found("user"))?;
        let address = |name: &str| user.fields.get(name).and_then(Value::as_str);
        let identifier = address("email").filter(|text| !text.is_empty()).or(address("phone"));
        let (id, secret) = lock(&self.sign_ins).send_link(&user.id);
        let mut link = Record::new(
            &id,
            json!({
                "id": id,
                "app_id": APP_ID,
                "user_id": user.id,
                "identifier": identifier,
                "type": body.get("type").cloned().unwrap_or_else(|| "login".into()),
                "url": format!("https://example.com/?psg_magic_link={secret}"),
                "redirect_url": text(body, "redirect_url"),
                "ttl": body.get("ttl").cloned().unwrap_or_else(|| 60.into()),
                "activated": false,
            }),
        );
        link.set("/secret", secret.into());
        Ok(asked.show("/id", &link, true))
    }

    fn check_identifier(&self, asked: &Asked) -> Answer {
        let identifier = asked.query.get("identifier").unwrap_or_default();
        match users::by_identifier(&lock(&self.store), identifier) {
            Some(user) => asked.show("/id", user, false),
            None => Answer::json(json!({ "user": null })),
        }
    }

    /// Sends a link or a passcode to a user, or to one who registers.
    fn send(&self, asked: &Asked, is_new: bool) -> Performed {
        let identifier = text(&asked.body, "identifier");
        let user_id = {
            let mut store = lock(&self.store);
            match users::by_identifier(&store, identifier) {
                // Somebody who has not finished may begin again.
                Some(user) if !is_new || user.has("/status", "pending") => user.id.clone(),
                _ if is_new => users::register(&mut store, identifier)?,
                _ => return Err(ErrorResponse::not_found("user").into()),
            }
        };
        let is_link = asked.operation().path().ends_with("magic-link");
        let (id, _) = match is_link {
            true => lock(&self.sign_ins).send_link(&user_id),
            false => lock(&self.sign_ins).send_passcode(&user_id),
        };
        let sent = Record::new(&id, json!({ "id": id, "otp_id": id }));
        Ok(asked.show(if is_link { "/id" } else { "/otp_id" }, &sent, true))
    }

    fn enter_passcode(&self, asked: &Asked) -> Performed {
        let (id, passcode) = (text(&asked.body, "otp_id"), text(&asked.body, "otp"));
        if lock(&self.sign_ins).is_wrong(id, passcode) {
            return Err(ErrorResponse::wrong_passcode().into());
        }
        self.activate(asked, "otp_id", "otp")
    }

    fn activate(&self, asked: &Asked, field: &str, noun: &str) -> Performed {
        let user_id = lock(&self.sign_ins).activate(text(&asked.body, field));
        let user_id = user_id.ok_or_else(|| ErrorResponse::not_found(noun))?;
        self.sign_in(asked, &user_id, By::Sent)
    }

    fn magic_link_status(&self, asked: &Asked) -> Performed {
        let user_id = lock(&self.sign_ins).activated(text(&asked.body, "id"));
        let user_id = user_id.ok_or_else(|| ErrorResponse::not_found("magic_link"))?;
        self.tokens(asked, &user_id)
    }

    fn refresh(&self, asked: &Asked) -> Performed {
        let user_id = lock(&self.sign_ins).take_refresh(text(&asked.body, "refresh_token"));
        let user_id = user_id.ok_or_else(ErrorResponse::invalid_access_token)?;
        self.tokens(asked, &user_id)
    }

    fn revoke(&self, asked: &Asked) -> Answer {
        let token = asked.query.get("refresh_token").unwrap_or_default();
        lock(&self.sign_ins).take_refresh(token);
        Answer::empty(StatusCode::OK)
    }

    fn sign_in(&self, asked: &Asked, user_id: &str, by: By) -> Performed {
        let answer = self.tokens(asked, user_id)?;
        if let Some(user) = lock(&self.store).get_mut(users::PLACE, user_id) {
            users::signed_in(user, by == By::Sent);
        }
        Ok(answer)
    }

    /// New tokens of a user.
    fn tokens(&self, asked: &Asked, user_id: &str) -> Performed {
        let user = lock(&self.store).get(users::PLACE, user_id).cloned();
        let user = user.ok_or_else(|| ErrorResponse::not_found("user"))?;
        if !users::is_active(&user) {
            return Err(ErrorResponse::operation_not_allowed("The user is not active.").into());
        }
        let auth_token = self.issue([("sub", user_id.into())]);
        let refresh = lock(&self.sign_ins).refresh_token(user_id);
        let tokens = json!({
            "auth_token": auth_token,
            "redirect_url": "/",
            "refresh_token": refresh.token,
            "refresh_token_expiration": refresh.expires,
        });
        Ok(asked.show("/auth_token", &Record::new("", tokens), false))
    }

    fn show_user(&self, asked: &Asked, key: &str) -> Performed {
        let user = self.signed_in(asked).ok_or_else(ErrorResponse::invalid_access_token)?;
        Ok(asked.show(key, &user, false))
    }

    fn change_metadata(&self, asked: &Asked) -> Performed {
        let user = self.signed_in(asked).ok_or_else(ErrorResponse::invalid_access_token)?;
        if let Some(metadata) = asked.body.get("user_metadata")
            && let Some(user) = lock(&self.store).get_mut(users::PLACE, &user.id)
        {
            user.set("/user_metadata", metadata.clone());
        }
        self.show_user(asked, "/id")
    }
}

fn openid_configuration(asked: &Asked) -> Answer {
    let host = asked.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let app = format!("http://{host}/passage-auth/v1/apps/{APP_ID}");
    Answer::json(json!({
        "authorization_endpoint": format!("{app}/social/authorize"),
        "issuer": APP_ID,
        "jwks_uri": format!("{app}/.well-known/jwks.json"),
    }))
}

/// A field that is a text; empty if it is none.
fn text<'v>(body: &'v Value, name: &str) -> &'v str {
    body.get(name).and_then(Value::as_str).unwrap_or_default()
}
