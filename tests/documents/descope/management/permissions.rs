use auth_providers::descope::management::permissions::{
    CreatePermission, DeletePermission, DeletePermissions, UpdatePermission,
};
use auth_providers::descope::prelude::*;

use crate::descope::operation;

#[tokio::test]
async fn load_all_permissions() {
    operation("LoadAllPermissions").all(|descope| descope.load_all_permissions()).await;
}

#[tokio::test]
async fn create_permission() {
    operation("CreatePermission")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.create_permission(&CreatePermission::new("name_1").description("description_1"))
        })
        .least(|descope| descope.create_permission(&CreatePermission::new("name_1")))
        .await;
}

#[tokio::test]
async fn update_permission() {
    operation("UpdatePermission")
        .with("body.newName", "Descope refuses an empty name")
        .all(|descope| {
            descope.update_permission(
                &UpdatePermission::new("new_name_1")
                    .name("name_1")
                    .description("description_1")
                    .id("id_1"),
            )
        })
        .least(|descope| descope.update_permission(&UpdatePermission::new("new_name_1")))
        .await;
}

#[tokio::test]
async fn delete_permission() {
    operation("DeletePermission")
        .all(|descope| {
            descope.delete_permission(&DeletePermission::new().name("name_1").id("id_1"))
        })
        .least(|descope| descope.delete_permission(&DeletePermission::new()))
        .await;
}

#[tokio::test]
async fn create_permissions() {
    operation("CreatePermissions")
        .with("body.permissions", "it is what the call is about")
        .with("body.permissions[].name", "Descope refuses an empty name")
        .all(|descope| {
            descope
                .create_permissions(&[CreatePermission::new("name_1").description("description_1")])
        })
        .least(|descope| descope.create_permissions(&[CreatePermission::new("name_1")]))
        .await;
}

#[tokio::test]
async fn update_permissions() {
    operation("UpdatePermissions")
        .with("body.permissions", "it is what the call is about")
        .with("body.permissions[].newName", "Descope refuses an empty name")
        .all(|descope| {
            descope.update_permissions(&[UpdatePermission::new("new_name_1")
                .name("name_1")
                .description("description_1")
                .id("id_1")])
        })
        .least(|descope| descope.update_permissions(&[UpdatePermission::new("new_name_1")]))
        .await;
}

#[tokio::test]
async fn delete_permissions() {
    operation("DeletePermissions")
        .all(|descope| {
            descope.delete_permissions(&DeletePermissions::new().names(["names_1"]).ids(["ids_1"]))
        })
        .least(|descope| descope.delete_permissions(&DeletePermissions::new()))
        .await;
}
