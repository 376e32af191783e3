//! <https://docs.rs/reqwest-middleware> with <https://docs.rs/reqwest-retry>: reqwest with retries.

use auth_measure::calls::{Client, KEY, NewSignInToken, SignInToken, TIMEOUT, Target, User};
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware};
use reqwest_retry::RetryTransientMiddleware;
use reqwest_retry::policies::ExponentialBackoff;

#[derive(Clone)]
pub(crate) struct Peer {
    client: ClientWithMiddleware,
    base: String,
}

impl Client for Peer {
    const NAME: &'static str = "reqwest-retry";

    async fn new(target: &Target) -> Self {
        let client = reqwest::Client::builder().timeout(TIMEOUT).build().expect("a client");
        let policy = ExponentialBackoff::builder().build_with_max_retries(3);
        let client = ClientBuilder::new(client)
            .with(RetryTransientMiddleware::new_with_policy(policy))
            .build();
        Self { client, base: target.base() }
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let request = self.client.post(format!("{}/sign_in_tokens", self.base));
        let request = request.bearer_auth(KEY).json(&NewSignInToken { user_id: "user_1" });
        let answer = request.send().await.expect("an answer").error_for_status();
        let token: SignInToken = answer.expect("success").json().await.expect("a token");
        assert!(token.id.starts_with("sit_"));
    }

    async fn revoke(&mut self) {
        let id = "sit_1";
        let request = self.client.post(format!("{}/sign_in_tokens/{id}/revoke", self.base));
        let answer = request.bearer_auth(KEY).send().await.expect("an answer").error_for_status();
        let token: SignInToken = answer.expect("success").json().await.expect("a token");
        assert!(token.id.starts_with("sit_"));
    }

    async fn list(&mut self) {
        let request = self.client.get(format!("{}/users", self.base)).bearer_auth(KEY);
        let answer = request.send().await.expect("an answer").error_for_status();
        let users: Vec<User> = answer.expect("success").json().await.expect("users");
        assert!(!users.is_empty());
    }
}
