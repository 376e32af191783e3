//! SCIM directories: <https://clerk.com/docs/reference/backend-api/tag/scim-directories>

use auth_core::{Call, Provider, endpoint, request};

use super::deleted_object::DeletedObject;
use super::directories::{Directory, GroupRoleMapping, ListDirectories, UpdateDirectory};
use super::{Clerk, Paginated};

/// SCIM directories: an identity provider creates, changes and removes the users of an enterprise
/// connection, with SCIM (RFC 7644).
///
/// [`Directories`](super::directories::Directories) has the same operations under newer names.
/// `scim_directory_id` is the id of a directory, and `mapping_id` that of a [`GroupRoleMapping`].
pub trait ScimDirectories: Provider {
    /// Lists the directories.
    ///
    /// Vendor page: [List all directories](https://clerk.com/docs/reference/backend-api/tag/scim-directories/get/scim_directories)
    #[doc(alias = "ListSCIMDirectories")]
    #[endpoint(method = GET, path = "/scim_directories?<filter..>")]
    fn list_scim_directories(&self, filter: &ListDirectories) -> Call<Paginated<Directory>>;

    /// Creates a directory. Its [`api_key`](Directory::api_key) is in the response.
    ///
    /// Vendor page: [Create a directory](https://clerk.com/docs/reference/backend-api/tag/scim-directories/post/scim_directories)
    #[doc(alias = "CreateSCIMDirectory")]
    #[endpoint(method = POST, path = "/scim_directories", json = directory)]
    fn create_scim_directory(&self, directory: &CreateScimDirectory) -> Call<Directory>;

    /// Gives a directory, without its API key.
    ///
    /// Vendor page: [Retrieve a directory](https://clerk.com/docs/reference/backend-api/tag/scim-directories/get/scim_directories/%7Bscim_directory_id%7D)
    #[doc(alias = "GetSCIMDirectory")]
    #[endpoint(method = GET, path = "/scim_directories/<scim_directory_id>")]
    fn get_scim_directory(&self, scim_directory_id: &str) -> Call<Directory>;

    /// Deletes a directory. From then on the identity provider is refused.
    ///
    /// Vendor page: [Delete a directory](https://clerk.com/docs/reference/backend-api/tag/scim-directories/delete/scim_directories/%7Bscim_directory_id%7D)
    #[doc(alias = "DeleteSCIMDirectory")]
    #[endpoint(method = DELETE, path = "/scim_directories/<scim_directory_id>")]
    fn delete_scim_directory(&self, scim_directory_id: &str) -> Call<DeletedObject>;

