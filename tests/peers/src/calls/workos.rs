//! <https://docs.rs/workos>: WorkOS's own client, over reqwest 0.12. The calls are WorkOS's.

use auth_measure::calls::{Client, KEY, TIMEOUT, Target};
use workos::CreateUserInviteOptions;
use workos::user_management::{ListUsersParams, SendInvitationParams};

#[derive(Clone)]
pub(crate) struct Peer(workos::Client);

impl Client for Peer {
    const NAME: &'static str = "workos (own calls)";

    async fn new(target: &Target) -> Self {
        let client = workos::Client::builder().api_key(KEY).base_url(target.origin());
        Self(client.timeout(TIMEOUT).build())
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let invitation = CreateUserInviteOptions {
            email: "ada@example.com".to_owned(),
            organization_id: None,
            role_slug: None,
            expires_in_days: None,
            inviter_user_id: None,
            locale: None,
        };
        let invitation = SendInvitationParams::new(invitation);
        let invitation = self.0.user_management().send_invitation(invitation).await;
        assert!(invitation.expect("an invitation").id.starts_with("invitation_"));
    }

    async fn revoke(&mut self) {
        let invitation = self.0.user_management().revoke_invitation("invitation_1").await;
        assert!(invitation.expect("an invitation").id.starts_with("invitation_"));
    }

    async fn list(&mut self) {
        let users = self.0.user_management().list_users(ListUsersParams::default()).await;
        assert!(!users.expect("users").data.is_empty());
    }
}
