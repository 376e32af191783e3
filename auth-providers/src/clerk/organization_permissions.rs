//! Permissions in organizations: <https://clerk.com/docs/reference/backend-api/tag/organization-permissions>

use auth_core::{Call, Provider, endpoint, request, response};
use jiff::Timestamp;

use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated, wire};

/// The permissions that the roles in organizations are made of.
///
/// `permission_id` is the permission's id. Those of Clerk itself, whose key begins with `org:sys_`,
/// cannot be changed.
pub trait OrganizationPermissions: Provider {
    /// Lists the permissions.
    ///
    /// Vendor page: [Get a list of all organization permissions](https://clerk.com/docs/reference/backend-api/tag/organization-permissions/get/organization_permissions)
    #[doc(alias = "ListOrganizationPermissions")]
    #[endpoint(method = GET, path = "/organization_permissions?<filter..>")]
    fn list_organization_permissions(
        &self,
        filter: &ListOrganizationPermissions,
    ) -> Call<Paginated<Permission>>;

    /// Creates a permission.
    ///
    /// Vendor page: [Create a new organization permission](https://clerk.com/docs/reference/backend-api/tag/organization-permissions/post/organization_permissions)
    #[doc(alias = "CreateOrganizationPermission")]
    #[endpoint(method = POST, path = "/organization_permissions", json = permission)]
    fn create_organization_permission(
        &self,
        permission: &CreateOrganizationPermission,
    ) -> Call<Permission>;

    /// Gives a permission.
    ///
    /// Vendor page: [Get an organization permission](https://clerk.com/docs/reference/backend-api/tag/organization-permissions/get/organization_permissions/%7Bpermission_id%7D)
    #[doc(alias = "GetOrganizationPermission")]
    #[endpoint(method = GET, path = "/organization_permissions/<permission_id>")]
    fn get_organization_permission(&self, permission_id: &str) -> Call<Permission>;

    /// Deletes a permission.
    ///
    /// Vendor page: [Delete an organization permission](https://clerk.com/docs/reference/backend-api/tag/organization-permissions/delete/organization_permissions/%7Bpermission_id%7D)
    #[doc(alias = "DeleteOrganizationPermission")]
    #[endpoint(method = DELETE, path = "/organization_permissions/<permission_id>")]
    fn delete_organization_permission(&self, permission_id: &str) -> Call<DeletedObject>;

    /// Changes the given fields of a permission.
    ///
    /// Vendor page: [Update an organization permission](https://clerk.com/docs/reference/backend-api/tag/organization-permissions/patch/organization_permissions/%7Bpermission_id%7D)
    #[doc(alias = "UpdateOrganizationPermission")]
    #[endpoint(
        method = PATCH,
        path = "/organization_permissions/<permission_id>",
        json = changes,
        idempotent,
    )]
    fn update_organization_permission(
        &self,
        permission_id: &str,
        changes: &UpdateOrganizationPermission,
    ) -> Call<Permission>;
}

impl OrganizationPermissions for Clerk {}

/// Which permissions to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListOrganizationPermissions {
    /// Only those with this id, or with this text in their name or key.
    pub query: Option<String>,
    /// The order: `created_at`, `name` or `key`, with `-` before it for descending.
    pub order_by: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A new permission.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateOrganizationPermission {
    /// The display name.
    pub name: String,
    /// The key: `org:`, a feature, `:` and an action, such as `org:billing:manage`. Both consist of
    /// lowercase letters, digits and `_`. `org:sys_` at its beginning is reserved.
    pub key: String,
    /// What the permission is for.
    pub description: Option<String>,
}

/// The changes to a permission.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateOrganizationPermission {
    /// The display name.
    pub name: Option<String>,
    /// The key, as in [`CreateOrganizationPermission::key`].
    pub key: Option<String>,
    /// What the permission is for.
    pub description: Option<String>,
}

/// A permission in organizations.
#[response]
#[derive(PartialEq, Eq)]
pub struct Permission {
    /// The kind of object: `permission`.
    #[serde(default)]
    pub object: String,
    /// The permission's id.
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The key, such as `org:billing:manage`.
    #[serde(default)]
    pub key: String,
    /// What the permission is for.
    #[serde(default)]
    pub description: String,
    /// Whether the permission is one of Clerk's, `system`, or your own, `user`.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
