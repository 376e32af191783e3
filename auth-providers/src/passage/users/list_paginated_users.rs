//! The filter of a list of users.

use jiff::Timestamp;
use serde::Serialize;

use super::{Filter, UserStatus};

/// Which users to list, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ListPaginatedUsers {
    /// The number of the page, from 1. Default: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u64>,
    /// The number of users on a page, 500 at most. Default: the server's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// Only users who were created before this Unix timestamp. It keeps the pages consistent while
    /// users are added: the pages after the first use the value of
    /// [`PaginatedUsers::created_before`]. Default: the server's.
    ///
    /// [`PaginatedUsers::created_before`]: super::PaginatedUsers::created_before
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_before: Option<i64>,
    /// The order: a list of `<field>:<ASC|DESC>`, the most significant field first. Ordering by
    /// `identifier` is not possible. Default: the server's.
    #[serde(serialize_with = "auth_core::join::comma")]
    pub order_by: Vec<String>,
    /// A condition on the e-mail address or the phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<Filter<String>>,
    /// A condition on the user's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Filter<String>>,
    /// A condition on the number of sign-ins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub login_count: Option<Filter<u64>>,
    /// A condition on the user's status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Filter<UserStatus>>,
    /// A condition on the time at which the user was created.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Filter<Timestamp>>,
    /// A condition on the time at which the user last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Filter<Timestamp>>,
    /// A condition on the time of the last sign-in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_login_at: Option<Filter<Timestamp>>,
}

impl ListPaginatedUsers {
    /// All users, with the server's defaults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`page`](Self::page).
    #[must_use]
    pub fn page(mut self, page: u64) -> Self {
        self.page = Some(page);
        self
    }

    /// Sets [`limit`](Self::limit).
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets [`created_before`](Self::created_before).
    #[must_use]
    pub fn created_before(mut self, unix_timestamp: i64) -> Self {
        self.created_before = Some(unix_timestamp);
        self
    }

    /// Sets [`order_by`](Self::order_by).
    #[must_use]
    pub fn order_by(mut self, fields: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.order_by = fields.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`identifier`](Self::identifier).
    #[must_use]
    pub fn identifier(mut self, filter: Filter<String>) -> Self {
        self.identifier = Some(filter);
        self
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn id(mut self, filter: Filter<String>) -> Self {
        self.id = Some(filter);
        self
    }

    /// Sets [`login_count`](Self::login_count).
    #[must_use]
    pub fn login_count(mut self, filter: Filter<u64>) -> Self {
        self.login_count = Some(filter);
        self
    }

    /// Sets [`status`](Self::status).
    #[must_use]
    pub fn status(mut self, filter: Filter<UserStatus>) -> Self {
        self.status = Some(filter);
        self
    }

    /// Sets [`created_at`](Self::created_at).
    #[must_use]
    pub fn created_at(mut self, filter: Filter<Timestamp>) -> Self {
        self.created_at = Some(filter);
        self
    }

    /// Sets [`updated_at`](Self::updated_at).
    #[must_use]
    pub fn updated_at(mut self, filter: Filter<Timestamp>) -> Self {
        self.updated_at = Some(filter);
        self
    }

    /// Sets [`last_login_at`](Self::last_login_at).
    #[must_use]
    pub fn last_login_at(mut self, filter: Filter<Timestamp>) -> Self {
        self.last_login_at = Some(filter);
        self
    }
}
