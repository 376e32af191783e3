use auth_providers::clerk::directories::{ListDirectories, UpdateDirectory};
use auth_providers::clerk::scim_directories::{
    CreateScimDirectory, CreateScimGroupRoleMapping, NewScimGroupRole, ScimDirectories as _,
    ScimGroupRole,
};

use crate::clerk::operation;

const ALL: &str = "The list has all of them.";

#[tokio::test]
async fn list_scim_directories() {
    let all = ListDirectories::new().limit(10).offset(20);
    operation("ListSCIMDirectories")
        .all(move |clerk| clerk.list_scim_directories(&all))
        .least(|clerk| clerk.list_scim_directories(&ListDirectories::new()))
        .await;
}

#[tokio::test]
async fn create_scim_directory() {
    let least = CreateScimDirectory::new("c_1", "okta");
    let role =
        NewScimGroupRole::new("group_1", "role_1").scim_group_display_name("Acme").precedence(1);
    let all = least.clone().name("Acme").group_role_mappings([role]);
    operation("CreateSCIMDirectory")
        .all(move |clerk| clerk.create_scim_directory(&all))
        .least(move |clerk| clerk.create_scim_directory(&least))
        .await;
}

#[tokio::test]
async fn get_scim_directory() {
    operation("GetSCIMDirectory").all(|clerk| clerk.get_scim_directory("dir_1")).await;
}

#[tokio::test]
async fn delete_scim_directory() {
    operation("DeleteSCIMDirectory").all(|clerk| clerk.delete_scim_directory("dir_1")).await;
}

#[tokio::test]
async fn update_scim_directory() {
    let all = UpdateDirectory::new()
        .name("Acme")
        .enabled(true)
        .provider("okta")
        .attribute_mapping([("first_name", Some("name.givenName".to_owned())), ("team", None)])
        .group_role_mapping_enabled(true);
    operation("UpdateSCIMDirectory")
        .all(move |clerk| clerk.update_scim_directory("dir_1", &all))
        .least(|clerk| clerk.update_scim_directory("dir_1", &UpdateDirectory::new()))
        .await;
}

#[tokio::test]
async fn rotate_scim_directory_api_key() {
    operation("RotateSCIMDirectoryAPIKey")
        .all(|clerk| clerk.rotate_scim_directory_api_key("dir_1"))
        .await;
}

#[tokio::test]
async fn list_scim_group_role_mappings() {
    operation("ListSCIMGroupRoleMappings")
        .all(|clerk| clerk.list_scim_group_role_mappings("dir_1"))
        .ignores("total_count", ALL)
        .await;
}

#[tokio::test]
async fn replace_scim_group_role_mappings() {
    let roles = [ScimGroupRole::new("group_1", "role_1")];
    operation("ReplaceSCIMGroupRoleMappings")
        .all(move |clerk| clerk.replace_scim_group_role_mappings("dir_1", &roles))
        .least(|clerk| clerk.replace_scim_group_role_mappings("dir_1", &[]))
        .ignores("total_count", ALL)
        .await;
}

#[tokio::test]
async fn create_scim_group_role_mapping() {
    let least = CreateScimGroupRoleMapping::new("group_1", "role_1");
    let all = least.clone().precedence(1);
    operation("CreateSCIMGroupRoleMapping")
        .all(move |clerk| clerk.create_scim_group_role_mapping("dir_1", &all))
        .least(move |clerk| clerk.create_scim_group_role_mapping("dir_1", &least))
        .await;
}

#[tokio::test]
async fn delete_scim_group_role_mapping() {
    operation("DeleteSCIMGroupRoleMapping")
        .all(|clerk| clerk.delete_scim_group_role_mapping("dir_1", "map_1"))
        .await;
}
