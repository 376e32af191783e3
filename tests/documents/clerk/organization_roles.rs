use auth_providers::clerk::organization_roles::{
    CreateOrganizationRole, ListOrganizationRoles, OrganizationRoles as _, UpdateOrganizationRole,
};

use crate::clerk::operation;

#[tokio::test]
async fn list_organization_roles() {
    let least = ListOrganizationRoles::new();
    let all = least.clone().query("admin").order_by("-name").limit(10).offset(20);
    operation("ListOrganizationRoles")
        .all(move |clerk| clerk.list_organization_roles(&all))
        .least(move |clerk| clerk.list_organization_roles(&least))
        .await;
}

#[tokio::test]
async fn create_organization_role() {
    let least = CreateOrganizationRole::new("Accountant", "org:accountant");
    let all = least
        .clone()
        .description("Sends invoices")
        .permissions(["perm_1"])
        .include_in_initial_role_set(true);
    operation("CreateOrganizationRole")
        .all(move |clerk| clerk.create_organization_role(&all))
        .least(move |clerk| clerk.create_organization_role(&least))
        .await;
}

#[tokio::test]
async fn get_organization_role() {
    operation("GetOrganizationRole").all(|clerk| clerk.get_organization_role("role_1")).await;
}

#[tokio::test]
async fn delete_organization_role() {
    operation("DeleteOrganizationRole").all(|clerk| clerk.delete_organization_role("role_1")).await;
}

#[tokio::test]
async fn update_organization_role() {
    let least = UpdateOrganizationRole::new();
    let all = least
        .clone()
        .name("Accountant")
        .key("org:accountant")
        .description("Sends invoices")
        .permissions(vec!["perm_1".to_owned()]);
    operation("UpdateOrganizationRole")
        .all(move |clerk| clerk.update_organization_role("role_1", &all))
        .least(move |clerk| clerk.update_organization_role("role_1", &least))
        .await;
}

#[tokio::test]
async fn assign_permission_to_organization_role() {
    operation("AssignPermissionToOrganizationRole")
        .all(|clerk| clerk.assign_permission_to_organization_role("role_1", "perm_1"))
        .await;
}

#[tokio::test]
async fn remove_permission_from_organization_role() {
    operation("RemovePermissionFromOrganizationRole")
        .all(|clerk| clerk.remove_permission_from_organization_role("role_1", "perm_1"))
        .await;
}
