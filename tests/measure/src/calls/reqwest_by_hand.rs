//! Reqwest used by hand, without this framework.

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, Method};
use reqwest::Request;
use serde::de::DeserializeOwned;
use url::Url;

use super::client::threaded;
use super::{Client, KEY, NewSignInToken, SignInToken, TIMEOUT, Target, User};

fn client(target: &Target) -> reqwest::Client {
    let client = reqwest::Client::builder().timeout(TIMEOUT);
    let client = match target.root() {
        Some(root) => client.tls_certs_only([root]),
        None => client,
    };
    client.build().expect("a client")
}

/// Reqwest as its documentation shows it.
#[derive(Clone, Debug)]
pub struct ReqwestByHand {
    client: reqwest::Client,
    base: String,
}

impl Client for ReqwestByHand {
    const NAME: &'static str = "reqwest by hand";

    async fn new(target: &Target) -> Self {
        Self { client: client(target), base: target.base() }
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let request = self.client.post(format!("{}/sign_in_tokens", self.base));
        let request = request.bearer_auth(KEY).json(&NewSignInToken { user_id: "user_1" });
        let answer = request.send().await.and_then(reqwest::Response::error_for_status);
        let token: SignInToken = answer.expect("success").json().await.expect("a token");
        assert!(token.id.starts_with("sit_"));
    }

    async fn revoke(&mut self) {
        let id = "sit_1";
        let request = self.client.post(format!("{}/sign_in_tokens/{id}/revoke", self.base));
        let answer = request.bearer_auth(KEY).send().await;
        let answer = answer.and_then(reqwest::Response::error_for_status);
        let token: SignInToken = answer.expect("success").json().await.expect("a token");
        assert!(token.id.starts_with("sit_"));
    }

    async fn list(&mut self) {
        let request = self.client.get(format!("{}/users", self.base)).bearer_auth(KEY);
        let answer = request.send().await.and_then(reqwest::Response::error_for_status);
        let users: Vec<User> = answer.expect("success").json().await.expect("users");
        assert!(!users.is_empty());
    }
}

threaded!(ReqwestByHand);

/// Reqwest with as little work for each call as it allows: the base URL is parsed once, the
/// credential is built once, and a body is checked for UTF-8 in one piece.
#[derive(Clone, Debug)]
pub struct ReqwestTight {
    client: reqwest::Client,
    base: Url,
    credential: HeaderValue,
}

impl ReqwestTight {
    fn request(&self, method: Method, path: &str) -> Request {
        let mut url = self.base.clone();
        url.set_path(path);
        let mut request = Request::new(method, url);
        let mut headers = HeaderMap::with_capacity(2);
        headers.insert(AUTHORIZATION, self.credential.clone());
        *request.headers_mut() = headers;
        request
    }

    async fn send<T: DeserializeOwned>(&self, request: Request) -> T {
        let answer = self.client.execute(request).await.expect("an answer");
        assert!(answer.status().is_success());
        let body = answer.bytes().await.expect("a body");
        let text = std::str::from_utf8(&body).expect("text");
        serde_json::from_str(text).expect("JSON")
    }
}

impl Client for ReqwestTight {
    const NAME: &'static str = "reqwest, tight";

    async fn new(target: &Target) -> Self {
        let mut credential = HeaderValue::try_from(format!("Bearer {KEY}")).expect("a header");
        credential.set_sensitive(true);
        let base = Url::parse(&target.base()).expect("a URL");
        Self { client: client(target), base, credential }
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let mut request = self.request(Method::POST, "/v1/sign_in_tokens");
        let body = serde_json::to_vec(&NewSignInToken { user_id: "user_1" }).expect("JSON");
        *request.body_mut() = Some(Bytes::from(body).into());
        let json = HeaderValue::from_static("application/json");
        request.headers_mut().insert(CONTENT_TYPE, json);
        let token: SignInToken = self.send(request).await;
        assert!(token.id.starts_with("sit_"));
    }

    async fn revoke(&mut self) {
        let id = "sit_1";
        let path = format!("/v1/sign_in_tokens/{id}/revoke");
        let token: SignInToken = self.send(self.request(Method::POST, &path)).await;
        assert!(token.id.starts_with("sit_"));
    }

    async fn list(&mut self) {
        let users: Vec<User> = self.send(self.request(Method::GET, "/v1/users")).await;
        assert!(!users.is_empty());
    }
}

threaded!(ReqwestTight);
