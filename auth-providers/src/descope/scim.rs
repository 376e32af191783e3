//! SCIM, by which an identity provider keeps a tenant's users and groups up to date:
//! <https://docs.descope.com/api/scimmanagement>

mod group;
mod list;
mod meta;
mod patch;
mod service_provider;
mod user;

use auth_core::{Call, Provider, Secret, endpoint};

pub use self::group::{
    DeleteScimGroup, LoadScimGroup, ScimGroup, ScimGroupMember, ScimGroupRequest, SearchScimGroups,
};
pub use self::list::ScimListResponse;
pub use self::meta::ScimMeta;
pub use self::patch::{ScimPatchOp, ScimPatchOperation, ScimPatchOperationValue, ScimPatchRequest};
pub use self::service_provider::{
    AuthenticationScheme, Bulk, Filter, ResourceType, ScimResourceTypesResponse,
    ScimServiceProviderConfig, Supported,
};
pub use self::user::{
    DeleteScimUser, ScimUser, ScimUserEmail, ScimUserName, ScimUserRequest, ScimUserResponse,
    SearchScimUsers,
};
use super::Descope;

/// The users and groups of a tenant, as an identity provider sees them (RFC 7643 and RFC 7644).
///
/// The `access_key` says which tenant is meant. It has to be of that tenant, with the role
/// `Tenant Admin`. [`AccessKeyManagement`](super::management::access_keys::AccessKeyManagement)
/// creates such keys.
pub trait Scim: Provider {
    /// Gives the groups that match, a page of them. An empty filter gives all.
    ///
    /// ```no_run
    /// # use auth_core::{Error, Secret};
    /// # use auth_providers::descope::prelude::*;
    /// # use auth_providers::descope::scim::SearchScimGroups;
    /// # async fn example(descope: &Descope, access_key: &Secret) -> Result<(), Error> {
    /// let mut groups = descope.search_scim_groups(&SearchScimGroups::new(), access_key).items();
    /// while let Some(group) = groups.next().await {
    ///     println!("{}", group?.display_name);
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// Vendor page: [Search SCIM Groups](https://docs.descope.com/api/management/tenants/scim/search-scim-groups)
    #[doc(alias = "SearchSCIMGroups")]
    #[endpoint(method = GET, path = "/scim/v2/Groups?<filter..>", auth = access_key)]
    fn search_scim_groups(
        &self,
        filter: &SearchScimGroups,
        access_key: &Secret,
    ) -> Call<ScimListResponse<ScimGroup>>;

    /// Creates a group.
    ///
    /// Vendor page: [Create SCIM Group](https://docs.descope.com/api/management/tenants/scim/create-scim-group)
    #[doc(alias = "CreateSCIMGroup")]
    #[endpoint(method = POST, path = "/scim/v2/Groups", json = group, auth = access_key)]
    fn create_scim_group(&self, group: &ScimGroupRequest, access_key: &Secret) -> Call<ScimGroup>;

    /// Gives a group, with its members.
    ///
    /// Vendor page: [Load SCIM Group](https://docs.descope.com/api/management/tenants/scim/load-scim-group)
    #[doc(alias = "LoadSCIMGroup")]
    #[endpoint(method = GET, path = "/scim/v2/Groups/<group_id>?<filter..>", auth = access_key)]
    fn load_scim_group(
        &self,
        group_id: &str,
        filter: &LoadScimGroup,
        access_key: &Secret,
    ) -> Call<ScimGroup>;

    /// Replaces a group: its name and its members.
    ///
    /// Who is not given is no member any more. [`patch_scim_group`](Self::patch_scim_group) adds
    /// and removes single members.
    ///
    /// Vendor page: [Update SCIM Group](https://docs.descope.com/api/management/tenants/scim/update-scim-group)
    #[doc(alias = "UpdateSCIMGroup")]
    #[endpoint(method = PUT, path = "/scim/v2/Groups/<group_id>", json = group, auth = access_key)]
    fn update_scim_group(
        &self,
        group_id: &str,
        group: &ScimGroupRequest,
        access_key: &Secret,
    ) -> Call<ScimGroup>;

    /// Deletes a group. Its members stay users.
    ///
    /// Vendor page: [Delete SCIM Group](https://docs.descope.com/api/management/tenants/scim/delete-scim-group)
    #[doc(alias = "DeleteSCIMGroup")]
    #[endpoint(method = DELETE, path = "/scim/v2/Groups/<group_id>?<filter..>", auth = access_key)]
    fn delete_scim_group(
        &self,
        group_id: &str,
        filter: &DeleteScimGroup,
        access_key: &Secret,
    ) -> Call<()>;

