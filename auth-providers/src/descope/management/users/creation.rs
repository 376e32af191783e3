//! New users.

use std::collections::BTreeMap;

use auth_core::{Secret, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::descope::management::users::PasswordImport;
use crate::descope::user::ResponseUser;
use crate::descope::wire;

/// A membership in a tenant.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct AssociatedTenant {
    /// The tenant's id.
    pub tenant_id: String,
    /// The names of the roles in the tenant.
    pub role_names: Vec<String>,
}

/// The parameters of a new user.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateUser {
    /// One of the user's login ids.
    pub login_id: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number, with `+` and the country code.
    pub phone: Option<String>,
    /// Whether the e-mail address was verified.
    pub verified_email: Option<bool>,
    /// Whether the phone number was verified.
    pub verified_phone: Option<bool>,
    /// The display name.
    pub name: Option<String>,
    /// The names of the user's roles in the project. For roles in tenants, use
    /// [`user_tenants`](Self::user_tenants).
    pub role_names: Vec<String>,
    /// The user's tenants, with the roles in each.
    pub user_tenants: Vec<AssociatedTenant>,
    /// Whether to invite the user, by e-mail or SMS. Default: no.
    pub invite: Option<bool>,
    /// Whether this is a test user.
    pub test: Option<bool>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
    /// The URL of a picture.
    pub picture: Option<String>,
    /// Whether the invitation goes out by e-mail. Default: the project's setting.
    pub send_mail: Option<bool>,
    /// Whether the invitation goes out by SMS. Default: the project's setting.
    #[serde(rename = "sendSMS")]
    pub send_sms: Option<bool>,
    /// More login ids of the same user.
    pub additional_identifiers: Vec<String>,
    /// The URL that the invitation leads to. Default: the project's setting.
    pub invite_url: Option<String>,
    /// The password, in clear text.
    pub password: Option<Secret>,
    /// The password as another system has hashed it.
    pub hashed_password: Option<PasswordImport>,
    /// The given name.
    pub given_name: Option<String>,
    /// The middle name.
    pub middle_name: Option<String>,
    /// The family name.
    pub family_name: Option<String>,
    /// The ids of the single sign-on applications that the user may open. Empty: all.
    pub sso_app_ids: Vec<String>,
    /// Values for the placeholders of the invitation's template.
    pub template_options: BTreeMap<String, String>,
    /// `enabled`, `disabled` or `invited`.
    pub status: Option<String>,
    /// The e-mail address for recovery.
    pub recovery_email: Option<String>,
    /// The phone number for recovery, with `+` and the country code.
    pub recovery_phone: Option<String>,
    /// Whether the e-mail address for recovery was verified.
    pub verified_recovery_email: Option<bool>,
    /// Whether the phone number for recovery was verified.
    pub verified_recovery_phone: Option<bool>,
}

/// One of several new users.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct NewUser {
    /// One of the user's login ids.
    pub login_id: String,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number, with `+` and the country code.
    pub phone: Option<String>,
    /// Whether the e-mail address was verified.
    pub verified_email: Option<bool>,
    /// Whether the phone number was verified.
    pub verified_phone: Option<bool>,
    /// The display name.
    pub name: Option<String>,
    /// The names of the user's roles in the project. For roles in tenants, use
    /// [`user_tenants`](Self::user_tenants).
    pub role_names: Vec<String>,
    /// The user's tenants, with the roles in each.
    pub user_tenants: Vec<AssociatedTenant>,
    /// Whether this is a test user.
    pub test: Option<bool>,
    /// The URL of a picture.
    pub picture: Option<String>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
    /// The password, in clear text.
    pub password: Option<Secret>,
    /// The password as another system has hashed it.
    pub hashed_password: Option<PasswordImport>,
    /// More login ids of the same user.
    pub additional_identifiers: Vec<String>,
    /// The given name.
    pub given_name: Option<String>,
    /// The middle name.
    pub middle_name: Option<String>,
    /// The family name.
    pub family_name: Option<String>,
    /// The ids of the single sign-on applications that the user may open. Empty: all.
    pub sso_app_ids: Vec<String>,
    /// The seed of the user's one-time passwords (TOTP), to import it.
    pub seed: Option<Secret>,
    /// `enabled`, `disabled` or `invited`.
    pub status: Option<String>,
    /// When another system created the user. Default: now.
    #[serde(serialize_with = "wire::seconds::serialize")]
    pub created_time: Option<Timestamp>,
    /// The e-mail address for recovery.
    pub recovery_email: Option<String>,
    /// The phone number for recovery, with `+` and the country code.
    pub recovery_phone: Option<String>,
    /// Whether the e-mail address for recovery was verified.
    pub verified_recovery_email: Option<bool>,
    /// Whether the phone number for recovery was verified.
    pub verified_recovery_phone: Option<bool>,
}

/// Several new users.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateUsers {
    /// The users.
    #[request(required)]
    pub users: Vec<NewUser>,
    /// Whether to invite the users, by e-mail or SMS. Default: no.
    pub invite: Option<bool>,
    /// Whether the invitation goes out by e-mail. Default: the project's setting.
    pub send_mail: Option<bool>,
    /// Whether the invitation goes out by SMS. Default: the project's setting.
    #[serde(rename = "sendSMS")]
    pub send_sms: Option<bool>,
    /// The URL that the invitation leads to. Default: the project's setting.
    pub invite_url: Option<String>,
    /// Values for the placeholders of the invitation's template.
    pub template_options: BTreeMap<String, String>,
}

/// The answer to the creation of several users.
#[response]
#[derive(Default, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct CreateUsersResponse {
    /// The users who were created.
    #[serde(default)]
    pub created_users: Vec<ResponseUser>,
    /// The users who were not.
    #[serde(default)]
    pub failed_users: Vec<FailedUser>,
    /// Other errors, by what they concern.
    #[serde(default)]
    pub additional_errors: BTreeMap<String, String>,
}

/// A user for whom it failed.
#[response]
#[derive(Default, PartialEq)]
pub struct FailedUser {
    /// What went wrong.
    #[serde(default)]
    pub failure: String,
    /// The user.
    pub user: Option<ResponseUser>,
}
