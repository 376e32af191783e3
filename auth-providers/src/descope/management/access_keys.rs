//! Access keys: <https://docs.descope.com/api/management/access-keys>

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::descope::Descope;
use crate::descope::management::sort_field::SortField;
use crate::descope::management::users::AssociatedTenant;
use crate::descope::wire;

/// Access keys, with which machines sign in.
///
/// A machine exchanges its key for a session JWT.
pub trait AccessKeyManagement: Provider {
    /// Gives an access key, without the key itself.
    ///
    /// Vendor page: [Load An Access Key](https://docs.descope.com/api/management/access-keys/load-access-key)
    #[doc(alias = "LoadAccessKey")]
    #[endpoint(method = GET, path = "/v1/mgmt/accesskey?<id>")]
    fn load_access_key(&self, id: &str) -> Call<AccessKeyResponse>;

    /// Imports access keys that machines have already.
    ///
    /// Vendor page: [Import Access Key](https://docs.descope.com/api/management/access-keys/import-access-keys)
    #[doc(alias = "ImportAccessKeys")]
    #[endpoint(method = POST, path = "/v1/mgmt/accesskey/import", json = keys)]
    fn import_access_keys(&self, keys: &ImportAccessKeys) -> Call<ImportAccessKeysResponse>;

    /// Gives the access keys that match. An empty filter gives all.
    ///
    /// Vendor page: [Search Access Keys](https://docs.descope.com/api/management/access-keys/search-access-keys)
    #[doc(alias = "SearchAccessKeys")]
    #[endpoint(method = POST, path = "/v1/mgmt/accesskey/search", json = filter, idempotent)]
    fn search_access_keys(&self, filter: &SearchAccessKeys) -> Call<AccessKeysResponse>;

    /// Creates an access key.
    ///
    /// Each call creates another one. The key itself is in this answer alone.
    ///
    /// Vendor page: [Create Access Key](https://docs.descope.com/api/management/access-keys/create-access-key)
    #[doc(alias = "CreateAccessKey")]
    #[endpoint(method = POST, path = "/v1/mgmt/accesskey/create", json = key)]
    fn create_access_key(&self, key: &CreateAccessKey) -> Call<CreateAccessKeyResponse>;

    /// Changes the values of an access key.
    ///
    /// The roles, the tenants and the IP addresses stay if they are not given.
    ///
    /// Vendor page: [Update Access Key](https://docs.descope.com/api/management/access-keys/update-access-key)
    #[doc(alias = "UpdateAccessKey")]
    #[endpoint(method = POST, path = "/v1/mgmt/accesskey/update", json = changes, idempotent)]
    fn update_access_key(&self, changes: &UpdateAccessKey) -> Call<AccessKeyResponse>;

    /// Lets an access key be used again.
    ///
    /// Vendor page: [Activate Access Key](https://docs.descope.com/api/management/access-keys/activate-access-key)
    #[doc(alias = "ActivateAccessKey")]
    #[endpoint(method = POST, path = "/v1/mgmt/accesskey/activate", json = { id }, idempotent)]
    fn activate_access_key(&self, id: &str) -> Call<()>;

    /// Keeps an access key from being used, until it is activated again.
    ///
    /// Vendor page: [Deactivate Access Key](https://docs.descope.com/api/management/access-keys/deactivate-access-key)
    #[doc(alias = "DeactivateAccessKey")]
    #[endpoint(method = POST, path = "/v1/mgmt/accesskey/deactivate", json = { id }, idempotent)]
    fn deactivate_access_key(&self, id: &str) -> Call<()>;

    /// Lets several access keys be used again.
    ///
    /// Vendor page: [Batch Activate Access Keys](https://docs.descope.com/api/management/access-keys/activate-access-keys)
    #[doc(alias = "ActivateAccessKeys")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/accesskey/activate/batch",
        json = { ids },
        idempotent,
    )]
    fn activate_access_keys(&self, ids: &[&str]) -> Call<()>;

    /// Keeps several access keys from being used, until they are activated again.
    ///
    /// Vendor page: [Batch Deactivate Access Keys](https://docs.descope.com/api/management/access-keys/deactivate-access-keys)
    #[doc(alias = "DeactivateAccessKeys")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/accesskey/deactivate/batch",
        json = { ids },
        idempotent,
    )]
    fn deactivate_access_keys(&self, ids: &[&str]) -> Call<()>;

    /// Deletes several access keys. That cannot be undone.
    ///
    /// Vendor page: [Batch Delete Access Keys](https://docs.descope.com/api/management/access-keys/delete-access-keys)
    #[doc(alias = "DeleteAccessKeys")]
    #[endpoint(method = POST, path = "/v1/mgmt/accesskey/delete/batch", json = { ids }, idempotent)]
    fn delete_access_keys(&self, ids: &[&str]) -> Call<()>;

    /// Deletes an access key. That cannot be undone.
    ///
    /// Vendor page: [Delete Access Key](https://docs.descope.com/api/management/access-keys/delete-access-key)
    #[doc(alias = "DeleteAccessKey")]
    #[endpoint(method = POST, path = "/v1/mgmt/accesskey/delete", json = { id }, idempotent)]
    fn delete_access_key(&self, id: &str) -> Call<()>;
}

impl AccessKeyManagement for Descope {}

