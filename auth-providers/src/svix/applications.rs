//! <https://api.svix.com/docs#tag/Application>

use std::collections::BTreeMap;

use auth_core::{Call, Provider, endpoint, open_enum};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{ListResponse, Svix};
use crate::null;

/// Applications, which messages are sent to.
pub trait Applications: Provider {
    /// Lists the applications.
    ///
    /// Vendor page: [List Applications](https://api.svix.com/docs#tag/Application/operation/v1.application.list)
    #[endpoint(method = GET, path = "/api/v1/app?<filter..>")]
    fn list_applications(&self, filter: &ListApplications) -> Call<ListResponse<ApplicationOut>>;
}

impl Applications for Svix {}

/// Which applications to list, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ListApplications {
    /// Whether to leave out applications without endpoints. Default: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclude_apps_with_no_endpoints: Option<bool>,
    /// Whether to leave out applications whose endpoints are all disabled. Default: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclude_apps_with_disabled_endpoints: Option<bool>,
    /// Whether to leave out applications whose endpoints all belong to Svix Play. Default: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exclude_apps_with_svix_play_endpoints: Option<bool>,
    /// The number of applications on a page, 1 to 250. Default: the server's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](ListResponse::iterator) of another page, or its
    /// [`prev_iterator`](ListResponse::prev_iterator) to go backwards. Default: at the first
    /// application.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<Ordering>,
}

impl ListApplications {
    /// All applications, with the server's defaults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`exclude_apps_with_no_endpoints`](Self::exclude_apps_with_no_endpoints).
    #[must_use]
    pub fn exclude_apps_with_no_endpoints(mut self, exclude: bool) -> Self {
        self.exclude_apps_with_no_endpoints = Some(exclude);
        self
    }

    /// Sets [`exclude_apps_with_disabled_endpoints`](Self::exclude_apps_with_disabled_endpoints).
    #[must_use]
    pub fn exclude_apps_with_disabled_endpoints(mut self, exclude: bool) -> Self {
        self.exclude_apps_with_disabled_endpoints = Some(exclude);
        self
    }

    /// Sets [`exclude_apps_with_svix_play_endpoints`](Self::exclude_apps_with_svix_play_endpoints).
    #[must_use]
    pub fn exclude_apps_with_svix_play_endpoints(mut self, exclude: bool) -> Self {
        self.exclude_apps_with_svix_play_endpoints = Some(exclude);
        self
    }

    /// Sets [`limit`](Self::limit).
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets [`iterator`](Self::iterator).
    #[must_use]
    pub fn iterator(mut self, iterator: impl Into<String>) -> Self {
        self.iterator = Some(iterator.into());
        self
    }

    /// Sets [`order`](Self::order).
    #[must_use]
    pub fn order(mut self, order: Ordering) -> Self {
        self.order = Some(order);
        self
    }
}

open_enum! {
    /// The order of a list.
    pub enum Ordering {
        /// The oldest first.
        Ascending = "ascending",
        /// The newest first.
        Descending = "descending",
    }
}

/// An application.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ApplicationOut {
    /// The id, `app_…`.
    pub id: String,
    /// Your own id for the application.
    pub uid: Option<String>,
    /// The display name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// The largest number of messages per second that Svix sends to the application; `None` for no
    /// limit.
    pub throttle_rate: Option<u16>,
    /// Your own data about the application.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub metadata: BTreeMap<String, String>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}
