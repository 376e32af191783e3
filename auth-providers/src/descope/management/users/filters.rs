//! Which users to give or to delete, and the answers.

use std::collections::BTreeMap;

use auth_core::{Next, Page, PageRequest, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::descope::management::sort_field::SortField;
use crate::descope::user::ResponseUser;
use crate::descope::{page, wire};

/// Which user to give: set one of the two.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct LoadUser {
    /// One of the user's login ids.
    pub login_id: Option<String>,
    /// The user's id, `U…`.
    pub user_id: Option<String>,
}

/// Which users to give.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct LoadUsers {
    /// The users' ids, `U…`.
    #[request(required)]
    pub user_ids: Vec<String>,
    /// Whether ids that are no users are ignored instead of an error. Default: no.
    pub include_invalid_users: Option<bool>,
}

/// Roles in a tenant.
#[request]
#[derive(PartialEq, Eq)]
pub struct TenantRoles {
    /// The ids or names of the roles.
    #[request(required)]
    pub values: Vec<String>,
    /// Whether a user has to have all of them, instead of one. Default: no.
    pub and: Option<bool>,
}

/// Which users to give. A user has to match all that is set.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchUsers {
    /// A login id.
    pub login_id: Option<String>,
    /// The ids of tenants, of which a user has to be in one.
    pub tenant_ids: Vec<String>,
    /// The names of roles in the project, of which a user has to have one.
    pub role_names: Vec<String>,
    /// The number of users on a page. Default: 100.
    pub limit: Option<u32>,
    /// A text to search for.
    pub text: Option<String>,
    /// The page, from 0.
    pub page: Option<u32>,
    /// Whether to give those alone who come by single sign-on.
    pub sso_only: Option<bool>,
    /// Whether to give test users too. Default: no.
    pub with_test_user: Option<bool>,
    /// Whether to give test users alone. Default: no.
    pub test_users_only: Option<bool>,
    /// The values of custom attributes.
    pub custom_attributes: Map<String, Value>,
    /// The statuses: `enabled`, `disabled`, `invited`.
    pub statuses: Vec<String>,
    /// The e-mail addresses.
    pub emails: Vec<String>,
    /// The phone numbers.
    pub phones: Vec<String>,
    /// The ids of single sign-on applications.
    pub sso_app_ids: Vec<String>,
    /// How to sort. The first field counts most.
    pub sort: Vec<SortField>,
    /// The login ids.
    pub login_ids: Vec<String>,
    /// The earliest time of creation. It is sent in milliseconds.
    #[serde(serialize_with = "wire::digits::millis")]
    pub from_created_time: Option<Timestamp>,
    /// The latest time of creation. It is sent in milliseconds.
    #[serde(serialize_with = "wire::digits::millis")]
    pub to_created_time: Option<Timestamp>,
    /// The earliest time of the last change. It is sent in milliseconds.
    #[serde(serialize_with = "wire::digits::millis")]
    pub from_modified_time: Option<Timestamp>,
    /// The latest time of the last change. It is sent in milliseconds.
    #[serde(serialize_with = "wire::digits::millis")]
    pub to_modified_time: Option<Timestamp>,
    /// The users' ids.
    pub user_ids: Vec<String>,
    /// Whether to give those alone whom SCIM created or changed.
    pub scim_only: Option<bool>,
    /// The ids of roles, by the id of the tenant.
    pub tenant_role_ids: BTreeMap<String, TenantRoles>,
    /// The names of roles, by the id of the tenant.
    pub tenant_role_names: BTreeMap<String, TenantRoles>,
    /// Whether to look in the tenants below the [`tenant_ids`](Self::tenant_ids) too.
    pub include_sub_tenants: Option<bool>,
    /// Whether a password is set.
    pub password: Option<bool>,
    /// Whether a one-time password app is set up.
    pub totp: Option<bool>,
    /// Whether a passkey or security key is set up.
    pub webauthn: Option<bool>,
    /// Whether the user was provisioned by SCIM.
    pub scim: Option<bool>,
    /// The fields to give. Default: all.
    pub selected_columns: Vec<String>,
    /// Whether the e-mail address was verified.
    pub verified_email: Option<bool>,
    /// Whether the phone number was verified.
    pub verified_phone: Option<bool>,
    /// How many users to leave out. If it is above 0, the [`page`](Self::page) does not matter.
    pub offset: Option<u32>,
    /// The e-mail addresses for recovery.
    pub recovery_emails: Vec<String>,
    /// The phone numbers for recovery.
    pub recovery_phones: Vec<String>,
    /// Whether the e-mail address for recovery was verified.
    pub verified_recovery_email: Option<bool>,
    /// Whether the phone number for recovery was verified.
    pub verified_recovery_phone: Option<bool>,
}

/// Which user to delete: set one of the two.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeleteUser {
    /// One of the user's login ids.
    pub login_id: Option<String>,
    /// The user's id, `U…`.
    pub user_id: Option<String>,
}

/// The answer with one user.
#[response]
#[derive(Default, PartialEq)]
pub struct UserResponse {
    /// The user.
    pub user: Option<ResponseUser>,
    /// Whether the user was created by this call.
    #[serde(default)]
    pub created: bool,
}

/// The users with the given ids.
#[response]
#[derive(Default, PartialEq)]
pub struct UsersResponse {
    /// The users.
    #[serde(default)]
    pub users: Vec<ResponseUser>,
    /// The number of users.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}

/// A page of users.
#[response]
#[derive(Default, PartialEq)]
pub struct UsersPage {
    /// The users of this page.
    #[serde(default)]
    pub users: Vec<ResponseUser>,
    /// The number of all that match, on all pages.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}

impl Page for UsersPage {
    type Item = ResponseUser;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        page::next_by_offset(request, self.users.len(), self.total)
    }

    fn into_items(self) -> Vec<ResponseUser> {
        self.users
    }
}
