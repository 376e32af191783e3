//! <https://docs.rs/progenitor>: a client generated from `openapi.json`, over reqwest.

use auth_measure::calls::{Client, KEY, TIMEOUT, Target};
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};

mod generated {
    progenitor::generate_api!(
        spec = "src/calls/openapi.json",
        replace = {
            SignInToken = auth_measure::calls::SignInToken,
            User = auth_measure::calls::User,
        },
    );
}

#[derive(Clone)]
pub(crate) struct Peer(generated::Client);

impl Client for Peer {
    const NAME: &'static str = "progenitor";

    async fn new(target: &Target) -> Self {
        let mut credential = HeaderValue::try_from(format!("Bearer {KEY}")).expect("a header");
        credential.set_sensitive(true);
        let headers = HeaderMap::from_iter([(AUTHORIZATION, credential)]);
        let client = reqwest::Client::builder().timeout(TIMEOUT).default_headers(headers);
        let client = client.build().expect("a client");
        Self(generated::Client::new_with_client(&target.base(), client))
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let body = generated::types::NewSignInToken { user_id: "user_1".to_owned() };
        let token = self.0.create(&body).await;
        assert!(token.expect("a token").id.starts_with("sit_"));
    }

    async fn revoke(&mut self) {
        let token = self.0.revoke("sit_1").await;
        assert!(token.expect("a token").id.starts_with("sit_"));
    }

    async fn list(&mut self) {
        let users = self.0.list().await;
        assert!(!users.expect("users").is_empty());
    }
}
