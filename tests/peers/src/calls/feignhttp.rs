//! <https://docs.rs/feignhttp>, over reqwest.

use std::rc::Rc;

use auth_measure::calls::{Client, KEY, NewSignInToken, SignInToken, TIMEOUT, Target, User};
use feignhttp::{ClientConfig, Context, FeignClientBuilder as _, feign};

#[derive(Context)]
struct Server {
    #[url_path]
    port: u16,
    #[param]
    key: &'static str,
}

#[feign(url = "http://localhost:{port}/v1", headers = "Authorization: Bearer {key}")]
trait Clerk {
    #[post("/sign_in_tokens")]
    async fn create(&self, #[body] new: NewSignInToken<'_>) -> feignhttp::Result<SignInToken>;

    #[post("/sign_in_tokens/{id}/revoke")]
    async fn revoke(&self, #[path] id: &str) -> feignhttp::Result<SignInToken>;

    #[get("/users")]
    async fn list(&self) -> feignhttp::Result<Vec<User>>;
}

#[derive(Clone)]
pub(crate) struct Peer(Rc<Clerk>);

impl Client for Peer {
    const NAME: &'static str = "feignhttp";

    async fn new(target: &Target) -> Self {
        let timeout = u64::try_from(TIMEOUT.as_millis()).expect("not as long");
        let config = ClientConfig { timeout: Some(timeout), ..ClientConfig::default() };
        let server = Server { port: target.port(), key: KEY };
        let clerk = Clerk::builder().config(config).context(server).build();
        Self(Rc::new(clerk.expect("a client")))
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let token = self.0.create(NewSignInToken { user_id: "user_1" }).await;
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
