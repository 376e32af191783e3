//! Resource policies: <https://docs.descope.com/api/management/resource-policies-management>

use auth_core::{Call, Provider, endpoint, request, response};

use crate::descope::Descope;
use crate::descope::wire;

/// Policies, which say what scopes of a resource an application may get.
///
/// The resource is one of [`Resources`](super::resources::Resources), the application one of
/// [`ThirdPartyApps`](super::third_party_apps::ThirdPartyApps). The two ids together name the
/// policy.
pub trait ResourcePolicies: Provider {
    /// Creates a resource policy.
    ///
    /// Vendor page: [Create resource policy](https://docs.descope.com/api/management/resource-policies-management/create-resource-policy)
    #[doc(alias = "CreateResourcePolicy")]
    #[endpoint(method = POST, path = "/v1/mgmt/resourcepolicy/create", json = policy)]
    fn create_resource_policy(&self, policy: &CreateResourcePolicy)
    -> Call<ResourcePolicyResponse>;

    /// Replaces the scopes of a resource policy. What is not given is removed.
    ///
    /// Vendor page: [Update resource policy](https://docs.descope.com/api/management/resource-policies-management/update-resource-policy)
    #[doc(alias = "UpdateResourcePolicy")]
    #[endpoint(method = POST, path = "/v1/mgmt/resourcepolicy/update", json = policy, idempotent)]
    fn update_resource_policy(&self, policy: &UpdateResourcePolicy)
    -> Call<ResourcePolicyResponse>;

    /// Deletes a resource policy. The application gets no more scopes of the resource by it.
    ///
    /// Vendor page: [Delete resource policy](https://docs.descope.com/api/management/resource-policies-management/delete-resource-policy)
    #[doc(alias = "DeleteResourcePolicy")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/resourcepolicy/delete",
        json = {
            thirdPartyApplicationId: third_party_application_id,
            resourceId: resource_id,
        },
        idempotent,
    )]
    fn delete_resource_policy(
        &self,
        third_party_application_id: &str,
        resource_id: &str,
    ) -> Call<()>;

    /// Gives the resource policies of an application.
    ///
    /// Vendor page: [Load resource policies by app](https://docs.descope.com/api/management/resource-policies-management/load-resource-policies-by-app)
    #[doc(alias = "LoadResourcePoliciesByApp")]
    #[endpoint(
        method = GET,
        path = "/v1/mgmt/resourcepolicy/app/load?thirdPartyApplicationId=<third_party_application_id>",
    )]
    fn load_resource_policies_by_app(
        &self,
        third_party_application_id: &str,
    ) -> Call<ResourcePoliciesResponse>;

    /// Creates several resource policies at once.
    ///
    /// Vendor page: [Batch create resource policies](https://docs.descope.com/api/management/resource-policies-management/batch-create-resource-policies)
    #[doc(alias = "BatchCreateResourcePolicies")]
    #[endpoint(method = POST, path = "/v1/mgmt/resourcepolicy/create/batch", json = { policies })]
    fn batch_create_resource_policies(
        &self,
        policies: &[CreateResourcePolicy],
    ) -> Call<ResourcePoliciesResponse>;

    /// Deletes several resource policies at once.
    ///
    /// Vendor page: [Batch delete resource policies](https://docs.descope.com/api/management/resource-policies-management/batch-delete-resource-policies)
    #[doc(alias = "BatchDeleteResourcePolicies")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/resourcepolicy/delete/batch",
        json = { policies },
        idempotent,
    )]
    fn batch_delete_resource_policies(&self, policies: &[ResourcePolicyIdentifier]) -> Call<()>;
}

impl ResourcePolicies for Descope {}

/// The parameters of a new resource policy.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateResourcePolicy {
    /// The application's id.
    pub third_party_application_id: String,
    /// The resource's id.
    pub resource_id: String,
    /// The scopes that the application may get for a user.
    pub user_access_scopes: Vec<String>,
    /// The scopes that the application may get for itself.
    pub client_access_scopes: Vec<String>,
    /// Whether the application may get all scopes for a user. Default: no.
    pub all_user_scopes: Option<bool>,
    /// Whether the application may get all scopes for itself. Default: no.
    pub all_client_scopes: Option<bool>,
}

/// A resource policy with its new scopes. What is not given is removed.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateResourcePolicy {
    /// The application's id.
    pub third_party_application_id: String,
    /// The resource's id.
    pub resource_id: String,
    /// The scopes that the application may get for a user.
    pub user_access_scopes: Vec<String>,
    /// The scopes that the application may get for itself.
    pub client_access_scopes: Vec<String>,
    /// Whether the application may get all scopes for a user. Default: no.
    pub all_user_scopes: Option<bool>,
    /// Whether the application may get all scopes for itself. Default: no.
    pub all_client_scopes: Option<bool>,
}

/// Which resource policy is meant.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ResourcePolicyIdentifier {
    /// The application's id.
    pub third_party_application_id: String,
    /// The resource's id.
    pub resource_id: String,
}

/// A resource policy.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ResourcePolicy {
    /// The version.
    #[serde(default)]
    pub version: String,
    /// The application's id.
    #[serde(default)]
    pub third_party_application_id: String,
    /// The resource's id.
    #[serde(default)]
    pub resource_id: String,
    /// The scopes that the application may get for a user.
    #[serde(default)]
    pub user_access_scopes: Vec<String>,
    /// The scopes that the application may get for itself.
    #[serde(default)]
    pub client_access_scopes: Vec<String>,
    /// Whether the application may get all scopes for a user.
    #[serde(default)]
    pub all_user_scopes: bool,
    /// Whether the application may get all scopes for itself.
    #[serde(default)]
    pub all_client_scopes: bool,
    /// When it was created. Descope documents no unit.
    #[serde(deserialize_with = "wire::digits_or_none")]
    pub created_time: Option<i64>,
    /// When it was last changed. Descope documents no unit.
    #[serde(deserialize_with = "wire::digits_or_none")]
    pub modified_time: Option<i64>,
}

/// The answer with one resource policy.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ResourcePolicyResponse {
    /// The resource policy.
    pub resource_policy: Option<ResourcePolicy>,
}

/// The answer with several resource policies.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ResourcePoliciesResponse {
    /// The resource policies.
    #[serde(default)]
    pub resource_policies: Vec<ResourcePolicy>,
}
