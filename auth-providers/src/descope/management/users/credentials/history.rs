//! Users' sign-ins.

use auth_core::{request, response};

use crate::descope::envelope::{Opened, enveloped};
use crate::descope::session::ExportedAuthHistory;

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
    pub users_auth_history: Vec<ExportedAuthHistory>,
}

enveloped!(UsersAuthHistoryResponse {
    users_auth_history: Vec<ExportedAuthHistory> = "usersAuthHistory"
});
