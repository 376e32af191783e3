//! <https://docs.rs/retrofit-rs>, over reqwest 0.11.

use std::rc::Rc;

use auth_measure::calls::{Client, KEY, NewSignInToken, SignInToken, TIMEOUT, Target, User};
use retrofit_rs::async_client::interceptors::AuthInterceptor;
use retrofit_rs::{Body, Result, Retrofit, api, get, post};

#[api("http://localhost/v1")]
trait Clerk {
    #[post("/sign_in_tokens")]
    async fn create(&self, request: Body<NewSignInToken<'_>>) -> Result<SignInToken>;

    #[post("/sign_in_tokens/{id}/revoke")]
    async fn revoke(&self, id: &str) -> Result<SignInToken>;

    #[get("/users")]
    async fn list(&self) -> Result<Vec<User>>;
}

#[derive(Clone)]
pub(crate) struct Peer(Rc<ClerkClient>);

impl Client for Peer {
    const NAME: &'static str = "retrofit-rs";

    async fn new(target: &Target) -> Self {
        let client = Retrofit::builder()
            .base_url(target.base())
            .timeout(TIMEOUT)
            .add_interceptor(AuthInterceptor::bearer(KEY))
            .build();
        Self(Rc::new(ClerkClient::with_client(client.expect("a client"))))
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let token = self.0.create(Body::new(NewSignInToken { user_id: "user_1" })).await;
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
