use auth_providers::clerk::organization_permissions::{
    CreateOrganizationPermission, ListOrganizationPermissions, OrganizationPermissions as _,
    UpdateOrganizationPermission,
};

use crate::clerk::operation;

#[tokio::test]
async fn list_organization_permissions() {
    let least = ListOrganizationPermissions::new();
    let all = least.clone().query("billing").order_by("-name").limit(10).offset(20);
    operation("ListOrganizationPermissions")
        .all(move |clerk| clerk.list_organization_permissions(&all))
        .least(move |clerk| clerk.list_organization_permissions(&least))
        .await;
}

#[tokio::test]
async fn create_organization_permission() {
    let least = CreateOrganizationPermission::new("Bill", "org:billing:manage");
    let all = least.clone().description("Sends invoices");
    operation("CreateOrganizationPermission")
        .all(move |clerk| clerk.create_organization_permission(&all))
        .least(move |clerk| clerk.create_organization_permission(&least))
        .await;
}

#[tokio::test]
async fn get_organization_permission() {
    operation("GetOrganizationPermission")
        .all(|clerk| clerk.get_organization_permission("perm_1"))
        .await;
}

#[tokio::test]
async fn delete_organization_permission() {
    operation("DeleteOrganizationPermission")
        .all(|clerk| clerk.delete_organization_permission("perm_1"))
        .await;
}

#[tokio::test]
async fn update_organization_permission() {
    let least = UpdateOrganizationPermission::new();
    let all = least.clone().name("Bill").key("org:billing:manage").description("Sends invoices");
    operation("UpdateOrganizationPermission")
        .all(move |clerk| clerk.update_organization_permission("perm_1", &all))
        .least(move |clerk| clerk.update_organization_permission("perm_1", &least))
        .await;
}
