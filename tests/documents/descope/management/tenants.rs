use auth_providers::descope::management::tenants::{
    CreateTenant, SearchTenants, UpdateTenant, UpdateTenantDefaultRoles,
};
use auth_providers::descope::prelude::*;

use crate::descope::operation;

#[tokio::test]
async fn load_all_tenants() {
    operation("LoadAllTenants").all(|descope| descope.load_all_tenants()).await;
}

#[tokio::test]
async fn load_tenant() {
    operation("LoadTenant")
        .with("query.id", "it says which one is meant")
        .all(|descope| descope.load_tenant("id_1"))
        .await;
}

#[tokio::test]
async fn search_tenants() {
    operation("SearchTenants")
        .all(|descope| {
            descope.search_tenants(
                &SearchTenants::new()
                    .tenant_ids(["tenant_ids_1"])
                    .tenant_names(["tenant_names_1"])
                    .tenant_self_provisioning_domains(["tenant_self_provisioning_domains_1"])
                    .custom_attributes([("a", "b")])
                    .auth_type("auth_type_1")
                    .tenant_sso_domains(["tenant_sso_domains_1"])
                    .parent_tenant_id("parent_tenant_id_1")
                    .top_level_only(true),
            )
        })
        .least(|descope| descope.search_tenants(&SearchTenants::new()))
        .await;
}

#[tokio::test]
async fn update_tenant_default_roles() {
    operation("UpdateTenantDefaultRoles")
        .with("body.id", "it says which one is meant")
        .with("body.defaultRoles", "they replace the former ones")
        .all(|descope| {
            descope.update_tenant_default_roles(&UpdateTenantDefaultRoles::new(
                "id_1",
                ["default_roles_1"],
            ))
        })
        .await;
}

#[tokio::test]
async fn create_tenant() {
    operation("CreateTenant")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.create_tenant(
                &CreateTenant::new("name_1")
                    .id("id_1")
                    .self_provisioning_domains(["self_provisioning_domains_1"])
                    .custom_attributes([("a", "b")])
                    .auth_type("auth_type_1")
                    .disabled(true)
                    .enforce_sso(true)
                    .enforce_sso_exclusions(["enforce_sso_exclusions_1"])
                    .federated_app_ids(["federated_app_ids_1"])
                    .parent("parent_1")
                    .role_inheritance("role_inheritance_1"),
            )
        })
        .least(|descope| descope.create_tenant(&CreateTenant::new("name_1")))
        .await;
}

#[tokio::test]
async fn update_tenant() {
    operation("UpdateTenant")
        .with("body.id", "it says which one is meant")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.update_tenant(
                &UpdateTenant::new("id_1", "name_1")
                    .self_provisioning_domains(["self_provisioning_domains_1"])
                    .custom_attributes([("a", "b")])
                    .auth_type("auth_type_1")
                    .disabled(true)
                    .enforce_sso(true)
                    .enforce_sso_exclusions(["enforce_sso_exclusions_1"])
                    .federated_app_ids(["federated_app_ids_1"])
                    .role_inheritance("role_inheritance_1"),
            )
        })
        .least(|descope| descope.update_tenant(&UpdateTenant::new("id_1", "name_1")))
        .await;
}

#[tokio::test]
async fn delete_tenant() {
    operation("DeleteTenant")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.delete_tenant("id_1", Some(true)))
        .least(|descope| descope.delete_tenant("id_1", None))
        .await;
}

#[tokio::test]
async fn remove_sso_suffix_from_external_id() {
    operation("RemoveSSOSuffixFromExternalId")
        .with("body.tenantId", "it says which tenant is meant")
        .all(|descope| descope.remove_sso_suffix_from_external_id("tenant_id_1"))
        .await;
}
