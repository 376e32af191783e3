//! Directories: <https://clerk.com/docs/reference/backend-api/tag/directories>

mod directory;
mod group_role_mapping;

use auth_core::{Call, Provider, endpoint};

pub use self::directory::{CreateDirectory, Directory, ListDirectories, UpdateDirectory};
pub use self::group_role_mapping::{
    CreateGroupRoleMapping, GroupRole, GroupRoleMapping, NewGroupRole,
};
use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated};

/// Directories: an identity provider creates, changes and removes the users of an enterprise
/// connection.
///
/// [`ScimDirectories`](super::scim_directories::ScimDirectories) has the same operations under older
/// names. `directory_id` is the id of a directory, and `mapping_id` that of a [`GroupRoleMapping`].
pub trait Directories: Provider {
    /// Lists the directories.
    ///
    /// Vendor page: [List all directories](https://clerk.com/docs/reference/backend-api/tag/directories/get/directories)
    #[doc(alias = "ListDirectories")]
    #[endpoint(method = GET, path = "/directories?<filter..>")]
    fn list_directories(&self, filter: &ListDirectories) -> Call<Paginated<Directory>>;

    /// Creates a directory. Its [`api_key`](Directory::api_key) is in the response.
    ///
    /// Vendor page: [Create a directory](https://clerk.com/docs/reference/backend-api/tag/directories/post/directories)
    #[doc(alias = "CreateDirectory")]
    #[endpoint(method = POST, path = "/directories", json = directory)]
    fn create_directory(&self, directory: &CreateDirectory) -> Call<Directory>;

    /// Gives a directory, without its API key.
    ///
    /// Vendor page: [Retrieve a directory](https://clerk.com/docs/reference/backend-api/tag/directories/get/directories/%7Bdirectory_id%7D)
    #[doc(alias = "GetDirectory")]
    #[endpoint(method = GET, path = "/directories/<directory_id>")]
    fn get_directory(&self, directory_id: &str) -> Call<Directory>;

    /// Deletes a directory. From then on the identity provider is refused.
    ///
    /// Vendor page: [Delete a directory](https://clerk.com/docs/reference/backend-api/tag/directories/delete/directories/%7Bdirectory_id%7D)
    #[doc(alias = "DeleteDirectory")]
    #[endpoint(method = DELETE, path = "/directories/<directory_id>")]
    fn delete_directory(&self, directory_id: &str) -> Call<DeletedObject>;

    /// Changes the given fields of a directory.
    ///
    /// Vendor page: [Update a directory](https://clerk.com/docs/reference/backend-api/tag/directories/patch/directories/%7Bdirectory_id%7D)
    #[doc(alias = "UpdateDirectory")]
    #[endpoint(method = PATCH, path = "/directories/<directory_id>", json = changes, idempotent)]
    fn update_directory(&self, directory_id: &str, changes: &UpdateDirectory) -> Call<Directory>;

    /// Gives a directory a new [`api_key`](Directory::api_key), which is in the response.
    ///
    /// The old one stays valid for a short time. The identity provider must then use the new one.
    ///
    /// Vendor page: [Rotate a directory's API key](https://clerk.com/docs/reference/backend-api/tag/directories/post/directories/%7Bdirectory_id%7D/rotate_api_key)
    #[doc(alias = "RotateDirectoryAPIKey")]
    #[endpoint(method = POST, path = "/directories/<directory_id>/rotate_api_key")]
    fn rotate_directory_api_key(&self, directory_id: &str) -> Call<Directory>;

    /// Lists the roles that a directory's groups give, by their precedence.
    ///
    /// Vendor page: [List directory group role mappings](https://clerk.com/docs/reference/backend-api/tag/directories/get/directories/%7Bdirectory_id%7D/group_role_mappings)
    #[doc(alias = "ListDirectoryGroupRoleMappings")]
    #[endpoint(
        method = GET,
        path = "/directories/<directory_id>/group_role_mappings",
        envelope = "data",
    )]
    fn list_directory_group_role_mappings(&self, directory_id: &str)
    -> Call<Vec<GroupRoleMapping>>;

    /// Replaces all roles that a directory's groups give.
    ///
    /// The first one has precedence 1. With an empty slice there are none. The directory must have
    /// [`group_role_mapping_enabled`](Directory::group_role_mapping_enabled).
    ///
    /// Vendor page: [Replace directory group role mappings](https://clerk.com/docs/reference/backend-api/tag/directories/put/directories/%7Bdirectory_id%7D/group_role_mappings)
    #[doc(alias = "ReplaceDirectoryGroupRoleMappings")]
    #[endpoint(
        method = PUT,
        path = "/directories/<directory_id>/group_role_mappings",
        json = { mappings },
        envelope = "data",
    )]
    fn replace_directory_group_role_mappings(
        &self,
        directory_id: &str,
        mappings: &[GroupRole],
    ) -> Call<Vec<GroupRoleMapping>>;

    /// Lets a directory's group give a role.
    ///
    /// The directory must have
    /// [`group_role_mapping_enabled`](Directory::group_role_mapping_enabled).
    ///
    /// Vendor page: [Create a directory group role mapping](https://clerk.com/docs/reference/backend-api/tag/directories/post/directories/%7Bdirectory_id%7D/group_role_mappings)
    #[doc(alias = "CreateDirectoryGroupRoleMapping")]
    #[endpoint(
        method = POST,
        path = "/directories/<directory_id>/group_role_mappings",
        json = mapping,
    )]
    fn create_directory_group_role_mapping(
        &self,
        directory_id: &str,
        mapping: &CreateGroupRoleMapping,
    ) -> Call<GroupRoleMapping>;

    /// Lets a directory's group no longer give a role.
    ///
    /// The directory must have
    /// [`group_role_mapping_enabled`](Directory::group_role_mapping_enabled).
    ///
    /// Vendor page: [Delete a directory group role mapping](https://clerk.com/docs/reference/backend-api/tag/directories/delete/directories/%7Bdirectory_id%7D/group_role_mappings/%7Bmapping_id%7D)
    #[doc(alias = "DeleteDirectoryGroupRoleMapping")]
    #[endpoint(
        method = DELETE,
        path = "/directories/<directory_id>/group_role_mappings/<mapping_id>",
    )]
    fn delete_directory_group_role_mapping(
        &self,
        directory_id: &str,
        mapping_id: &str,
    ) -> Call<DeletedObject>;
}

impl Directories for Clerk {}
