//! Role sets: <https://clerk.com/docs/reference/backend-api/tag/role-sets>

mod changes;
mod role_set;

use auth_core::{Call, Provider, endpoint};

pub use self::changes::{AddRolesToRoleSet, CreateRoleSet, ReplaceRoleSet, UpdateRoleSet};
pub use self::role_set::{ListRoleSets, RoleSet, RoleSetItem, RoleSetMigration, RoleSetType};
use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated};

/// Role sets: the roles that the members of an organization may have.
///
/// `key_or_id` is the role set's key, such as `role_set:default`, or its id.
pub trait RoleSets: Provider {
    /// Lists the role sets, the newest first unless the filter orders them otherwise.
    ///
    /// Vendor page: [Get a list of role sets](https://clerk.com/docs/reference/backend-api/tag/role-sets/get/role_sets)
    #[doc(alias = "ListRoleSets")]
    #[endpoint(method = GET, path = "/role_sets?<filter..>")]
    fn list_role_sets(&self, filter: &ListRoleSets) -> Call<Paginated<RoleSet>>;

    /// Creates a role set.
    ///
    /// Vendor page: [Create a role set](https://clerk.com/docs/reference/backend-api/tag/role-sets/post/role_sets)
    #[doc(alias = "CreateRoleSet")]
    #[endpoint(method = POST, path = "/role_sets", json = role_set)]
    fn create_role_set(&self, role_set: &CreateRoleSet) -> Call<RoleSet>;

    /// Gives a role set.
    ///
    /// Vendor page: [Retrieve a role set](https://clerk.com/docs/reference/backend-api/tag/role-sets/get/role_sets/%7Brole_set_key_or_id%7D)
    #[doc(alias = "GetRoleSet")]
    #[endpoint(method = GET, path = "/role_sets/<key_or_id>")]
    fn get_role_set(&self, key_or_id: &str) -> Call<RoleSet>;

    /// Changes the given fields of a role set.
    ///
    /// Vendor page: [Update a role set](https://clerk.com/docs/reference/backend-api/tag/role-sets/patch/role_sets/%7Brole_set_key_or_id%7D)
    #[doc(alias = "UpdateRoleSet")]
    #[endpoint(method = PATCH, path = "/role_sets/<key_or_id>", json = changes, idempotent)]
    fn update_role_set(&self, key_or_id: &str, changes: &UpdateRoleSet) -> Call<RoleSet>;

    /// Deletes a role set, and gives its organizations another one.
    ///
    /// Clerk moves the members in the background: see [`RoleSet::role_set_migration`].
    ///
    /// Vendor page: [Replace a role set](https://clerk.com/docs/reference/backend-api/tag/role-sets/post/role_sets/%7Brole_set_key_or_id%7D/replace)
    #[doc(alias = "ReplaceRoleSet")]
    #[endpoint(method = POST, path = "/role_sets/<key_or_id>/replace", json = replacement)]
    fn replace_role_set(
        &self,
        key_or_id: &str,
        replacement: &ReplaceRoleSet,
    ) -> Call<DeletedObject>;

    /// Adds roles to a role set.
    ///
    /// Vendor page: [Add roles to a role set](https://clerk.com/docs/reference/backend-api/tag/role-sets/post/role_sets/%7Brole_set_key_or_id%7D/roles)
    #[doc(alias = "AddRolesToRoleSet")]
    #[endpoint(method = POST, path = "/role_sets/<key_or_id>/roles", json = roles)]
    fn add_roles_to_role_set(&self, key_or_id: &str, roles: &AddRolesToRoleSet) -> Call<RoleSet>;

    /// Removes the role `role_key` from a role set, and gives its members the role `to_role_key`.
    ///
    /// Vendor page: [Replace a role in a role set](https://clerk.com/docs/reference/backend-api/tag/role-sets/post/role_sets/%7Brole_set_key_or_id%7D/roles/replace)
    #[doc(alias = "ReplaceRoleInRoleSet")]
    #[endpoint(
        method = POST,
        path = "/role_sets/<key_or_id>/roles/replace",
        json = { role_key, to_role_key },
    )]
    fn replace_role_in_role_set(
        &self,
        key_or_id: &str,
        role_key: &str,
        to_role_key: &str,
    ) -> Call<RoleSet>;
}

impl RoleSets for Clerk {}
