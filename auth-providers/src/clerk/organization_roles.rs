//! Roles in organizations: <https://clerk.com/docs/reference/backend-api/tag/organization-roles>

mod role;

use auth_core::{Call, Provider, endpoint};

pub use self::role::{CreateOrganizationRole, ListOrganizationRoles, Role, UpdateOrganizationRole};
use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated};

/// The roles that the members of organizations have, each with its permissions.
///
/// `role_id` is the role's id, and `permission_id` the permission's.
pub trait OrganizationRoles: Provider {
    /// Lists the roles, the newest first unless the filter orders them otherwise.
    ///
    /// Vendor page: [Get a list of organization roles](https://clerk.com/docs/reference/backend-api/tag/organization-roles/get/organization_roles)
    #[doc(alias = "ListOrganizationRoles")]
    #[endpoint(method = GET, path = "/organization_roles?<filter..>")]
    fn list_organization_roles(&self, filter: &ListOrganizationRoles) -> Call<Paginated<Role>>;

    /// Creates a role.
    ///
    /// Vendor page: [Create an organization role](https://clerk.com/docs/reference/backend-api/tag/organization-roles/post/organization_roles)
    #[doc(alias = "CreateOrganizationRole")]
    #[endpoint(method = POST, path = "/organization_roles", json = role)]
    fn create_organization_role(&self, role: &CreateOrganizationRole) -> Call<Role>;

    /// Gives a role.
    ///
    /// Vendor page: [Retrieve an organization role](https://clerk.com/docs/reference/backend-api/tag/organization-roles/get/organization_roles/%7Borganization_role_id%7D)
    #[doc(alias = "GetOrganizationRole")]
    #[endpoint(method = GET, path = "/organization_roles/<role_id>")]
    fn get_organization_role(&self, role_id: &str) -> Call<Role>;

    /// Deletes a role.
    ///
    /// It is refused for a role that a member or an invitation has, that the creators of
    /// organizations get, or that is the default role of domains.
    ///
    /// Vendor page: [Delete an organization role](https://clerk.com/docs/reference/backend-api/tag/organization-roles/delete/organization_roles/%7Borganization_role_id%7D)
    #[doc(alias = "DeleteOrganizationRole")]
    #[endpoint(method = DELETE, path = "/organization_roles/<role_id>")]
    fn delete_organization_role(&self, role_id: &str) -> Call<DeletedObject>;

    /// Changes the given fields of a role.
    ///
    /// The settings of organizations follow a new key.
    ///
    /// Vendor page: [Update an organization role](https://clerk.com/docs/reference/backend-api/tag/organization-roles/patch/organization_roles/%7Borganization_role_id%7D)
    #[doc(alias = "UpdateOrganizationRole")]
    #[endpoint(
        method = PATCH,
        path = "/organization_roles/<role_id>",
        json = changes,
        idempotent,
    )]
    fn update_organization_role(
        &self,
        role_id: &str,
        changes: &UpdateOrganizationRole,
    ) -> Call<Role>;

    /// Gives a role another permission.
    ///
    /// One that the role has is an error with status 409.
    ///
    /// Vendor page: [Assign a permission to an organization role](https://clerk.com/docs/reference/backend-api/tag/organization-roles/post/organization_roles/%7Borganization_role_id%7D/permissions/%7Bpermission_id%7D)
    #[doc(alias = "AssignPermissionToOrganizationRole")]
    #[endpoint(
        method = POST,
        path = "/organization_roles/<role_id>/permissions/<permission_id>",
    )]
    fn assign_permission_to_organization_role(
        &self,
        role_id: &str,
        permission_id: &str,
    ) -> Call<Role>;

    /// Takes a permission from a role.
    ///
    /// Vendor page: [Remove a permission from an organization role](https://clerk.com/docs/reference/backend-api/tag/organization-roles/delete/organization_roles/%7Borganization_role_id%7D/permissions/%7Bpermission_id%7D)
    #[doc(alias = "RemovePermissionFromOrganizationRole")]
    #[endpoint(
        method = DELETE,
        path = "/organization_roles/<role_id>/permissions/<permission_id>",
    )]
    fn remove_permission_from_organization_role(
        &self,
        role_id: &str,
        permission_id: &str,
    ) -> Call<Role>;
}

impl OrganizationRoles for Clerk {}
