//! <https://docs.rs/conjure-http> over <https://docs.rs/conjure-runtime>, which is over hyper.

use std::sync::Arc;

use auth_measure::calls::{Client, KEY, NewSignInToken, SignInToken, TIMEOUT, Target, User};
use conjure_error::Error;
use conjure_http::client::{AsyncService as _, ConjureRuntime, StdResponseDeserializer};
use conjure_http::{conjure_client, endpoint};
use conjure_object::BearerToken;
use conjure_runtime::{Agent, UserAgent};

#[conjure_client]
trait Clerk {
    #[endpoint(method = POST, path = "/sign_in_tokens", accept = StdResponseDeserializer)]
    async fn create(
        &self,
        #[auth] key: &BearerToken,
        #[body] request: &NewSignInToken<'_>,
    ) -> Result<SignInToken, Error>;

    #[endpoint(method = POST, path = "/sign_in_tokens/{id}/revoke", accept = StdResponseDeserializer)]
    async fn revoke(
        &self,
        #[auth] key: &BearerToken,
        #[path] id: &str,
    ) -> Result<SignInToken, Error>;

    #[endpoint(method = GET, path = "/users", accept = StdResponseDeserializer)]
    async fn list(&self, #[auth] key: &BearerToken) -> Result<Vec<User>, Error>;
}

#[derive(Clone)]
pub(crate) struct Peer {
    clerk: Arc<ClerkClient<conjure_runtime::Client>>,
    key: BearerToken,
}

impl Client for Peer {
    const NAME: &'static str = "conjure";

    async fn new(target: &Target) -> Self {
        let client = conjure_runtime::Client::builder()
            .service("clerk")
            .user_agent(UserAgent::new(Agent::new("calls", "1.0.0")))
            .uri(target.base().parse().expect("a URL"))
            .connect_timeout(TIMEOUT)
            .read_timeout(TIMEOUT)
            .write_timeout(TIMEOUT)
            .build();
        let runtime = Arc::new(ConjureRuntime::new());
        let clerk = ClerkClient::new(client.expect("a client"), &runtime);
        Self { clerk: Arc::new(clerk), key: BearerToken::new(KEY).expect("a token") }
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let token = self.clerk.create(&self.key, &NewSignInToken { user_id: "user_1" }).await;
        assert!(token.expect("a token").id.starts_with("sit_"));
    }

    async fn revoke(&mut self) {
        let token = self.clerk.revoke(&self.key, "sit_1").await;
        assert!(token.expect("a token").id.starts_with("sit_"));
    }

    async fn list(&mut self) {
        let users = self.clerk.list(&self.key).await;
        assert!(!users.expect("users").is_empty());
    }
}
