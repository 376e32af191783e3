use auth_core::Secret;
use auth_providers::descope::prelude::*;
use auth_providers::descope::scim::{
    DeleteScimGroup, DeleteScimUser, LoadScimGroup, ScimGroupMember, ScimGroupRequest, ScimPatchOp,
    ScimPatchOperation, ScimPatchOperationValue, ScimPatchRequest, ScimUserEmail, ScimUserName,
    ScimUserRequest, SearchScimGroups, SearchScimUsers,
};

use crate::descope::operation;

const IN_THE_PATH: &str = "the path says which one is meant";

fn access_key() -> Secret {
    Secret::from("key")
}

fn group() -> ScimGroupRequest {
    ScimGroupRequest::new("Sales")
        .group_id("group_1")
        .members([ScimGroupMember::new().value("U1").display("Ada")])
        .external_id("external_1")
        .excluded_attributes("members")
}

fn patch() -> ScimPatchRequest {
    ScimPatchRequest::new([
        ScimPatchOperation::new(ScimPatchOp::Replace)
            .path("displayName")
            .value_string("Ada")
            .value_boolean(true)
            .value_id("U1")
            .value_display_name("Ada"),
        ScimPatchOperation::new(ScimPatchOp::Add)
            .path("members")
            .value_array([ScimPatchOperationValue::new("U1").display("Ada")]),
    ])
}

fn least_patch() -> ScimPatchRequest {
    ScimPatchRequest::new([ScimPatchOperation::new(ScimPatchOp::Remove)])
}

#[tokio::test]
async fn search_scim_groups() {
    let all = SearchScimGroups::new()
        .filter(r#"displayName eq "Sales""#)
        .start_index(1)
        .count(10)
        .excluded_attributes("members");
    operation("SearchSCIMGroups")
        .all(move |descope| descope.search_scim_groups(&all, &access_key()))
        .least(|descope| descope.search_scim_groups(&SearchScimGroups::new(), &access_key()))
        .await;
}

#[tokio::test]
async fn create_scim_group() {
    operation("CreateSCIMGroup")
        .with("body.displayName", "RFC 7643 requires it")
        .all(|descope| descope.create_scim_group(&group(), &access_key()))
        .least(|descope| descope.create_scim_group(&ScimGroupRequest::new("Sales"), &access_key()))
        .await;
}

#[tokio::test]
async fn load_scim_group() {
    let all = LoadScimGroup::new()
        .display_name("Sales")
        .external_id("external_1")
        .excluded_attributes("members");
    operation("LoadSCIMGroup")
        .all(move |descope| descope.load_scim_group("group_1", &all, &access_key()))
        .least(|descope| descope.load_scim_group("group_1", &LoadScimGroup::new(), &access_key()))
        .await;
}

#[tokio::test]
async fn update_scim_group() {
    operation("UpdateSCIMGroup")
        .with("body.displayName", "RFC 7643 requires it")
        .all(|descope| descope.update_scim_group("group_1", &group(), &access_key()))
        .least(|descope| {
            descope.update_scim_group("group_1", &ScimGroupRequest::new("Sales"), &access_key())
        })
        .await;
}

#[tokio::test]
async fn delete_scim_group() {
    let all = DeleteScimGroup::new()
        .display_name("Sales")
        .external_id("external_1")
        .excluded_attributes("members");
    operation("DeleteSCIMGroup")
        .all(move |descope| descope.delete_scim_group("group_1", &all, &access_key()))
        .least(|descope| {
            descope.delete_scim_group("group_1", &DeleteScimGroup::new(), &access_key())
        })
        .await;
}

#[tokio::test]
async fn patch_scim_group() {
    operation("PatchSCIMGroup")
        .without("body.userId", "a group is patched")
        .without("body.groupId", IN_THE_PATH)
        .with("body.operations", "they are what the call is about")
        .with("body.operations[].op", "RFC 7644 requires it")
        .all(|descope| descope.patch_scim_group("group_1", &patch(), &access_key()))
        .least(|descope| descope.patch_scim_group("group_1", &least_patch(), &access_key()))
        .await;
}

#[tokio::test]
async fn search_scim_users() {
    let all = SearchScimUsers::new().filter(r#"userName eq "ada""#).start_index(1).count(10);
    operation("SearchSCIMUsers")
        .all(move |descope| descope.search_scim_users(&all, &access_key()))
        .least(|descope| descope.search_scim_users(&SearchScimUsers::new(), &access_key()))
        .await;
}

#[tokio::test]
async fn load_scim_user() {
    operation("LoadSCIMUser").all(|descope| descope.load_scim_user("U1", &access_key())).await;
}

#[tokio::test]
async fn update_scim_user() {
    operation("UpdateSCIMUser")
        .without("body.userId", IN_THE_PATH)
        .with("body.userName", "RFC 7643 requires it")
        .all(|descope| {
            let email = ScimUserEmail::new().value("ada@example.com").primary(true).kind("work");
            let name =
                ScimUserName::new().given_name("Ada").family_name("Lovelace").middle_name("King");
            let user = ScimUserRequest::new("ada")
                .display_name("Ada")
                .emails([email])
                .active(true)
                .name(name)
                .attributes([("title", "Countess")]);
            descope.update_scim_user("U1", &user, &access_key())
        })
        .least(|descope| {
            descope.update_scim_user("U1", &ScimUserRequest::new("ada"), &access_key())
        })
        .await;
}

#[tokio::test]
async fn delete_scim_user() {
    let all = DeleteScimUser::new()
        .display_name("Ada")
        .active(true)
        .given_name("Ada")
        .family_name("Lovelace")
        .middle_name("King")
        .user_name("ada");
    operation("DeleteSCIMUser")
        .all(move |descope| descope.delete_scim_user("U1", &all, &access_key()))
        .least(|descope| descope.delete_scim_user("U1", &DeleteScimUser::new(), &access_key()))
        .await;
}

#[tokio::test]
async fn patch_scim_user() {
    operation("SCIMPatchUser")
        .without("body.userId", IN_THE_PATH)
        .without("body.groupId", "a user is patched")
        .with("body.operations", "they are what the call is about")
        .with("body.operations[].op", "RFC 7644 requires it")
        .all(|descope| descope.patch_scim_user("U1", &patch(), &access_key()))
        .least(|descope| descope.patch_scim_user("U1", &least_patch(), &access_key()))
        .await;
}

#[tokio::test]
async fn load_scim_resource_types() {
    operation("LoadSCIMResourceTypes")
        .all(|descope| descope.load_scim_resource_types(&access_key()))
        .await;
}

#[tokio::test]
async fn load_scim_service_provider_config() {
    operation("LoadSCIMServiceProviderConfig")
        .all(|descope| descope.load_scim_service_provider_config(&access_key()))
        .await;
}
