//! API keys: <https://clerk.com/docs/reference/backend-api/tag/api-keys>

use auth_core::{Call, Patch, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;
use serde_json::Value;

use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated, wire};

/// API keys, with which the users and organizations of an application call its API.
///
/// `api_key_id` is the id of a key, `ak_…`.
pub trait ApiKeys: Provider {
    /// Lists the API keys of a user, an organization or a machine.
    ///
    /// Vendor page: [Get API Keys](https://clerk.com/docs/reference/backend-api/tag/api-keys/get/api_keys)
    #[doc(alias = "getApiKeys")]
    #[endpoint(method = GET, path = "/api_keys?<filter..>")]
    fn list_api_keys(&self, filter: &ListApiKeys) -> Call<Paginated<ApiKey>>;

    /// Creates an API key.
    ///
    /// Each call creates another valid key.
    ///
    /// Vendor page: [Create an API Key](https://clerk.com/docs/reference/backend-api/tag/api-keys/post/api_keys)
    #[doc(alias = "createApiKey")]
    #[endpoint(method = POST, path = "/api_keys", json = api_key)]
    fn create_api_key(&self, api_key: &CreateApiKey) -> Call<ApiKeyWithSecret>;

    /// Gives an API key, without its secret.
    ///
    /// Vendor page: [Get an API Key by ID](https://clerk.com/docs/reference/backend-api/tag/api-keys/get/api_keys/%7BapiKeyID%7D)
    #[doc(alias = "getApiKey")]
    #[endpoint(method = GET, path = "/api_keys/<api_key_id>")]
    fn get_api_key(&self, api_key_id: &str) -> Call<ApiKey>;

    /// Deletes an API key.
    ///
    /// [`revoke_api_key`](Self::revoke_api_key) leaves a trace of it.
    ///
    /// Vendor page: [Delete an API Key](https://clerk.com/docs/reference/backend-api/tag/api-keys/delete/api_keys/%7BapiKeyID%7D)
    #[doc(alias = "deleteApiKey")]
    #[endpoint(method = DELETE, path = "/api_keys/<api_key_id>")]
    fn delete_api_key(&self, api_key_id: &str) -> Call<DeletedObject>;

    /// Changes the given fields of an API key.
    ///
    /// Vendor page: [Update an API Key](https://clerk.com/docs/reference/backend-api/tag/api-keys/patch/api_keys/%7BapiKeyID%7D)
    #[doc(alias = "updateApiKey")]
    #[endpoint(method = PATCH, path = "/api_keys/<api_key_id>", json = changes, idempotent)]
    fn update_api_key(&self, api_key_id: &str, changes: &UpdateApiKey) -> Call<ApiKey>;

    /// Gives the secret of an API key.
    ///
    /// Vendor page: [Get an API Key Secret](https://clerk.com/docs/reference/backend-api/tag/api-keys/get/api_keys/%7BapiKeyID%7D/secret)
    #[doc(alias = "getApiKeySecret")]
    #[endpoint(method = GET, path = "/api_keys/<api_key_id>/secret")]
    fn get_api_key_secret(&self, api_key_id: &str) -> Call<ApiKeySecret>;

    /// Revokes an API key for good.
    ///
    /// Vendor page: [Revoke an API Key](https://clerk.com/docs/reference/backend-api/tag/api-keys/post/api_keys/%7BapiKeyID%7D/revoke)
    #[doc(alias = "revokeApiKey")]
    #[endpoint(
        method = POST,
        path = "/api_keys/<api_key_id>/revoke",
        json = { revocation_reason },
    )]
    fn revoke_api_key(&self, api_key_id: &str, revocation_reason: Option<&str>) -> Call<ApiKey>;

    /// Gives the API key that a secret belongs to.
    ///
    /// A secret that belongs to none is an error. One of a key that is revoked or expired need not be
    /// one: ask [`ApiKey::is_valid`].
    ///
    /// Vendor page: [Verify an API Key](https://clerk.com/docs/reference/backend-api/tag/api-keys/post/api_keys/verify)
    #[doc(alias = "verifyApiKey")]
    #[endpoint(method = POST, path = "/api_keys/verify", json = { secret }, idempotent)]
    fn verify_api_key(&self, secret: &Secret) -> Call<ApiKey>;
}

