//! <https://docs.rs/awc>: actix's client. Its runtime is tokio's for one thread, as here.

use auth_measure::calls::{Client, KEY, NewSignInToken, SignInToken, TIMEOUT, Target, User};

#[derive(Clone)]
pub(crate) struct Peer {
    client: awc::Client,
    base: String,
}

impl Client for Peer {
    const NAME: &'static str = "awc";

    async fn new(target: &Target) -> Self {
        let client = awc::Client::builder().timeout(TIMEOUT).bearer_auth(KEY).finish();
        Self { client, base: target.base() }
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let request = self.client.post(format!("{}/sign_in_tokens", self.base));
        let request = request.send_json(&NewSignInToken { user_id: "user_1" });
        let mut answer = request.await.expect("an answer");
        assert!(answer.status().is_success());
        let token: SignInToken = answer.json().await.expect("a token");
        assert!(token.id.starts_with("sit_"));
    }

    async fn revoke(&mut self) {
        let id = "sit_1";
        let request = self.client.post(format!("{}/sign_in_tokens/{id}/revoke", self.base));
        let mut answer = request.send().await.expect("an answer");
        assert!(answer.status().is_success());
        let token: SignInToken = answer.json().await.expect("a token");
        assert!(token.id.starts_with("sit_"));
    }

    async fn list(&mut self) {
        let mut answer =
            self.client.get(format!("{}/users", self.base)).send().await.expect("an answer");
        assert!(answer.status().is_success());
        let users: Vec<User> = answer.json().await.expect("users");
        assert!(!users.is_empty());
    }
}
