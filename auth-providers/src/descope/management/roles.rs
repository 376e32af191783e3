//! Roles: <https://docs.descope.com/api/management/roles>

use auth_core::{Call, Provider, endpoint, request, response};
use jiff::Timestamp;

use crate::descope::Descope;
use crate::descope::management::sort_field::SortField;
use crate::descope::wire;

/// Roles, which give users permissions in the project or in a tenant.
///
/// A role is named by its name, and by the tenant if it belongs to one, or by its id. Give one of
/// the two, not both.
pub trait Roles: Provider {
    /// Gives all roles.
    ///
    /// Vendor page: [Load All Roles](https://docs.descope.com/api/management/roles/load-all-roles)
    #[doc(alias = "LoadAllRoles")]
    #[endpoint(method = GET, path = "/v1/mgmt/role/all")]
    fn load_all_roles(&self) -> Call<LoadRolesResponse>;

    /// Gives the roles that match.
    ///
    /// Vendor page: [Search Roles](https://docs.descope.com/api/management/roles/search-roles)
    #[doc(alias = "SearchRoles")]
    #[endpoint(method = POST, path = "/v1/mgmt/role/search", json = filter, idempotent)]
    fn search_roles(&self, filter: &SearchRoles) -> Call<LoadRolesResponse>;

    /// Creates a role. It fails if there is one of this name.
    ///
    /// Vendor page: [Create Role](https://docs.descope.com/api/management/roles/create-role)
    #[doc(alias = "CreateRole")]
    #[endpoint(method = POST, path = "/v1/mgmt/role/create", json = role)]
    fn create_role(&self, role: &CreateRole) -> Call<Role>;

    /// Replaces the values of a role.
    ///
    /// What is not given is removed, such as the permissions. If it renames a role by its name, and
    /// the answer to a first attempt is lost, the second attempt does not find the role.
    ///
    /// Vendor page: [Update Role](https://docs.descope.com/api/management/roles/update-role)
    #[doc(alias = "UpdateRole")]
    #[endpoint(method = POST, path = "/v1/mgmt/role/update", json = role, idempotent)]
    fn update_role(&self, role: &UpdateRole) -> Call<Role>;

    /// Deletes a role. Users lose it.
    ///
    /// Vendor page: [Delete Role](https://docs.descope.com/api/management/roles/delete-role)
    #[doc(alias = "DeleteRole")]
    #[endpoint(method = POST, path = "/v1/mgmt/role/delete", json = role, idempotent)]
    fn delete_role(&self, role: &DeleteRole) -> Call<()>;

    /// Creates several roles at once.
    ///
    /// Vendor page: [Bulk Create Roles](https://docs.descope.com/api/management/roles/create-roles)
    #[doc(alias = "CreateRoles")]
    #[endpoint(method = POST, path = "/v1/mgmt/role/create/batch", json = { roles })]
    fn create_roles(&self, roles: &[CreateRole]) -> Call<LoadRolesResponse>;

    /// Deletes several roles at once. Users lose them.
    ///
    /// Vendor page: [Batch Delete Roles](https://docs.descope.com/api/management/roles/delete-roles)
    #[doc(alias = "DeleteRoles")]
    #[endpoint(method = POST, path = "/v1/mgmt/role/delete/batch", json = roles, idempotent)]
    fn delete_roles(&self, roles: &DeleteRoles) -> Call<()>;

    /// Replaces the values of several roles at once, as [`update_role`](Self::update_role) does.
    ///
    /// Vendor page: [Bulk Update Roles](https://docs.descope.com/api/management/roles/update-roles)
    #[doc(alias = "UpdateRoles")]
    #[endpoint(method = POST, path = "/v1/mgmt/role/update/batch", json = { roles }, idempotent)]
    fn update_roles(&self, roles: &[UpdateRole]) -> Call<LoadRolesResponse>;
}

impl Roles for Descope {}

/// The parameters of a new role.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateRole {
    /// The role's name.
    pub name: String,
    /// The description.
    pub description: Option<String>,
    /// The names of the role's permissions.
    pub permission_names: Vec<String>,
    /// The id of the tenant that the role belongs to. Default: the project.
    pub tenant_id: Option<String>,
    /// Whether a new user gets it.
    #[serde(rename = "default")]
    pub is_default: Option<bool>,
    /// Whether it is hidden from the administrators of tenants.
    #[serde(rename = "private")]
    pub is_private: Option<bool>,
}

/// A role with its new values. What is not given is removed.
///
/// To say which role, give the [`name`](Self::name), or the [`id`](Self::id) instead.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateRole {
    /// The role's name from now on. It may be the same.
    pub new_name: String,
    /// The role's name until now.
    pub name: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The names of the role's permissions.
    pub permission_names: Vec<String>,
    /// The id of the tenant that the role belongs to. Default: the project.
    pub tenant_id: Option<String>,
    /// Whether a new user gets it.
    #[serde(rename = "default")]
    pub is_default: Option<bool>,
    /// Whether it is hidden from the administrators of tenants.
    #[serde(rename = "private")]
    pub is_private: Option<bool>,
    /// The role's id.
    pub id: Option<String>,
}

/// Which role to delete, by its name or by its id.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeleteRole {
    /// The role's name.
    pub name: Option<String>,
    /// The id of the tenant that the role belongs to. Default: the project.
    pub tenant_id: Option<String>,
    /// The role's id.
    pub id: Option<String>,
}

/// Which roles to delete, by their names, their ids, or both.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeleteRoles {
    /// The names of the roles.
    pub role_names: Vec<String>,
    /// The id of the tenant that the roles belong to. Default: the project.
    pub tenant_id: Option<String>,
    /// The ids of the roles.
    pub role_ids: Vec<String>,
}

/// Which roles to give. A role has to match all that is set.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchRoles {
    /// The ids of the tenants. Default: all tenants.
    pub tenant_ids: Vec<String>,
    /// The names.
    pub role_names: Vec<String>,
    /// A part of the name, in any case.
    pub role_name_like: Option<String>,
    /// The names of permissions that the role has.
    pub permission_names: Vec<String>,
    /// A text to search for.
    pub text: Option<String>,
    /// How to sort. The first field counts most.
    pub sort: Vec<SortField>,
    /// Whether to give the project's roles too, if [`tenant_ids`](Self::tenant_ids) are set.
    /// Default: no.
    pub include_project_roles: Option<bool>,
    /// The ids.
    pub role_ids: Vec<String>,
}

/// A role.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Role {
    /// The role's name.
    #[serde(default)]
    pub name: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// The names of the role's permissions.
    #[serde(default)]
    pub permission_names: Vec<String>,
    /// When it was created.
    #[serde(with = "wire::seconds")]
    pub created_time: Option<Timestamp>,
    /// The id of the tenant that the role belongs to. Empty: the project's.
    #[serde(default)]
    pub tenant_id: String,
    /// Whether a new user gets it.
    #[serde(default, rename = "default")]
    pub is_default: bool,
    /// Whether it is hidden from the administrators of tenants.
    #[serde(default, rename = "private")]
    pub is_private: bool,
    /// The role's id.
    #[serde(default)]
    pub id: String,
}

/// The answer with several roles.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadRolesResponse {
    /// The roles.
    #[serde(default)]
    pub roles: Vec<Role>,
}
