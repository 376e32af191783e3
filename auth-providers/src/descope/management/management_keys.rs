//! Management keys: <https://docs.descope.com/api/management/management-keys>

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;
use serde::Deserialize;

use crate::descope::Descope;
use crate::descope::wire;
use crate::null;

/// Management keys of the company, with which a backend manages its projects.
///
/// The client's own management key has to be allowed to manage others.
pub trait ManagementKeys: Provider {
    /// Gives a management key, without the key itself.
    ///
    /// Vendor page: [Get Management Key](https://docs.descope.com/api/management/management-keys/get-management-key)
    #[doc(alias = "GetManagementKey")]
    #[endpoint(method = GET, path = "/v1/mgmt/managementkey?<id>")]
    fn get_management_key(&self, id: &str) -> Call<ManagementKeyResponse>;

    /// Creates a management key.
    ///
    /// Each call creates another one. The key itself is in this answer alone.
    ///
    /// Vendor page: [Create Management Key](https://docs.descope.com/api/management/management-keys/create-management-key)
    #[doc(alias = "CreateManagementKey")]
    #[endpoint(method = PUT, path = "/v1/mgmt/managementkey", json = key, once)]
    fn create_management_key(&self, key: &CreateManagementKey)
    -> Call<CreateManagementKeyResponse>;

    /// Replaces the values of a management key.
    ///
    /// What is not given is reset, such as the IP addresses. What the key may do stays, and so does
    /// the time when it expires.
    ///
    /// Vendor page: [Update Management Key](https://docs.descope.com/api/management/management-keys/update-management-key)
    #[doc(alias = "UpdateManagementKey")]
    #[endpoint(method = PATCH, path = "/v1/mgmt/managementkey", json = key, idempotent)]
    fn update_management_key(&self, key: &UpdateManagementKey) -> Call<ManagementKeyResponse>;

    /// Gives all management keys, without the keys themselves.
    ///
    /// Vendor page: [Search Management Keys](https://docs.descope.com/api/management/management-keys/search-management-keys)
    #[doc(alias = "SearchManagementKeys")]
    #[endpoint(method = GET, path = "/v1/mgmt/managementkey/search")]
    fn search_management_keys(&self) -> Call<SearchManagementKeysResponse>;

    /// Deletes management keys. That cannot be undone.
    ///
    /// Vendor page: [Delete Management Key](https://docs.descope.com/api/management/management-keys/delete-management-keys)
    #[doc(alias = "DeleteManagementKeys")]
    #[endpoint(method = POST, path = "/v1/mgmt/managementkey/delete", json = { ids }, idempotent)]
    fn delete_management_keys(&self, ids: &[&str]) -> Call<DeleteManagementKeysResponse>;
}

impl ManagementKeys for Descope {}

/// The parameters of a new management key.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateManagementKey {
    /// The key's name.
    pub name: String,
    /// The description.
    pub description: Option<String>,
    /// How long the key is valid, in seconds. Default: forever.
    #[serde(serialize_with = "wire::digits::number")]
    pub expires_in: Option<u64>,
    /// The IP addresses and ranges (CIDR) from which the key may be used. Empty: all.
    pub permitted_ips: Vec<String>,
    /// What the key may do. It cannot be changed later.
    pub re_bac: Option<ManagementKeyReBac>,
    /// When the key expires, instead of [`expires_in`](Self::expires_in). Default: never.
    #[serde(serialize_with = "wire::digits::seconds")]
    pub expire_time: Option<Timestamp>,
}

/// What a management key may do.
///
/// The roles hold in all projects of the company, in single ones, or in those with a tag.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ManagementKeyReBac {
    /// The names of the roles in all projects of the company.
    #[serde(default, deserialize_with = "null::or_default")]
    pub company_roles: Vec<String>,
    /// The roles in single projects.
    #[serde(default, deserialize_with = "null::or_default")]
    pub project_roles: Vec<ManagementKeyProjectRole>,
    /// The roles in the projects with a tag.
    #[serde(default, deserialize_with = "null::or_default")]
    pub tag_roles: Vec<ManagementKeyTagRole>,
}

/// Roles of a management key in projects.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ManagementKeyProjectRole {
    /// The ids of the projects, `P…`.
    #[request(required)]
    #[serde(default, deserialize_with = "null::or_default")]
    pub project_ids: Vec<String>,
    /// The names of the roles.
    #[request(required)]
    #[serde(default, deserialize_with = "null::or_default")]
    pub roles: Vec<String>,
}

/// Roles of a management key in the projects with one of the tags.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct ManagementKeyTagRole {
    /// The tags.
    #[request(required)]
    #[serde(default, deserialize_with = "null::or_default")]
    pub tags: Vec<String>,
    /// The names of the roles.
    #[request(required)]
    #[serde(default, deserialize_with = "null::or_default")]
    pub roles: Vec<String>,
}

/// A management key's new values. What is not given is reset.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateManagementKey {
    /// The key's id.
    pub id: String,
    /// The key's name.
    pub name: String,
    /// `active`, or `inactive` to keep the key from being used.
    pub status: String,
    /// The description.
    pub description: Option<String>,
    /// The IP addresses and ranges (CIDR) from which the key may be used. Empty: all.
    pub permitted_ips: Vec<String>,
}

/// A management key, without the key itself.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ManagementKey {
    /// The key's id.
    #[serde(default)]
    pub id: String,
    /// The key's name.
    #[serde(default)]
    pub name: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// `active` or `inactive`.
    #[serde(default)]
    pub status: String,
    /// When it was created.
    #[serde(with = "wire::seconds")]
    pub created_time: Option<Timestamp>,
    /// When it expires. `None`: never.
    #[serde(with = "wire::seconds")]
    pub expire_time: Option<Timestamp>,
    /// The IP addresses and ranges (CIDR) from which the key may be used. Empty: all.
    #[serde(default)]
    pub permitted_ips: Vec<String>,
    /// What the key may do.
    pub re_bac: Option<ManagementKeyReBac>,
    /// The version of the key.
    #[serde(deserialize_with = "wire::number")]
    pub version: Option<i64>,
    /// The version of what the key may do.
    #[serde(deserialize_with = "wire::number")]
    pub authz_version: Option<i64>,
}

/// A new management key.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct CreateManagementKeyResponse {
    /// The key itself. It is given this one time.
    #[serde(deserialize_with = "wire::text")]
    pub cleartext: Option<Secret>,
    /// The management key.
    pub key: Option<ManagementKey>,
}

/// The answer with one management key.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ManagementKeyResponse {
    /// The management key.
    pub key: Option<ManagementKey>,
}

/// The answer with all management keys.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct SearchManagementKeysResponse {
    /// The management keys.
    #[serde(default)]
    pub keys: Vec<ManagementKey>,
}

/// The answer to the deletion of management keys.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct DeleteManagementKeysResponse {
    /// The number of keys that were deleted.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}
