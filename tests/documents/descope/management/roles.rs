use auth_providers::descope::management::roles::{
    CreateRole, DeleteRole, DeleteRoles, SearchRoles, UpdateRole,
};
use auth_providers::descope::management::sort_field::SortField;
use auth_providers::descope::prelude::*;

use crate::descope::operation;

#[tokio::test]
async fn load_all_roles() {
    operation("LoadAllRoles").all(|descope| descope.load_all_roles()).await;
}

#[tokio::test]
async fn search_roles() {
    operation("SearchRoles")
        .all(|descope| {
            descope.search_roles(
                &SearchRoles::new()
                    .tenant_ids(["tenant_ids_1"])
                    .role_names(["role_names_1"])
                    .role_name_like("role_name_like_1")
                    .permission_names(["permission_names_1"])
                    .text("text_1")
                    .sort([SortField::new("field_1").desc(true)])
                    .include_project_roles(true)
                    .role_ids(["role_ids_1"]),
            )
        })
        .least(|descope| descope.search_roles(&SearchRoles::new()))
        .await;
}

#[tokio::test]
async fn create_role() {
    operation("CreateRole")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.create_role(
                &CreateRole::new("name_1")
                    .description("description_1")
                    .permission_names(["permission_names_1"])
                    .tenant_id("tenant_id_1")
                    .is_default(true)
                    .is_private(true),
            )
        })
        .least(|descope| descope.create_role(&CreateRole::new("name_1")))
        .await;
}

#[tokio::test]
async fn update_role() {
    operation("UpdateRole")
        .with("body.newName", "Descope refuses an empty name")
        .all(|descope| {
            descope.update_role(
                &UpdateRole::new("new_name_1")
                    .name("name_1")
                    .description("description_1")
                    .permission_names(["permission_names_1"])
                    .tenant_id("tenant_id_1")
                    .is_default(true)
                    .is_private(true)
                    .id("id_1"),
            )
        })
        .least(|descope| descope.update_role(&UpdateRole::new("new_name_1")))
        .await;
}

#[tokio::test]
async fn delete_role() {
    operation("DeleteRole")
        .all(|descope| {
            descope
                .delete_role(&DeleteRole::new().name("name_1").tenant_id("tenant_id_1").id("id_1"))
        })
        .least(|descope| descope.delete_role(&DeleteRole::new()))
        .await;
}

#[tokio::test]
async fn create_roles() {
    operation("CreateRoles")
        .with("body.roles", "it is what the call is about")
        .with("body.roles[].name", "Descope refuses an empty name")
        .all(|descope| {
            descope.create_roles(&[CreateRole::new("name_1")
                .description("description_1")
                .permission_names(["permission_names_1"])
                .tenant_id("tenant_id_1")
                .is_default(true)
                .is_private(true)])
        })
        .least(|descope| descope.create_roles(&[CreateRole::new("name_1")]))
        .await;
}

#[tokio::test]
async fn delete_roles() {
    operation("DeleteRoles")
        .all(|descope| {
            descope.delete_roles(
                &DeleteRoles::new()
                    .role_names(["role_names_1"])
                    .tenant_id("tenant_id_1")
                    .role_ids(["role_ids_1"]),
            )
        })
        .least(|descope| descope.delete_roles(&DeleteRoles::new()))
        .await;
}

#[tokio::test]
async fn update_roles() {
    operation("UpdateRoles")
        .with("body.roles", "it is what the call is about")
        .with("body.roles[].newName", "Descope refuses an empty name")
        .all(|descope| {
            descope.update_roles(&[UpdateRole::new("new_name_1")
                .name("name_1")
                .description("description_1")
                .permission_names(["permission_names_1"])
                .tenant_id("tenant_id_1")
                .is_default(true)
                .is_private(true)
                .id("id_1")])
        })
        .least(|descope| descope.update_roles(&[UpdateRole::new("new_name_1")]))
        .await;
}
