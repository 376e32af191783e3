use auth_providers::clerk::directories::{
    CreateDirectory, CreateGroupRoleMapping, Directories as _, GroupRole, ListDirectories,
    NewGroupRole, UpdateDirectory,
};

use crate::clerk::operation;

const OLDER_NAME: &str = "It is the older name of the field that begins with `directory`.";
const GROUP: &str = "One of the two names of the group has to be sent.";
const ALL: &str = "The list has all of them.";

#[tokio::test]
async fn list_directories() {
    let all = ListDirectories::new().limit(10).offset(20);
    operation("ListDirectories")
        .all(move |clerk| clerk.list_directories(&all))
        .least(|clerk| clerk.list_directories(&ListDirectories::new()))
        .await;
}

#[tokio::test]
async fn create_directory() {
    let least = CreateDirectory::new("c_1", "okta");
    let role =
        NewGroupRole::new("group_1", "role_1").directory_group_display_name("Acme").precedence(1);
    let all = least.clone().name("Acme").group_role_mappings([role]);
    operation("CreateDirectory")
        .all(move |clerk| clerk.create_directory(&all))
        .least(move |clerk| clerk.create_directory(&least))
        .without("body.group_role_mappings[].scim_group_id", OLDER_NAME)
        .without("body.group_role_mappings[].scim_group_display_name", OLDER_NAME)
        .await;
}

#[tokio::test]
async fn get_directory() {
    operation("GetDirectory").all(|clerk| clerk.get_directory("dir_1")).await;
}

#[tokio::test]
async fn delete_directory() {
    operation("DeleteDirectory").all(|clerk| clerk.delete_directory("dir_1")).await;
}

#[tokio::test]
async fn update_directory() {
    let all = UpdateDirectory::new()
        .name("Acme")
        .enabled(true)
        .provider("okta")
        .attribute_mapping([("first_name", Some("name.givenName".to_owned())), ("team", None)])
        .group_role_mapping_enabled(true);
    operation("UpdateDirectory")
        .all(move |clerk| clerk.update_directory("dir_1", &all))
        .least(|clerk| clerk.update_directory("dir_1", &UpdateDirectory::new()))
        .await;
}

#[tokio::test]
async fn rotate_directory_api_key() {
    operation("RotateDirectoryAPIKey").all(|clerk| clerk.rotate_directory_api_key("dir_1")).await;
}

#[tokio::test]
async fn list_directory_group_role_mappings() {
    operation("ListDirectoryGroupRoleMappings")
        .all(|clerk| clerk.list_directory_group_role_mappings("dir_1"))
        .ignores("total_count", ALL)
        .await;
}

#[tokio::test]
async fn replace_directory_group_role_mappings() {
    let roles = [GroupRole::new("group_1", "role_1")];
    operation("ReplaceDirectoryGroupRoleMappings")
        .all(move |clerk| clerk.replace_directory_group_role_mappings("dir_1", &roles))
        .least(|clerk| clerk.replace_directory_group_role_mappings("dir_1", &[]))
        .without("body.mappings[].scim_group_id", OLDER_NAME)
        .ignores("total_count", ALL)
        .await;
}

#[tokio::test]
async fn create_directory_group_role_mapping() {
    let least = CreateGroupRoleMapping::new("group_1", "role_1");
    let all = least.clone().precedence(1);
    operation("CreateDirectoryGroupRoleMapping")
        .all(move |clerk| clerk.create_directory_group_role_mapping("dir_1", &all))
        .least(move |clerk| clerk.create_directory_group_role_mapping("dir_1", &least))
        .with("body.directory_group_id", GROUP)
        .without("body.scim_group_id", OLDER_NAME)
        .await;
}

#[tokio::test]
async fn delete_directory_group_role_mapping() {
    operation("DeleteDirectoryGroupRoleMapping")
        .all(|clerk| clerk.delete_directory_group_role_mapping("dir_1", "map_1"))
        .await;
}
