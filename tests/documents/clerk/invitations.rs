use auth_providers::clerk::invitations::{
    CreateInvitation, InvitationStatus, InvitationTemplate, Invitations as _, ListInvitations,
};

use crate::clerk::operation;

#[tokio::test]
async fn list_invitations() {
    let least = ListInvitations::new();
    let all = least
        .clone()
        .status(InvitationStatus::Pending)
        .query("a@a.example")
        .order_by("-created_at")
        .limit(10)
        .offset(20);
    operation("ListInvitations")
        .all(move |clerk| clerk.list_invitations(&all))
        .least(move |clerk| clerk.list_invitations(&least))
        .with("query.paginated", "without it there are no pages")
        .await;
}

fn least() -> CreateInvitation {
    CreateInvitation::new("a@a.example")
}

fn all() -> CreateInvitation {
    least()
        .public_metadata([("plan", "gold")])
        .redirect_url("https://acme.example/invited")
        .notify(false)
        .ignore_existing(true)
        .expires_in_days(7)
        .template_slug(InvitationTemplate::WaitlistInvitation)
}

#[tokio::test]
async fn create_invitation() {
    operation("CreateInvitation")
        .all(|clerk| clerk.create_invitation(&all()))
        .least(|clerk| clerk.create_invitation(&least()))
        .await;
}

#[tokio::test]
async fn create_invitations() {
    operation("CreateBulkInvitations")
        .all(|clerk| clerk.create_invitations(&[all(), least()]))
        .least(|clerk| clerk.create_invitations(&[least()]))
        .await;
}

#[tokio::test]
async fn revoke_invitation() {
    operation("RevokeInvitation").all(|clerk| clerk.revoke_invitation("inv_1")).await;
}
