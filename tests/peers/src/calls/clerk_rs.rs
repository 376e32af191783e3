//! <https://docs.rs/clerk-rs>: generated from Clerk's OpenAPI file, over reqwest.

use auth_measure::calls::{Client, KEY, TIMEOUT, Target};
use clerk_rs::ClerkConfiguration;
use clerk_rs::apis::{sign_in_tokens_api, users_api};
use clerk_rs::models::CreateSignInTokenRequest;

#[derive(Clone)]
pub(crate) struct Peer(ClerkConfiguration);

impl Client for Peer {
    const NAME: &'static str = "clerk-rs";

    async fn new(target: &Target) -> Self {
        let mut configuration = ClerkConfiguration::new(KEY).with_base_path(target.base());
        // Its own has no timeout.
        let client = reqwest::Client::builder().timeout(TIMEOUT);
        configuration.client = client.build().expect("a client");
        Self(configuration)
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let request = CreateSignInTokenRequest::new("user_1".to_owned());
        let token = sign_in_tokens_api::create_sign_in_token(&self.0, Some(request)).await;
        assert!(token.expect("a token").id.starts_with("sit_"));
    }

    async fn revoke(&mut self) {
        let token = sign_in_tokens_api::revoke_sign_in_token(&self.0, "sit_1").await;
        assert!(token.expect("a token").id.starts_with("sit_"));
    }

    async fn list(&mut self) {
        let users = users_api::get_user_list(
            &self.0, None, None, None, None, None, None, None, None, None, None, None, None, None,
            None, None, None, None, None, None, None, None, None, None, None, None, None,
        );
        assert!(!users.await.expect("users").is_empty());
    }
}