    /// Changes the given fields of a directory.
    ///
    /// Vendor page: [Update a directory](https://clerk.com/docs/reference/backend-api/tag/scim-directories/patch/scim_directories/%7Bscim_directory_id%7D)
    #[doc(alias = "UpdateSCIMDirectory")]
    #[endpoint(
        method = PATCH,
        path = "/scim_directories/<scim_directory_id>",
        json = changes,
        idempotent,
    )]
    fn update_scim_directory(
        &self,
        scim_directory_id: &str,
        changes: &UpdateDirectory,
    ) -> Call<Directory>;

    /// Gives a directory a new [`api_key`](Directory::api_key), which is in the response.
    ///
    /// The old one stays valid for a short time. The identity provider must then use the new one.
    ///
    /// Vendor page: [Rotate a directory's API key](https://clerk.com/docs/reference/backend-api/tag/scim-directories/post/scim_directories/%7Bscim_directory_id%7D/rotate_api_key)
    #[doc(alias = "RotateSCIMDirectoryAPIKey")]
    #[endpoint(method = POST, path = "/scim_directories/<scim_directory_id>/rotate_api_key")]
    fn rotate_scim_directory_api_key(&self, scim_directory_id: &str) -> Call<Directory>;

    /// Lists the roles that a directory's groups give, by their precedence.
    ///
    /// Vendor page: [List SCIM group role mappings](https://clerk.com/docs/reference/backend-api/tag/scim-directories/get/scim_directories/%7Bscim_directory_id%7D/group_role_mappings)
    #[doc(alias = "ListSCIMGroupRoleMappings")]
    #[endpoint(
        method = GET,
        path = "/scim_directories/<scim_directory_id>/group_role_mappings",
        envelope = "data",
    )]
    fn list_scim_group_role_mappings(&self, scim_directory_id: &str)
    -> Call<Vec<GroupRoleMapping>>;

    /// Replaces all roles that a directory's groups give.
    ///
    /// The first one has precedence 1. With an empty slice there are none. The directory must have
    /// [`group_role_mapping_enabled`](Directory::group_role_mapping_enabled).
    ///
    /// Vendor page: [Replace SCIM group role mappings](https://clerk.com/docs/reference/backend-api/tag/scim-directories/put/scim_directories/%7Bscim_directory_id%7D/group_role_mappings)
    #[doc(alias = "ReplaceSCIMGroupRoleMappings")]
    #[endpoint(
        method = PUT,
        path = "/scim_directories/<scim_directory_id>/group_role_mappings",
        json = { mappings },
        envelope = "data",
    )]
    fn replace_scim_group_role_mappings(
        &self,
        scim_directory_id: &str,
        mappings: &[ScimGroupRole],
    ) -> Call<Vec<GroupRoleMapping>>;

    /// Lets a directory's group give a role.
    ///
    /// The directory must have
    /// [`group_role_mapping_enabled`](Directory::group_role_mapping_enabled).
    ///
    /// Vendor page: [Create a SCIM group role mapping](https://clerk.com/docs/reference/backend-api/tag/scim-directories/post/scim_directories/%7Bscim_directory_id%7D/group_role_mappings)
    #[doc(alias = "CreateSCIMGroupRoleMapping")]
    #[endpoint(
        method = POST,
        path = "/scim_directories/<scim_directory_id>/group_role_mappings",
        json = mapping,
    )]
    fn create_scim_group_role_mapping(
        &self,
        scim_directory_id: &str,
        mapping: &CreateScimGroupRoleMapping,
    ) -> Call<GroupRoleMapping>;

    /// Lets a directory's group no longer give a role.
    ///
    /// The directory must have
    /// [`group_role_mapping_enabled`](Directory::group_role_mapping_enabled).
    ///
    /// Vendor page: [Delete a SCIM group role mapping](https://clerk.com/docs/reference/backend-api/tag/scim-directories/delete/scim_directories/%7Bscim_directory_id%7D/group_role_mappings/%7Bmapping_id%7D)
    #[doc(alias = "DeleteSCIMGroupRoleMapping")]
    #[endpoint(
        method = DELETE,
        path = "/scim_directories/<scim_directory_id>/group_role_mappings/<mapping_id>",
    )]
    fn delete_scim_group_role_mapping(
        &self,
        scim_directory_id: &str,
        mapping_id: &str,
    ) -> Call<DeletedObject>;
}

impl ScimDirectories for Clerk {}

/// A new directory.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateScimDirectory {
    /// The id of the enterprise connection whose users are in it.
    pub enterprise_connection_id: String,
    /// The identity provider.
    pub provider: String,
    /// The display name.
    pub name: Option<String>,
    /// The roles that its groups give.
    pub group_role_mappings: Vec<NewScimGroupRole>,
}

/// A role that a group of a new directory gives.
#[request]
#[derive(PartialEq, Eq)]
pub struct NewScimGroupRole {
    /// The group's id at the identity provider.
    pub scim_group_id: String,
    /// The id of the role in the organization.
    pub role_id: String,
    /// The display name of the group, 255 characters at most.
    pub scim_group_display_name: Option<String>,
    /// The precedence, at least 1. Of a user's groups, the one with the lowest counts. Default: by
    /// the order of the list.
    pub precedence: Option<u32>,
}

/// A role that a group of a directory shall give.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateScimGroupRoleMapping {
    /// The group's id at the identity provider.
    pub scim_group_id: String,
    /// The id of the role in the organization.
    pub role_id: String,
    /// The precedence, at least 1. Of a user's groups, the one with the lowest counts. Default: after
    /// all others.
    pub precedence: Option<u32>,
}

/// A role that a group of a directory shall give, in a list of all.
#[request]
#[derive(PartialEq, Eq)]
pub struct ScimGroupRole {
    /// The group's id at the identity provider.
    pub scim_group_id: String,
    /// The id of the role in the organization.
    pub role_id: String,
}
