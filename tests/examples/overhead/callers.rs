//! The same calls by different clients.

use std::sync::Arc;
use std::time::Duration;

use auth_core::ClientBuilder;
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::{SignInToken, User};
use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST, HeaderValue};
use http::{Method, Request, StatusCode, Uri};
use http_body_util::{BodyExt as _, Full};
use hyper::client::conn::{http1, http2};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client as Pool;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::certificate::Certificate;

const KEY: &str = "sk_test_overhead";
const TIMEOUT: Duration = Duration::from_secs(15);

macro_rules! named {
    ($(#[$meta:meta])* $type:ident { $($variant:ident = $name:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub(crate) enum $type {
            $($variant,)+
        }

        impl $type {
            pub(crate) const ALL: &[Self] = &[$(Self::$variant,)+];

            pub(crate) fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            pub(crate) fn named(name: &str) -> Self {
                *Self::ALL.iter().find(|own| own.name() == name).expect("a name")
            }
        }
    };
}

named! {
    /// Who calls. The first is what the others are compared with.
    Client {
        HandReqwest = "reqwest by hand",
        OurReqwest = "auth-core, reqwest",
        OurHyper = "auth-core, hyper",
        HandPool = "hyper-util by hand",
        HandHyper = "hyper by hand",
    }
}

named! {
    /// What is called.
    Call { Create = "create", Revoke = "revoke", List = "list", }
}

named! {
    /// Over what.
    Protocol { Http1 = "HTTP/1.1", Https1 = "HTTP/1.1 over TLS", Https2 = "HTTP/2 over TLS", }
}

/// Where, and how it is trusted.
#[derive(Clone)]
pub(crate) struct Target {
    port: u16,
    pub(crate) protocol: Protocol,
    certificate: Certificate,
}

/// A client with what its calls share. Clones share connections where the client has a pool.
#[allow(clippy::large_enum_variant, reason = "there are a few, and a box would be measured")]
pub(crate) enum Caller {
    HandReqwest { client: reqwest::Client, base: String },
    Ours(Clerk),
    HandPool { client: Pool<HttpsConnector<HttpConnector>, Full<Bytes>>, base: String },
    HandHyper(Connection),
}

/// A connection without a pool.
pub(crate) enum Connection {
    Http1 { sender: http1::SendRequest<Full<Bytes>>, host: HeaderValue },
    Http2 { sender: http2::SendRequest<Full<Bytes>>, base: String },
}

#[derive(serde::Serialize)]
struct Create<'a> {
    user_id: &'a str,
}

impl Target {
    pub(crate) fn new(port: u16, protocol: Protocol, certificate: Certificate) -> Self {
        Self { port, protocol, certificate }
    }

    fn base(&self) -> String {
        let scheme = if self.protocol == Protocol::Http1 { "http" } else { "https" };
        format!("{scheme}://localhost:{}/v1", self.port)
    }

    fn ours(&self) -> ClientBuilder<Clerk> {
        Clerk::builder(KEY).base_url(self.base())
    }
}

impl Caller {
    pub(crate) async fn new(client: Client, target: &Target) -> Self {
        let root = reqwest::Certificate::from_der(&target.certificate.der()).expect("a root");
        match client {
            Client::HandReqwest => {
                let client = reqwest::Client::builder().timeout(TIMEOUT).tls_certs_only([root]);
                Self::HandReqwest { client: client.build().expect("a client"), base: target.base() }
            }
            Client::OurReqwest => {
                let clerk = target.ours().reqwest(|reqwest| reqwest.tls_certs_only([root]));
                Self::Ours(clerk.build().expect("a client"))
            }
            Client::OurHyper => Self::Ours(
                target.ours().hyper_tls(target.certificate.client()).build().expect("a client"),
            ),
            Client::HandPool => {
                let mut tcp = HttpConnector::new();
                tcp.enforce_http(false);
                tcp.set_nodelay(true);
                let connector = HttpsConnectorBuilder::new()
                    .with_tls_config(target.certificate.client())
                    .https_or_http()
                    .enable_all_versions()
                    .wrap_connector(tcp);
                let client = Pool::builder(TokioExecutor::new())
                    .pool_timer(TokioTimer::new())
                    .build(connector);
                Self::HandPool { client, base: target.base() }
            }
            Client::HandHyper => Self::HandHyper(Connection::new(target).await),
        }
    }

    /// The same client once more: for another call in flight.
    pub(crate) async fn another(&self, target: &Target) -> Self {
        match self {
            Self::HandReqwest { client, base } => {
                Self::HandReqwest { client: client.clone(), base: base.clone() }
            }
            Self::Ours(clerk) => Self::Ours(clerk.clone()),
            Self::HandPool { client, base } => {
                Self::HandPool { client: client.clone(), base: base.clone() }
            }
            // HTTP/2 has them share one.
            Self::HandHyper(Connection::Http2 { sender, base }) => {
                Self::HandHyper(Connection::Http2 { sender: sender.clone(), base: base.clone() })
            }
            Self::HandHyper(_) => Self::HandHyper(Connection::new(target).await),
        }
    }

