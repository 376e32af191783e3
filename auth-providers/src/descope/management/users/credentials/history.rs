//! Users' sign-ins.

use auth_core::{request, response};
use jiff::Timestamp;

use crate::descope::envelope::{Opened, enveloped};
use crate::descope::wire;

/// Whose sign-ins to give.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ListUsersAuthHistory {
    /// The ids of the users, `U…`.
    #[request(required)]
    pub user_ids: Vec<String>,
}

/// The sign-ins of users.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(from = "Opened<Self>", rename_all = "camelCase")]
pub struct UsersAuthHistoryResponse {
    /// The sign-ins.
    pub users_auth_history: Vec<UserAuthHistory>,
}

enveloped!(UsersAuthHistoryResponse {
    users_auth_history: Vec<UserAuthHistory> = "usersAuthHistory"
});

/// A sign-in.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UserAuthHistory {
    /// The user's id, `U…`.
    #[serde(default)]
    pub user_id: String,
    /// When it was.
    #[serde(with = "wire::seconds")]
    pub login_time: Option<Timestamp>,
    /// The city.
    #[serde(default)]
    pub city: String,
    /// The country.
    #[serde(default)]
    pub country: String,
    /// The IP address.
    #[serde(default)]
    pub ip: String,
    /// The tenant that the user chose.
    #[serde(default)]
    pub selected_tenant: String,
}
