//! <https://docs.rs/pretend>, over its client of reqwest 0.11.

use std::rc::Rc;

use auth_measure::calls::{Client, KEY, NewSignInToken, SignInToken, TIMEOUT, Target, User};
use pretend::http::HeaderValue;
use pretend::http::header::AUTHORIZATION;
use pretend::interceptor::{InterceptRequest, Request};
use pretend::resolver::UrlResolver;
use pretend::{Error, Json, Pretend, Result, Url, pretend};

#[pretend]
trait Clerk {
    #[request(method = "POST", path = "/v1/sign_in_tokens")]
    async fn create(&self, json: &NewSignInToken<'_>) -> Result<Json<SignInToken>>;

    #[request(method = "POST", path = "/v1/sign_in_tokens/{id}/revoke")]
    async fn revoke(&self, id: &str) -> Result<Json<SignInToken>>;

    #[request(method = "GET", path = "/v1/users")]
    async fn list(&self) -> Result<Json<Vec<User>>>;
}

struct Credential(String);

impl InterceptRequest for Credential {
    fn intercept(&self, mut request: Request) -> Result<Request> {
        let header = format!("Bearer {}", self.0);
        let header =
            HeaderValue::from_str(&header).map_err(|error| Error::Request(Box::new(error)))?;
        request.headers.append(AUTHORIZATION, header);
        Ok(request)
    }
}

#[derive(Clone)]
pub(crate) struct Peer(Rc<Pretend<pretend_reqwest::Client, UrlResolver, Credential>>);

impl Client for Peer {
    const NAME: &'static str = "pretend";

    async fn new(target: &Target) -> Self {
        let client = pretend_reqwest::reqwest::Client::builder().timeout(TIMEOUT);
        let client = pretend_reqwest::Client::new(client.build().expect("a client"));
        let url = Url::parse(&target.origin()).expect("a URL");
        let credential = Credential(KEY.to_owned());
        let pretend = Pretend::for_client(client).with_url(url);
        Self(Rc::new(pretend.with_request_interceptor(credential)))
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let token = self.0.create(&NewSignInToken { user_id: "user_1" }).await;
        assert!(token.expect("a token").value().id.starts_with("sit_"));
    }

    async fn revoke(&mut self) {
        let token = self.0.revoke("sit_1").await;
        assert!(token.expect("a token").value().id.starts_with("sit_"));
    }

    async fn list(&mut self) {
        let users = self.0.list().await;
        assert!(!users.expect("users").value().is_empty());
    }
}
