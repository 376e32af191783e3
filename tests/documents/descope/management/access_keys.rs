use auth_providers::descope::management::access_keys::{
    CreateAccessKey, ImportAccessKey, ImportAccessKeys, SearchAccessKeys, UpdateAccessKey,
};
use auth_providers::descope::management::sort_field::SortField;
use auth_providers::descope::management::users::AssociatedTenant;
use auth_providers::descope::prelude::*;
use jiff::Timestamp;

use crate::descope::operation;

#[tokio::test]
async fn load_access_key() {
    operation("LoadAccessKey")
        .with("query.id", "it says which one is meant")
        .all(|descope| descope.load_access_key("id_1"))
        .await;
}

#[tokio::test]
async fn import_access_keys() {
    operation("ImportAccessKeys")
        .with("body.keys", "it is what the call is about")
        .with("body.keys[].name", "Descope refuses an empty name")
        .with("body.keys[].cleartext", "it is the key to import")
        .all(|descope| {
            descope.import_access_keys(&ImportAccessKeys::new([ImportAccessKey::new(
                "name_1", "secret",
            )
            .expire_time(Timestamp::UNIX_EPOCH)
            .role_names(["role_names_1"])
            .key_tenants([AssociatedTenant::new("tenant_id_1").role_names(["role_names_1"])])
            .user_id("user_id_1")
            .custom_claims([("a", "b")])
            .description("description_1")
            .permitted_ips(["permitted_ips_1"])
            .custom_attributes([("a", "b")])]))
        })
        .least(|descope| {
            descope.import_access_keys(&ImportAccessKeys::new([ImportAccessKey::new(
                "name_1", "secret",
            )]))
        })
        .await;
}

#[tokio::test]
async fn search_access_keys() {
    operation("SearchAccessKeys")
        .all(|descope| {
            descope.search_access_keys(
                &SearchAccessKeys::new()
                    .tenant_ids(["tenant_ids_1"])
                    .text("text_1")
                    .sort([SortField::new("field_1").desc(true)])
                    .bound_user_id("bound_user_id_1")
                    .creating_user("creating_user_1")
                    .custom_attributes([("a", "b")]),
            )
        })
        .least(|descope| descope.search_access_keys(&SearchAccessKeys::new()))
        .await;
}

#[tokio::test]
async fn create_access_key() {
    operation("CreateAccessKey")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.create_access_key(
                &CreateAccessKey::new("name_1")
                    .expire_time(Timestamp::UNIX_EPOCH)
                    .role_names(["role_names_1"])
                    .key_tenants(
                        [AssociatedTenant::new("tenant_id_1").role_names(["role_names_1"])],
                    )
                    .user_id("user_id_1")
                    .custom_claims([("a", "b")])
                    .description("description_1")
                    .permitted_ips(["permitted_ips_1"])
                    .custom_attributes([("a", "b")]),
            )
        })
        .least(|descope| descope.create_access_key(&CreateAccessKey::new("name_1")))
        .await;
}

#[tokio::test]
async fn update_access_key() {
    operation("UpdateAccessKey")
        .with("body.id", "it says which one is meant")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.update_access_key(
                &UpdateAccessKey::new("id_1", "name_1")
                    .description("description_1")
                    .role_names(["role_names_1"])
                    .key_tenants(
                        [AssociatedTenant::new("tenant_id_1").role_names(["role_names_1"])],
                    )
                    .custom_claims([("a", "b")])
                    .permitted_ips(["permitted_ips_1"])
                    .custom_attributes([("a", "b")]),
            )
        })
        .least(|descope| descope.update_access_key(&UpdateAccessKey::new("id_1", "name_1")))
        .await;
}

#[tokio::test]
async fn activate_access_key() {
    operation("ActivateAccessKey")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.activate_access_key("id_1"))
        .await;
}

#[tokio::test]
async fn deactivate_access_key() {
    operation("DeactivateAccessKey")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.deactivate_access_key("id_1"))
        .await;
}

#[tokio::test]
async fn activate_access_keys() {
    operation("ActivateAccessKeys")
        .with("body.ids", "it says which keys are meant")
        .all(|descope| descope.activate_access_keys(&["ids_1"]))
        .await;
}

#[tokio::test]
async fn deactivate_access_keys() {
    operation("DeactivateAccessKeys")
        .with("body.ids", "it says which keys are meant")
        .all(|descope| descope.deactivate_access_keys(&["ids_1"]))
        .await;
}

#[tokio::test]
async fn delete_access_keys() {
    operation("DeleteAccessKeys")
        .with("body.ids", "it says which keys are meant")
        .all(|descope| descope.delete_access_keys(&["ids_1"]))
        .await;
}

#[tokio::test]
async fn delete_access_key() {
    operation("DeleteAccessKey")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.delete_access_key("id_1"))
        .await;
}