/// The parameters of a new access key.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateAccessKey {
    /// The key's name.
    pub name: String,
    /// When the key expires. Default: never.
    #[serde(serialize_with = "wire::digits::seconds")]
    pub expire_time: Option<Timestamp>,
    /// The names of the key's roles in the project. For roles in tenants, use its tenants.
    pub role_names: Vec<String>,
    /// The key's tenants, with the roles in each.
    pub key_tenants: Vec<AssociatedTenant>,
    /// The id of the user that the key is bound to. The JWTs then have the roles of that user.
    /// Default: none.
    pub user_id: Option<String>,
    /// More claims for the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// The description.
    pub description: Option<String>,
    /// The IP addresses and ranges (CIDR) from which the key may be used. Empty: all.
    pub permitted_ips: Vec<String>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
}

/// An access key that there is already.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ImportAccessKey {
    /// The key's name.
    pub name: String,
    /// The key itself.
    pub cleartext: Secret,
    /// When the key expires. Default: never.
    #[serde(serialize_with = "wire::digits::seconds")]
    pub expire_time: Option<Timestamp>,
    /// The names of the key's roles in the project. For roles in tenants, use its tenants.
    pub role_names: Vec<String>,
    /// The key's tenants, with the roles in each.
    pub key_tenants: Vec<AssociatedTenant>,
    /// The id of the user that the key is bound to. The JWTs then have the roles of that user.
    /// Default: none.
    pub user_id: Option<String>,
    /// More claims for the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// The description.
    pub description: Option<String>,
    /// The IP addresses and ranges (CIDR) from which the key may be used. Empty: all.
    pub permitted_ips: Vec<String>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
}

/// Access keys that there are already.
#[request]
#[derive(PartialEq, Eq)]
pub struct ImportAccessKeys {
    /// The access keys.
    #[request(required)]
    pub keys: Vec<ImportAccessKey>,
}

/// Which access keys to give. A key has to match all that is set.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchAccessKeys {
    /// The ids of the tenants. Default: all tenants.
    pub tenant_ids: Vec<String>,
    /// A text to search for.
    pub text: Option<String>,
    /// How to sort. The first field counts most.
    pub sort: Vec<SortField>,
    /// The id of the user that the keys are bound to.
    pub bound_user_id: Option<String>,
    /// The user who created the keys.
    pub creating_user: Option<String>,
    /// The values of custom attributes.
    pub custom_attributes: Map<String, Value>,
}

/// The changes to an access key.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateAccessKey {
    /// The key's id.
    pub id: String,
    /// The key's name.
    pub name: String,
    /// The description.
    pub description: Option<String>,
    /// The names of the key's roles. They replace the former ones.
    pub role_names: Option<Vec<String>>,
    /// The key's tenants, with the roles in each. They replace the former ones.
    pub key_tenants: Option<Vec<AssociatedTenant>>,
    /// More claims for the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// The IP addresses and ranges (CIDR) from which the key may be used. They replace the former
    /// ones. Empty: all.
    pub permitted_ips: Option<Vec<String>>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
}

/// An access key, without the key itself.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct AccessKey {
    /// The key's id.
    #[serde(default)]
    pub id: String,
    /// The key's name.
    #[serde(default)]
    pub name: String,
    /// The names of the key's roles in the project.
    #[serde(default)]
    pub role_names: Vec<String>,
    /// The key's tenants, with the roles in each.
    #[serde(default)]
    pub key_tenants: Vec<AccessKeyTenant>,
    /// `active`, `inactive` or `expired`.
    #[serde(default)]
    pub status: String,
    /// When it was created.
    #[serde(with = "wire::seconds")]
    pub created_time: Option<Timestamp>,
    /// When it expires. `None`: never.
    #[serde(with = "wire::seconds")]
    pub expire_time: Option<Timestamp>,
    /// Who created it.
    #[serde(default)]
    pub created_by: String,
    /// The id for which it is the secret, in the OAuth flow of client credentials.
    #[serde(default)]
    pub client_id: String,
    /// The id of the user that the key is bound to.
    #[serde(default)]
    pub bound_user_id: String,
    /// More claims for the JWTs: strings, numbers or booleans.
    #[serde(default)]
    pub custom_claims: Map<String, Value>,
    /// Whether it may be changed.
    #[serde(default)]
    pub editable: bool,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// The IP addresses and ranges (CIDR) from which the key may be used. Empty: all.
    #[serde(default)]
    pub permitted_ips: Vec<String>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    #[serde(default)]
    pub custom_attributes: Map<String, Value>,
}

/// An access key's membership in a tenant.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct AccessKeyTenant {
    /// The tenant's id.
    #[serde(default)]
    pub tenant_id: String,
    /// The names of the roles in the tenant.
    #[serde(default)]
    pub role_names: Vec<String>,
    /// The tenant's name.
    #[serde(default)]
    pub tenant_name: String,
}

/// A new access key.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct CreateAccessKeyResponse {
    /// The key itself. It is given this one time.
    #[serde(deserialize_with = "wire::text")]
    pub cleartext: Option<Secret>,
    /// The access key.
    pub key: Option<AccessKey>,
}

/// The answer with one access key.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct AccessKeyResponse {
    /// The access key.
    pub key: Option<AccessKey>,
}

/// The answer with several access keys.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct AccessKeysResponse {
    /// The access keys.
    #[serde(default)]
    pub keys: Vec<AccessKey>,
}

/// The access keys that were imported.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ImportAccessKeysResponse {
    /// The access keys.
    #[serde(default)]
    pub keys: Vec<AccessKey>,
}
