//! Permissions: <https://docs.descope.com/api/management/permissions>

use auth_core::{Call, Provider, endpoint, request, response};

use crate::descope::Descope;

/// Permissions, of which roles are made.
///
/// A permission is named by its name or by its id. Give one of the two, not both.
pub trait Permissions: Provider {
    /// Gives all permissions.
    ///
    /// Vendor page: [Load All Permission](https://docs.descope.com/api/management/permissions/load-all-permissions)
    #[doc(alias = "LoadAllPermissions")]
    #[endpoint(method = GET, path = "/v1/mgmt/permission/all")]
    fn load_all_permissions(&self) -> Call<LoadPermissionsResponse>;

    /// Creates a permission. It fails if there is one of this name.
    ///
    /// Vendor page: [Create Permission](https://docs.descope.com/api/management/permissions/create-permission)
    #[doc(alias = "CreatePermission")]
    #[endpoint(method = POST, path = "/v1/mgmt/permission/create", json = permission)]
    fn create_permission(&self, permission: &CreatePermission) -> Call<()>;

    /// Replaces the values of a permission.
    ///
    /// What is not given is removed. If it renames a permission by its name, and the answer to a
    /// first attempt is lost, the second attempt does not find the permission.
    ///
    /// Vendor page: [Update Permission](https://docs.descope.com/api/management/permissions/update-permission)
    #[doc(alias = "UpdatePermission")]
    #[endpoint(method = POST, path = "/v1/mgmt/permission/update", json = permission, idempotent)]
    fn update_permission(&self, permission: &UpdatePermission) -> Call<()>;

    /// Deletes a permission. Roles lose it.
    ///
    /// Vendor page: [Delete Permission](https://docs.descope.com/api/management/permissions/delete-permission)
    #[doc(alias = "DeletePermission")]
    #[endpoint(method = POST, path = "/v1/mgmt/permission/delete", json = permission, idempotent)]
    fn delete_permission(&self, permission: &DeletePermission) -> Call<()>;

    /// Creates several permissions at once.
    ///
    /// Vendor page: [Bulk Create Permissions](https://docs.descope.com/api/management/permissions/create-permissions)
    #[doc(alias = "CreatePermissions")]
    #[endpoint(method = POST, path = "/v1/mgmt/permission/create/batch", json = { permissions })]
    fn create_permissions(&self, permissions: &[CreatePermission]) -> Call<()>;

    /// Replaces the values of several permissions at once, as
    /// [`update_permission`](Self::update_permission) does.
    ///
    /// Vendor page: [Bulk Update Permissions](https://docs.descope.com/api/management/permissions/update-permissions)
    #[doc(alias = "UpdatePermissions")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/permission/update/batch",
        json = { permissions },
        idempotent,
    )]
    fn update_permissions(&self, permissions: &[UpdatePermission]) -> Call<()>;

    /// Deletes several permissions at once. Roles lose them.
    ///
    /// Vendor page: [Bulk Delete Permissions](https://docs.descope.com/api/management/permissions/delete-permissions)
    #[doc(alias = "DeletePermissions")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/permission/delete/batch",
        json = permissions,
        idempotent,
    )]
    fn delete_permissions(&self, permissions: &DeletePermissions) -> Call<()>;
}

impl Permissions for Descope {}

/// The parameters of a new permission.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreatePermission {
    /// The permission's name.
    pub name: String,
    /// The description.
    pub description: Option<String>,
}

/// A permission with its new values. What is not given is removed.
///
/// To say which permission, give the [`name`](Self::name), or the [`id`](Self::id) instead.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdatePermission {
    /// The permission's name from now on. It may be the same.
    pub new_name: String,
    /// The permission's name until now.
    pub name: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The permission's id.
    pub id: Option<String>,
}

/// Which permission to delete, by its name or by its id.
#[request]
#[derive(PartialEq, Eq)]
pub struct DeletePermission {
    /// The permission's name.
    pub name: Option<String>,
    /// The permission's id.
    pub id: Option<String>,
}

/// Which permissions to delete, by their names, their ids, or both.
#[request]
#[derive(PartialEq, Eq)]
pub struct DeletePermissions {
    /// The names.
    pub names: Vec<String>,
    /// The ids.
    pub ids: Vec<String>,
}

/// A permission.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Permission {
    /// The permission's name.
    #[serde(default)]
    pub name: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// Whether it is one of those that Descope made, which cannot be changed.
    #[serde(default)]
    pub system_default: bool,
    /// The permission's id.
    #[serde(default)]
    pub id: String,
}

/// The answer with several permissions.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadPermissionsResponse {
    /// The permissions.
    #[serde(default)]
    pub permissions: Vec<Permission>,
}
