//! The filter of a list of users.

use auth_core::request;
use jiff::Timestamp;

use super::{Filter, UserStatus};

/// Which users to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListUsers {
    /// The number of the page, from 1. Default: 1.
    pub page: Option<u64>,
    /// The number of users on a page, 500 at most. Default: the server's.
    pub limit: Option<u64>,
    /// Only users who were created before this Unix timestamp. It keeps the pages consistent while
    /// users are added: the pages after the first use the value of
    /// [`PaginatedUsers::created_before`]. Default: the server's.
    ///
    /// [`PaginatedUsers::created_before`]: super::PaginatedUsers::created_before
    pub created_before: Option<i64>,
    /// The order: a list of `<field>:<ASC|DESC>`, the most significant field first. Ordering by
    /// `identifier` is not possible. Default: the server's.
    #[serde(serialize_with = "auth_core::join::comma")]
    pub order_by: Vec<String>,
    /// A condition on the e-mail address or the phone number.
    pub identifier: Option<Filter<String>>,
    /// A condition on the user's id.
    pub id: Option<Filter<String>>,
    /// A condition on the number of sign-ins.
    pub login_count: Option<Filter<u64>>,
    /// A condition on the user's status.
    pub status: Option<Filter<UserStatus>>,
    /// A condition on the time at which the user was created.
    pub created_at: Option<Filter<Timestamp>>,
    /// A condition on the time at which the user last changed.
    pub updated_at: Option<Filter<Timestamp>>,
    /// A condition on the time of the last sign-in.
    pub last_login_at: Option<Filter<Timestamp>>,
}
