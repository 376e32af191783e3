//! The template itself.

use auth_core::{Patch, open_enum, request, response};
use jiff::Timestamp;

use crate::clerk::wire;

open_enum! {
    /// What a template is for.
    pub enum TemplateType {
        /// E-mails.
        Email = "email",
        /// Text messages.
        Sms = "sms",
    }
}

/// Which templates to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListTemplates {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// What a template is to say.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpsertTemplate {
    /// The name that people read.
    pub name: Option<String>,
    /// The subject of an e-mail.
    pub subject: Patch<String>,
    /// What the editor made the body from.
    pub markup: Patch<String>,
    /// The body, with variables in it.
    pub body: Option<String>,
    /// Whether Clerk sends what the template makes.
    pub delivered_by_clerk: Option<bool>,
    /// What stands before the `@` in the address that an e-mail comes from.
    pub from_email_name: Option<String>,
    /// What stands before the `@` in the address that replies to an e-mail go to.
    pub reply_to_email_name: Option<String>,
}

/// The changes that a preview of a template shows.
#[request]
#[derive(PartialEq, Eq)]
pub struct PreviewTemplate {
    /// The subject of an e-mail.
    pub subject: Option<String>,
    /// The body, with variables in it.
    pub body: Option<String>,
    /// What stands before the `@` in the address that an e-mail comes from.
    pub from_email_name: Option<String>,
    /// What stands before the `@` in the address that replies to an e-mail go to.
    pub reply_to_email_name: Option<String>,
}

/// A template of e-mails or text messages.
#[response]
#[derive(PartialEq, Eq)]
pub struct Template {
    /// The kind of object: `template`.
    #[serde(default)]
    pub object: String,
    /// The template's id.
    pub id: Option<String>,
    /// The id of the instance that it belongs to. Clerk's own templates have none.
    pub instance_id: Option<String>,
    /// Whether it is Clerk's own, `system`, or changed for the instance, `user`.
    #[serde(default)]
    pub resource_type: String,
    /// What it is for.
    #[serde(default)]
    pub template_type: TemplateType,
    /// The name that people read.
    #[serde(default)]
    pub name: String,
    /// The name among the templates of its type.
    #[serde(default)]
    pub slug: String,
    /// Its place in the list, from 0.
    pub position: Option<u64>,
    /// Whether it can go back to Clerk's own version.
    #[serde(default)]
    pub can_revert: bool,
    /// Whether it can be deleted.
    #[serde(default)]
    pub can_delete: bool,
    /// Whether its body can be changed.
    #[serde(default)]
    pub can_edit_body: bool,
    /// Whether it can be turned on and off.
    #[serde(default)]
    pub can_toggle: bool,
    /// The subject of an e-mail.
    pub subject: Option<String>,
    /// What the editor made the body from.
    #[serde(default)]
    pub markup: String,
    /// The body, with variables in it.
    #[serde(default)]
    pub body: String,
    /// The variables that may be in the body.
    #[serde(default)]
    pub available_variables: Vec<String>,
    /// The variables that must be in the body.
    #[serde(default)]
    pub required_variables: Vec<String>,
    /// What stands before the `@` in the address that an e-mail comes from.
    #[serde(default)]
    pub from_email_name: String,
    /// What stands before the `@` in the address that replies to an e-mail go to.
    #[serde(default)]
    pub reply_to_email_name: String,
    /// Whether Clerk sends what the template makes.
    pub delivered_by_clerk: Option<bool>,
    /// Whether it is turned on.
    pub enabled: Option<bool>,
    /// Whether Clerk takes it for suspicious.
    pub flagged_as_suspicious: Option<bool>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
