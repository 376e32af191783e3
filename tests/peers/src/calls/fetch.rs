//! <https://docs.rs/fetch>, over hyper. Its pipeline is made of <https://docs.rs/seatbelt_http>: two
//! timeouts, retries, a circuit breaker, logs and metrics are on by default.

use auth_measure::calls::{Client, KEY, NewSignInToken, SignInToken, Target, User};
use fetch::http::header::AUTHORIZATION;
use fetch::tokio::TokioDeps;
use fetch::{BaseUri, HttpClient};

#[derive(Clone)]
pub(crate) struct Peer(HttpClient);

impl Client for Peer {
    const NAME: &'static str = "fetch, seatbelt_http";

    async fn new(target: &Target) -> Self {
        let base = BaseUri::try_from(format!("{}/", target.base()).as_str()).expect("a URL");
        let client = HttpClient::builder_tokio(TokioDeps::default());
        Self(client.insecure_allow_http().base_uri(base).build())
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let request = self.0.post("/sign_in_tokens").header(AUTHORIZATION, format!("Bearer {KEY}"));
        let request = request.json(&NewSignInToken { user_id: "user_1" });
        let token: SignInToken = request.fetch_json_body().await.expect("a token");
        assert!(token.id.starts_with("sit_"));
    }

    async fn revoke(&mut self) {
        let id = "sit_1";
        let request = self.0.post(format!("/sign_in_tokens/{id}/revoke"));
        let request = request.header(AUTHORIZATION, format!("Bearer {KEY}"));
        let token: SignInToken = request.fetch_json_body().await.expect("a token");
        assert!(token.id.starts_with("sit_"));
    }

    async fn list(&mut self) {
        let request = self.0.get("/users").header(AUTHORIZATION, format!("Bearer {KEY}"));
        let users: Vec<User> = request.fetch_json_body().await.expect("users");
        assert!(!users.is_empty());
    }
}
