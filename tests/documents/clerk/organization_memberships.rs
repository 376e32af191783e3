use auth_providers::clerk::organization_memberships::{
    CreateOrganizationMembership, ListInstanceOrganizationMemberships, ListOrganizationMemberships,
    OrganizationMemberships as _, UpdateOrganizationMembershipMetadata,
};
use jiff::Timestamp;

use crate::clerk::operation;

#[tokio::test]
async fn list_organization_memberships() {
    let all = ListOrganizationMemberships::new()
        .order_by("-created_at")
        .user_id(["user_1"])
        .email_address(["a@a.example"])
        .phone_number(["+15550100"])
        .username(["a"])
        .web3_wallet(["0x0"])
        .role(["org:admin"])
        .query("a")
        .email_address_query("a")
        .phone_number_query("555")
        .username_query("a")
        .name_query("a")
        .last_active_at_before(Timestamp::UNIX_EPOCH)
        .last_active_at_after(Timestamp::UNIX_EPOCH)
        .created_at_before(Timestamp::UNIX_EPOCH)
        .created_at_after(Timestamp::UNIX_EPOCH)
        .limit(10)
        .offset(20);
    operation("ListOrganizationMemberships")
        .all(move |clerk| clerk.list_organization_memberships("org_1", &all))
        .least(|clerk| {
            clerk.list_organization_memberships("org_1", &ListOrganizationMemberships::new())
        })
        .await;
}

#[tokio::test]
async fn create_organization_membership() {
    let least = CreateOrganizationMembership::new("user_1", "org:member");
    let all =
        least.clone().public_metadata([("plan", "gold")]).private_metadata([("plan", "gold")]);
    operation("CreateOrganizationMembership")
        .all(move |clerk| clerk.create_organization_membership("org_1", &all))
        .least(move |clerk| clerk.create_organization_membership("org_1", &least))
        .await;
}

#[tokio::test]
async fn delete_organization_membership() {
    operation("DeleteOrganizationMembership")
        .all(|clerk| clerk.delete_organization_membership("org_1", "user_1"))
        .await;
}

#[tokio::test]
async fn update_organization_membership() {
    operation("UpdateOrganizationMembership")
        .all(|clerk| clerk.update_organization_membership("org_1", "user_1", "org:admin"))
        .await;
}

#[tokio::test]
async fn update_organization_membership_metadata() {
    let least = UpdateOrganizationMembershipMetadata::new();
    let all =
        least.clone().public_metadata([("plan", "gold")]).private_metadata([("plan", "gold")]);
    operation("UpdateOrganizationMembershipMetadata")
        .all(move |clerk| clerk.update_organization_membership_metadata("org_1", "user_1", &all))
        .least(move |clerk| {
            clerk.update_organization_membership_metadata("org_1", "user_1", &least)
        })
        .await;
}

#[tokio::test]
async fn list_instance_organization_memberships() {
    let least = ListInstanceOrganizationMemberships::new();
    let all = least.clone().order_by("-created_at").limit(10).offset(20);
    operation("InstanceGetOrganizationMemberships")
        .all(move |clerk| clerk.list_instance_organization_memberships(&all))
        .least(move |clerk| clerk.list_instance_organization_memberships(&least))
        .await;
}