impl ApiKeys for Clerk {}

/// Which API keys to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListApiKeys {
    /// The id of the user, the organization, the machine or the directory: `user_…`, `org_…`,
    /// `mch_…` or `scim_…`.
    pub subject: String,
    /// The kind of keys, at least 3 characters. Default: `api_key`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// Whether to list keys that are revoked or expired, too. Default: no.
    pub include_invalid: Option<bool>,
    /// Only those that this text is found in.
    pub query: Option<String>,
    /// The number of items on a page, 1 to 100. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A new API key.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateApiKey {
    /// The display name, at least 3 characters, without white space around it.
    pub name: String,
    /// The id of whom the key is for: `user_…`, `org_…`, `mch_…` or `scim_…`.
    pub subject: String,
    /// The kind of key, 3 to 25 characters. Default: `api_key`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// What the key is for, 255 characters at most.
    pub description: Option<String>,
    /// The application's own data, any JSON.
    pub claims: Option<Value>,
    /// What the key may be used for, in the application's own words.
    pub scopes: Vec<String>,
    /// The id of the user who creates the key, `user_…`.
    pub created_by: Option<String>,
    /// How long the key is valid, in seconds, at least 1. Default: for ever.
    pub seconds_until_expiration: Option<u64>,
}

/// The changes to an API key.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateApiKey {
    /// The application's own data, any JSON.
    pub claims: Patch<Value>,
    /// What the key may be used for. They replace the old ones.
    pub scopes: Option<Vec<String>>,
    /// What the key is for, 255 characters at most.
    pub description: Patch<String>,
    /// The id of whom the key is for: `user_…`, `org_…`, `mch_…` or `scim_…`.
    pub subject: Option<String>,
    /// How long the key is valid from now on, in seconds, at least 1. `Clear` means for ever.
    pub seconds_until_expiration: Patch<u64>,
}

/// An API key, without its secret.
#[response]
#[derive(PartialEq, Eq)]
pub struct ApiKey {
    /// The kind of object: `api_key`.
    #[serde(default)]
    pub object: String,
    /// The key's id, `ak_…`.
    pub id: String,
    /// The kind of key, such as `api_key`.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// The id of whom the key is for: `user_…`, `org_…` or `mch_…`.
    #[serde(default)]
    pub subject: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// What the key is for.
    pub description: Option<String>,
    /// The application's own data.
    pub claims: Option<Value>,
    /// What the key may be used for.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Whether it is revoked, if Clerk sends it.
    pub revoked: Option<bool>,
    /// Why it is revoked.
    pub revocation_reason: Option<String>,
    /// Whether it is expired, if Clerk sends it.
    pub expired: Option<bool>,
    /// When it expires; `None` for never.
    #[serde(with = "wire::millis")]
    pub expiration: Option<Timestamp>,
    /// The id of the user who created it.
    pub created_by: Option<String>,
    /// When it was last used.
    #[serde(with = "wire::millis")]
    pub last_used_at: Option<Timestamp>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

impl ApiKey {
    /// Whether it can be used: Clerk says that it is neither revoked nor expired.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.revoked == Some(false) && self.expired == Some(false)
    }
}

/// A new API key, with its secret.
#[response]
#[derive(PartialEq, Eq)]
pub struct ApiKeyWithSecret {
    /// The key.
    #[serde(flatten)]
    pub api_key: ApiKey,
    /// The secret. With it, anybody can call the application's API as the
    /// [`subject`](ApiKey::subject).
    pub secret: Secret,
}

/// The secret of an API key.
#[response]
#[derive(PartialEq, Eq)]
pub struct ApiKeySecret {
    /// The secret. With it, anybody can call the application's API as the key's
    /// [`subject`](ApiKey::subject).
    pub secret: Secret,
}
