use auth_providers::descope::management::management_keys::{
    CreateManagementKey, ManagementKeyProjectRole, ManagementKeyReBac, ManagementKeyTagRole,
    UpdateManagementKey,
};
use auth_providers::descope::prelude::*;
use jiff::Timestamp;

use crate::descope::operation;

#[tokio::test]
async fn get_management_key() {
    operation("GetManagementKey")
        .with("query.id", "it says which one is meant")
        .all(|descope| descope.get_management_key("id_1"))
        .await;
}

#[tokio::test]
async fn create_management_key() {
    operation("CreateManagementKey")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            let re_bac = ManagementKeyReBac::new()
                .company_roles(["company_roles_1"])
                .project_roles([ManagementKeyProjectRole::new(["project_ids_1"], ["roles_1"])])
                .tag_roles([ManagementKeyTagRole::new(["tags_1"], ["roles_1"])]);
            descope.create_management_key(
                &CreateManagementKey::new("name_1")
                    .description("description_1")
                    .expires_in(3600)
                    .permitted_ips(["permitted_ips_1"])
                    .re_bac(re_bac)
                    .expire_time(Timestamp::UNIX_EPOCH),
            )
        })
        .least(|descope| descope.create_management_key(&CreateManagementKey::new("name_1")))
        .await;
}

#[tokio::test]
async fn update_management_key() {
    operation("UpdateManagementKey")
        .with("body.id", "it says which one is meant")
        .with("body.name", "Descope refuses an empty name")
        .with("body.status", "without it, a reset could let an inactive key be used again")
        .all(|descope| {
            descope.update_management_key(
                &UpdateManagementKey::new("id_1", "name_1", "active")
                    .description("description_1")
                    .permitted_ips(["permitted_ips_1"]),
            )
        })
        .least(|descope| {
            descope.update_management_key(&UpdateManagementKey::new("id_1", "name_1", "active"))
        })
        .await;
}

#[tokio::test]
async fn search_management_keys() {
    operation("SearchManagementKeys").all(|descope| descope.search_management_keys()).await;
}

#[tokio::test]
async fn delete_management_keys() {
    operation("DeleteManagementKeys")
        .with("body.ids", "it says which keys are meant")
        .all(|descope| descope.delete_management_keys(&["ids_1"]))
        .await;
}
