//! Integrations. <https://api.svix.com/docs#tag/Integration>

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;

use super::{ListResponse, Ordering, Svix};

/// Integrations: services that may manage an application's endpoints with a key of their own.
///
/// Where a path takes an `app_id`, it is the application's id or its UID. An `integ_id` is an
/// integration's id.
pub trait Integrations: Provider {
    /// Lists the integrations of an application.
    ///
    /// Vendor page: [List Integrations](https://api.svix.com/docs#tag/Integration/operation/v1.integration.list)
    #[doc(alias = "v1.integration.list")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/integration?<filter..>")]
    fn list_integrations(
        &self,
        app_id: &str,
        filter: &ListIntegrations,
    ) -> Call<ListResponse<IntegrationOut>>;

    /// Creates an integration.
    ///
    /// The response does not contain its key:
    /// [`rotate_integration_key`](Self::rotate_integration_key) gives one.
    ///
    /// Vendor page: [Create Integration](https://api.svix.com/docs#tag/Integration/operation/v1.integration.create)
    #[doc(alias = "v1.integration.create")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/integration",
        json = integration,
        idempotency_key = "idempotency-key",
    )]
    fn create_integration(&self, app_id: &str, integration: &IntegrationIn)
    -> Call<IntegrationOut>;

    /// Gives an integration.
    ///
    /// Vendor page: [Get Integration](https://api.svix.com/docs#tag/Integration/operation/v1.integration.get)
    #[doc(alias = "v1.integration.get")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/integration/<integ_id>")]
    fn get_integration(&self, app_id: &str, integ_id: &str) -> Call<IntegrationOut>;

    /// Replaces the name and the feature flags of an integration.
    ///
    /// Vendor page: [Update Integration](https://api.svix.com/docs#tag/Integration/operation/v1.integration.update)
    #[doc(alias = "v1.integration.update")]
    #[endpoint(
        method = PUT,
        path = "/api/v1/app/<app_id>/integration/<integ_id>",
        json = integration,
    )]
    fn update_integration(
        &self,
        app_id: &str,
        integ_id: &str,
        integration: &IntegrationUpdate,
    ) -> Call<IntegrationOut>;

    /// Deletes an integration.
    ///
    /// Vendor page: [Delete Integration](https://api.svix.com/docs#tag/Integration/operation/v1.integration.delete)
    #[doc(alias = "v1.integration.delete")]
    #[endpoint(method = DELETE, path = "/api/v1/app/<app_id>/integration/<integ_id>")]
    fn delete_integration(&self, app_id: &str, integ_id: &str) -> Call<()>;

    /// Gives an integration a new key. The old one is revoked at once.
    ///
    /// Vendor page: [Rotate Integration Key](https://api.svix.com/docs#tag/Integration/operation/v1.integration.rotate-key)
    #[doc(alias = "v1.integration.rotate-key")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/integration/<integ_id>/key/rotate",
        idempotency_key = "idempotency-key",
    )]
    fn rotate_integration_key(&self, app_id: &str, integ_id: &str) -> Call<IntegrationKeyOut>;
}

impl Integrations for Svix {}

/// Which integrations to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListIntegrations {
    /// The number of integrations on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](ListResponse::iterator) of another page, or its
    /// [`prev_iterator`](ListResponse::prev_iterator) to go backwards. Default: at the first
    /// integration.
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    pub order: Option<Ordering>,
}

/// An integration to create.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct IntegrationIn {
    /// The display name.
    pub name: String,
    /// The feature flags that the integration has access to; 25 at most. Default: none.
    pub feature_flags: Vec<String>,
}

/// What to replace an integration with.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct IntegrationUpdate {
    /// The display name.
    pub name: String,
    /// The feature flags that the integration has access to; 25 at most. Default: none.
    pub feature_flags: Vec<String>,
}

/// An integration.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct IntegrationOut {
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The id, `integ_…`.
    pub id: String,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// The feature flags that the integration has access to.
    #[serde(default)]
    pub feature_flags: Vec<String>,
}

/// The key of an integration.
#[response]
#[derive(PartialEq, Eq)]
pub struct IntegrationKeyOut {
    /// The key: whoever has it acts as the integration.
    pub key: Secret,
}
