//! Changes to users.

use std::collections::BTreeMap;

use auth_core::{request, response};
use serde_json::{Map, Value};

use crate::descope::management::users::AssociatedTenant;
use crate::descope::management::users::FailedUser;
use crate::descope::user::ResponseUser;

/// All values of a user. What is not given is removed.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateUser {
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
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
    /// The URL of a picture.
    pub picture: Option<String>,
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

/// The changes to a user. What is not given stays.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct PatchUser {
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
    /// The names of the user's roles in the project. They replace the former ones.
    pub role_names: Option<Vec<String>>,
    /// The user's tenants, with the roles in each. They replace the former ones.
    pub user_tenants: Option<Vec<AssociatedTenant>>,
    /// `enabled`, `disabled` or `invited`.
    pub status: Option<String>,
    /// The custom attributes to change: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
    /// The URL of a picture.
    pub picture: Option<String>,
    /// The given name.
    pub given_name: Option<String>,
    /// The middle name.
    pub middle_name: Option<String>,
    /// The family name.
    pub family_name: Option<String>,
    /// The ids of the single sign-on applications that the user may open. They replace the former
    /// ones. Empty: all.
    pub sso_app_ids: Option<Vec<String>>,
    /// More login ids of the same user.
    pub additional_identifiers: Option<Vec<String>>,
    /// The e-mail address for recovery.
    pub recovery_email: Option<String>,
    /// The phone number for recovery, with `+` and the country code.
    pub recovery_phone: Option<String>,
    /// Whether the e-mail address for recovery was verified.
    pub verified_recovery_email: Option<bool>,
    /// Whether the phone number for recovery was verified.
    pub verified_recovery_phone: Option<bool>,
}

/// The answer to the changes to several users.
#[response]
#[derive(Default, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct PatchUserBatchResponse {
    /// The users who were changed.
    #[serde(default)]
    pub patched_users: Vec<ResponseUser>,
    /// The users who were not.
    #[serde(default)]
    pub failed_users: Vec<FailedUser>,
    /// Other errors, by what they concern.
    #[serde(default)]
    pub additional_errors: BTreeMap<String, String>,
}
