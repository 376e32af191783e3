//! Applications. <https://api.svix.com/docs#tag/Application>

use std::collections::BTreeMap;

use auth_core::{Call, Patch, Provider, endpoint, request, response};
use jiff::Timestamp;

use super::{ListResponse, Ordering, Svix};
use crate::null;

/// Applications, which messages are sent to. Usually there is one for each of your customers.
///
/// Where a path takes an `app_id`, it is the application's id or its UID.
pub trait Applications: Provider {
    /// Lists the applications.
    ///
    /// Vendor page: [List Applications](https://api.svix.com/docs#tag/Application/operation/v1.application.list)
    #[doc(alias = "v1.application.list")]
    #[endpoint(method = GET, path = "/api/v1/app?<filter..>")]
    fn list_applications(&self, filter: &ListApplications) -> Call<ListResponse<ApplicationOut>>;

    /// Creates an application.
    ///
    /// With `get_if_exists`, an application that has the UID already is returned as it is. Without,
    /// that is an error with status 409. Default: without.
    ///
    /// Vendor page: [Create Application](https://api.svix.com/docs#tag/Application/operation/v1.application.create)
    #[doc(alias = "v1.application.create")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app?<get_if_exists>",
        json = application,
        idempotency_key = "idempotency-key",
    )]
    fn create_application(
        &self,
        get_if_exists: Option<bool>,
        application: &ApplicationIn,
    ) -> Call<ApplicationOut>;

    /// Gives an application.
    ///
    /// Vendor page: [Get Application](https://api.svix.com/docs#tag/Application/operation/v1.application.get)
    #[doc(alias = "v1.application.get")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>")]
    fn get_application(&self, app_id: &str) -> Call<ApplicationOut>;

    /// Replaces an application, or creates it if there is none.
    ///
    /// What `application` leaves out is reset.
    ///
    /// Vendor page: [Upsert Application](https://api.svix.com/docs#tag/Application/operation/v1.application.upsert)
    #[doc(alias = "v1.application.upsert")]
    #[endpoint(method = PUT, path = "/api/v1/app/<app_id>", json = application)]
    fn upsert_application(&self, app_id: &str, application: &ApplicationIn)
    -> Call<ApplicationOut>;

    /// Deletes an application with its endpoints and messages.
    ///
    /// Vendor page: [Delete Application](https://api.svix.com/docs#tag/Application/operation/v1.application.delete)
    #[doc(alias = "v1.application.delete")]
    #[endpoint(method = DELETE, path = "/api/v1/app/<app_id>")]
    fn delete_application(&self, app_id: &str) -> Call<()>;

    /// Changes the given fields of an application.
    ///
    /// Vendor page: [Patch Application](https://api.svix.com/docs#tag/Application/operation/v1.application.patch)
    #[doc(alias = "v1.application.patch")]
    #[endpoint(method = PATCH, path = "/api/v1/app/<app_id>", json = changes, idempotent)]
    fn patch_application(&self, app_id: &str, changes: &ApplicationPatch) -> Call<ApplicationOut>;
}

impl Applications for Svix {}

/// Which applications to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListApplications {
    /// Whether to leave out applications without endpoints. Default: no.
    pub exclude_apps_with_no_endpoints: Option<bool>,
    /// Whether to leave out applications whose endpoints are all disabled. Default: no.
    pub exclude_apps_with_disabled_endpoints: Option<bool>,
    /// Whether to leave out applications whose endpoints all belong to Svix Play. Default: no.
    pub exclude_apps_with_svix_play_endpoints: Option<bool>,
    /// The number of applications on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](ListResponse::iterator) of another page, or its
    /// [`prev_iterator`](ListResponse::prev_iterator) to go backwards. Default: at the first
    /// application.
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    pub order: Option<Ordering>,
}

/// An application to create, or what to replace one with.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ApplicationIn {
    /// The display name, at least 1 character.
    pub name: String,
    /// Your own id for the application: 1 to 256 letters, digits, `-`, `_` and `.`. Default: none.
    pub uid: Option<String>,
    /// The largest number of messages per second that Svix sends to the application, at least 1.
    /// Default: no limit.
    pub throttle_rate: Option<u16>,
    /// Your own data about the application. Default: none.
    pub metadata: BTreeMap<String, String>,
}

/// The changes to an application.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ApplicationPatch {
    /// The display name.
    pub name: Option<String>,
    /// The largest number of messages per second that Svix sends to the application. `Clear`
    /// removes the limit.
    pub throttle_rate: Patch<u16>,
    /// Your own id for the application: 1 to 256 letters, digits, `-`, `_` and `.`.
    pub uid: Patch<String>,
    /// Your own data about the application. It replaces the old data.
    pub metadata: Option<BTreeMap<String, String>>,
}

/// An application.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ApplicationOut {
    /// The id, `app_…`.
    pub id: String,
    /// Your own id for the application.
    pub uid: Option<String>,
    /// The display name.
    #[serde(default)]
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