    /// Makes the call, and decodes what comes back into the same types.
    pub(crate) async fn call(&mut self, call: Call) {
        match (self, call) {
            (Self::Ours(clerk), Call::Create) => {
                let token = clerk.create_sign_in_token(&CreateSignInToken::new("user_1")).await;
                assert!(token.expect("a token").id.starts_with("sit_"));
            }
            (Self::Ours(clerk), Call::Revoke) => {
                let token = clerk.revoke_sign_in_token("sit_1").await;
                assert!(token.expect("a token").id.starts_with("sit_"));
            }
            (Self::Ours(clerk), Call::List) => {
                let users = clerk.list_users(&ListUsers::new()).await;
                assert!(!users.expect("users").is_empty());
            }
            (Self::HandReqwest { client, base }, Call::List) => {
                let request = client.get(format!("{base}/users")).bearer_auth(KEY);
                let answer = request.send().await.and_then(reqwest::Response::error_for_status);
                let users: Vec<User> = answer.expect("success").json().await.expect("users");
                assert!(!users.is_empty());
            }
            (Self::HandReqwest { client, base }, call) => {
                let request = match call {
                    Call::Create => client
                        .post(format!("{base}/sign_in_tokens"))
                        .json(&Create { user_id: "user_1" }),
                    _ => client.post(format!("{base}/sign_in_tokens/{}/revoke", "sit_1")),
                };
                let answer = request.bearer_auth(KEY).send().await;
                let answer = answer.and_then(reqwest::Response::error_for_status);
                let token: SignInToken = answer.expect("success").json().await.expect("a token");
                assert!(token.id.starts_with("sit_"));
            }
            (Self::HandPool { client, base }, call) => {
                #[expect(clippy::disallowed_methods, reason = "by hand one has no other")]
                let answer = tokio::time::timeout(TIMEOUT, async {
                    let answer = client.request(request(base, call)).await.expect("an answer");
                    (
                        answer.status(),
                        answer.into_body().collect().await.expect("a body").to_bytes(),
                    )
                });
                decode(call, answer.await.expect("in time"));
            }
            (Self::HandHyper(connection), call) => {
                let answer = match connection {
                    Connection::Http1 { sender, host } => {
                        let mut request = request("/v1", call);
                        request.headers_mut().insert(HOST, host.clone());
                        sender.ready().await.expect("a connection");
                        sender.send_request(request).await
                    }
                    Connection::Http2 { sender, base } => {
                        sender.ready().await.expect("a connection");
                        sender.send_request(request(base, call)).await
                    }
                };
                let answer = answer.expect("an answer");
                let status = answer.status();
                decode(
                    call,
                    (status, answer.into_body().collect().await.expect("a body").to_bytes()),
                );
            }
        }
    }
}

impl Connection {
    async fn new(target: &Target) -> Self {
        let tcp = TcpStream::connect(("localhost", target.port)).await.expect("a connection");
        tcp.set_nodelay(true).expect("an option");
        let host = format!("localhost:{}", target.port);
        let host = HeaderValue::try_from(host).expect("a header");
        if target.protocol == Protocol::Http1 {
            let (sender, connection) = http1::handshake(TokioIo::new(tcp)).await.expect("HTTP/1.1");
            tokio::spawn(connection);
            return Self::Http1 { sender, host };
        }
        let mut tls = target.certificate.client();
        let is_http2 = target.protocol == Protocol::Https2;
        tls.alpn_protocols = vec![if is_http2 { b"h2".to_vec() } else { b"http/1.1".to_vec() }];
        let name = ServerName::try_from("localhost").expect("a name");
        let tls = TlsConnector::from(Arc::new(tls)).connect(name, tcp).await.expect("TLS");
        if is_http2 {
            let (sender, connection) =
                http2::handshake(TokioExecutor::new(), TokioIo::new(tls)).await.expect("HTTP/2");
            tokio::spawn(connection);
            return Self::Http2 { sender, base: target.base() };
        }
        let (sender, connection) = http1::handshake(TokioIo::new(tls)).await.expect("HTTP/1.1");
        tokio::spawn(connection);
        Self::Http1 { sender, host }
    }
}

fn request(base: &str, call: Call) -> Request<Full<Bytes>> {
    let (method, path) = match call {
        Call::Create => (Method::POST, "/sign_in_tokens"),
        Call::Revoke => (Method::POST, "/sign_in_tokens/sit_1/revoke"),
        Call::List => (Method::GET, "/users"),
    };
    let body = match call {
        Call::Create => serde_json::to_vec(&Create { user_id: "user_1" }).expect("JSON").into(),
        _ => Bytes::new(),
    };
    let mut request = Request::new(Full::new(body));
    *request.method_mut() = method;
    *request.uri_mut() = Uri::try_from(format!("{base}{path}")).expect("a URL");
    let headers = request.headers_mut();
    let mut key = HeaderValue::try_from(format!("Bearer {KEY}")).expect("a header");
    key.set_sensitive(true);
    headers.insert(AUTHORIZATION, key);
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    request
}

fn decode(call: Call, (status, body): (StatusCode, Bytes)) {
    assert!(status.is_success());
    match call {
        Call::List => {
            let users: Vec<User> = serde_json::from_slice(&body).expect("users");
            assert!(!users.is_empty());
        }
        _ => {
            let token: SignInToken = serde_json::from_slice(&body).expect("a token");
            assert!(token.id.starts_with("sit_"));
        }
    }
}
