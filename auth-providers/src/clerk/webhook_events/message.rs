//! E-mails and text messages.

use std::fmt;
use std::ops::Deref;

use auth_core::{Secret, response};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::clerk::wire;

/// An e-mail. What it says may let somebody in, so it is secret.
#[response]
#[derive(PartialEq, Eq)]
pub struct EmailEventData {
    /// The kind of object: `email`.
    #[serde(default)]
    pub object: String,
    /// The id, `ema_…`.
    pub id: String,
    /// The name of the template, such as `verification_code`.
    pub slug: Option<String>,
    /// What stands before the `@` in the address that it comes from.
    #[serde(default)]
    pub from_email_name: String,
    /// What stands before the `@` in the address that replies go to.
    pub reply_to_email_name: Option<String>,
    /// The address that it goes to.
    #[serde(default)]
    pub to_email_address: String,
    /// The id of that address, if it is a user's.
    pub email_address_id: Option<String>,
    /// The id of the user.
    pub user_id: Option<String>,
    /// The subject. It may contain a code.
    pub subject: Option<Secret>,
    /// The body, as HTML.
    pub body: Option<Secret>,
    /// The body, as plain text.
    pub body_plain: Option<Secret>,
    /// How far it is, such as `queued`.
    #[serde(default)]
    pub status: String,
    /// What the template was filled with.
    #[serde(default)]
    pub data: MessageData,
    /// Whether Clerk sends it.
    pub delivered_by_clerk: Option<bool>,
}

/// A text message. What it says may let somebody in, so it is secret.
#[response]
#[derive(PartialEq, Eq)]
pub struct SmsEventData {
    /// The kind of object: `sms_message`.
    #[serde(default)]
    pub object: String,
    /// The id.
    pub id: String,
    /// The name of the template, such as `verification_code`.
    pub slug: Option<String>,
    /// The number that it comes from.
    #[serde(default)]
    pub from_phone_number: String,
    /// The number that it goes to.
    #[serde(default)]
    pub to_phone_number: String,
    /// The id of that number, if it is a user's.
    pub phone_number_id: Option<String>,
    /// The id of the user.
    pub user_id: Option<String>,
    /// The text.
    pub message: Option<Secret>,
    /// How far it is, such as `queued`.
    #[serde(default)]
    pub status: String,
    /// What the template was filled with.
    #[serde(default)]
    pub data: MessageData,
    /// Whether Clerk sends it.
    pub delivered_by_clerk: Option<bool>,
    /// When it was created.
    #[serde(rename = "created_at_ms", with = "wire::millis")]
    pub created_at: Option<Timestamp>,
}

/// What the template of a message was filled with, by name, such as `otp_code` and `app`.
///
/// Codes and links are among it, so `Debug` prints the names alone.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct MessageData(pub Map<String, Value>);

impl Deref for MessageData {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Map<String, Value> {
        &self.0
    }
}

impl fmt::Debug for MessageData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MessageData ")?;
        f.debug_set().entries(self.keys()).finish()
    }
}