    /// Changes parts of a group, such as its name or single members. The rest stays.
    ///
    /// To add a member that there is already changes nothing.
    ///
    /// Vendor page: [Patch SCIM Group](https://docs.descope.com/api/management/tenants/scim/patch-scim-group)
    #[doc(alias = "PatchSCIMGroup")]
    #[endpoint(
        method = PATCH,
        path = "/scim/v2/Groups/<group_id>",
        json = patch,
        auth = access_key,
        idempotent,
    )]
    fn patch_scim_group(
        &self,
        group_id: &str,
        patch: &ScimPatchRequest,
        access_key: &Secret,
    ) -> Call<()>;

    /// Gives the users who match, a page of them. An empty filter gives all.
    ///
    /// Vendor page: [Search SCIM Users](https://docs.descope.com/api/management/tenants/scim/search-scim-users)
    #[doc(alias = "SearchSCIMUsers")]
    #[endpoint(method = GET, path = "/scim/v2/Users?<filter..>", auth = access_key)]
    fn search_scim_users(
        &self,
        filter: &SearchScimUsers,
        access_key: &Secret,
    ) -> Call<ScimListResponse<ScimUser>>;

    /// Gives a user.
    ///
    /// Vendor page: [Load SCIM User](https://docs.descope.com/api/management/tenants/scim/load-scim-user)
    #[doc(alias = "LoadSCIMUser")]
    #[endpoint(method = GET, path = "/scim/v2/Users/<user_id>", auth = access_key)]
    fn load_scim_user(&self, user_id: &str, access_key: &Secret) -> Call<ScimUserResponse>;

    /// Replaces the values of a user.
    ///
    /// What is not given is removed. [`patch_scim_user`](Self::patch_scim_user) changes single
    /// values.
    ///
    /// Vendor page: [Update SCIM User](https://docs.descope.com/api/management/tenants/scim/update-scim-user)
    #[doc(alias = "UpdateSCIMUser")]
    #[endpoint(method = PUT, path = "/scim/v2/Users/<user_id>", json = user, auth = access_key)]
    fn update_scim_user(
        &self,
        user_id: &str,
        user: &ScimUserRequest,
        access_key: &Secret,
    ) -> Call<ScimUserResponse>;

    /// Deletes a user from the tenant.
    ///
    /// Vendor page: [Delete SCIM User](https://docs.descope.com/api/management/tenants/scim/delete-scim-user)
    #[doc(alias = "DeleteSCIMUser")]
    #[endpoint(method = DELETE, path = "/scim/v2/Users/<user_id>?<filter..>", auth = access_key)]
    fn delete_scim_user(
        &self,
        user_id: &str,
        filter: &DeleteScimUser,
        access_key: &Secret,
    ) -> Call<()>;

    /// Changes values of a user. The rest stays.
    ///
    /// ```no_run
    /// # use auth_core::{Error, Secret};
    /// # use auth_providers::descope::prelude::*;
    /// use auth_providers::descope::scim::{ScimPatchOp, ScimPatchOperation, ScimPatchRequest};
    ///
    /// # async fn example(descope: &Descope, access_key: &Secret) -> Result<(), Error> {
    /// let inactive = ScimPatchOperation::new(ScimPatchOp::Replace).path("active").value_boolean(false);
    /// descope.patch_scim_user("U1", &ScimPatchRequest::new([inactive]), access_key).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// Vendor page: [Patch SCIM User](https://docs.descope.com/api/management/tenants/scim/scim-patch-user)
    #[doc(alias = "SCIMPatchUser")]
    #[endpoint(
        method = PATCH,
        path = "/scim/v2/Users/<user_id>",
        json = patch,
        auth = access_key,
        idempotent,
    )]
    fn patch_scim_user(
        &self,
        user_id: &str,
        patch: &ScimPatchRequest,
        access_key: &Secret,
    ) -> Call<ScimUserResponse>;

    /// Gives the kinds of records that SCIM has here, such as users and groups.
    ///
    /// Vendor page: [Load SCIM Resource Types](https://docs.descope.com/api/management/tenants/scim/load-scim-resource-types)
    #[doc(alias = "LoadSCIMResourceTypes")]
    #[endpoint(method = GET, path = "/scim/v2/ResourceTypes", auth = access_key)]
    fn load_scim_resource_types(&self, access_key: &Secret) -> Call<ScimResourceTypesResponse>;

    /// Gives what of SCIM Descope supports.
    ///
    /// Vendor page: [Load SCIM Service Provider Config](https://docs.descope.com/api/management/tenants/scim/load-scim-service-provider-config)
    #[doc(alias = "LoadSCIMServiceProviderConfig")]
    #[endpoint(method = GET, path = "/scim/v2/ServiceProviderConfig", auth = access_key)]
    fn load_scim_service_provider_config(
        &self,
        access_key: &Secret,
    ) -> Call<ScimServiceProviderConfig>;
}

impl Scim for Descope {}
