use auth_providers::clerk::organization_invitations::{
    CreateOrganizationInvitation, ListInstanceOrganizationInvitations, ListOrganizationInvitations,
    ListPendingOrganizationInvitations, OrganizationInvitationStatus, OrganizationInvitations as _,
};

use crate::clerk::operation;

#[tokio::test]
async fn list_instance_organization_invitations() {
    let least = ListInstanceOrganizationInvitations::new();
    let all = least
        .clone()
        .order_by("-created_at")
        .status([OrganizationInvitationStatus::Pending])
        .query("a@a.example")
        .limit(10)
        .offset(20);
    operation("ListInstanceOrganizationInvitations")
        .all(move |clerk| clerk.list_instance_organization_invitations(&all))
        .least(move |clerk| clerk.list_instance_organization_invitations(&least))
        .await;
}

#[tokio::test]
async fn list_organization_invitations() {
    let least = ListOrganizationInvitations::new();
    let all = least
        .clone()
        .status([OrganizationInvitationStatus::Pending])
        .email_address("a@a.example")
        .order_by("-created_at")
        .limit(10)
        .offset(20);
    operation("ListOrganizationInvitations")
        .all(move |clerk| clerk.list_organization_invitations("org_1", &all))
        .least(move |clerk| clerk.list_organization_invitations("org_1", &least))
        .await;
}

fn least() -> CreateOrganizationInvitation {
    CreateOrganizationInvitation::new("a@a.example", "org:member")
}

fn all() -> CreateOrganizationInvitation {
    least()
        .inviter_user_id("user_1")
        .public_metadata([("plan", "gold")])
        .private_metadata([("plan", "gold")])
        .redirect_url("https://acme.example/invited")
        .expires_in_days(7)
        .notify(false)
}

#[tokio::test]
async fn create_organization_invitation() {
    operation("CreateOrganizationInvitation")
        .all(|clerk| clerk.create_organization_invitation("org_1", &all()))
        .least(|clerk| clerk.create_organization_invitation("org_1", &least()))
        .await;
}

#[tokio::test]
async fn create_organization_invitations() {
    operation("CreateOrganizationInvitationBulk")
        .all(|clerk| clerk.create_organization_invitations("org_1", &[all(), least()]))
        .least(|clerk| clerk.create_organization_invitations("org_1", &[least()]))
        .await;
}

#[tokio::test]
#[allow(deprecated)]
async fn list_pending_organization_invitations() {
    let least = ListPendingOrganizationInvitations::new();
    let all = least.clone().limit(10).offset(20);
    operation("ListPendingOrganizationInvitations")
        .all(move |clerk| clerk.list_pending_organization_invitations("org_1", &all))
        .least(move |clerk| clerk.list_pending_organization_invitations("org_1", &least))
        .await;
}

#[tokio::test]
async fn get_organization_invitation() {
    operation("GetOrganizationInvitation")
        .all(|clerk| clerk.get_organization_invitation("org_1", "orginv_1"))
        .await;
}

#[tokio::test]
async fn revoke_organization_invitation() {
    operation("RevokeOrganizationInvitation")
        .all(|clerk| clerk.revoke_organization_invitation("org_1", "orginv_1", Some("user_1")))
        .least(|clerk| clerk.revoke_organization_invitation("org_1", "orginv_1", None))
        .await;
}
