//! Hyper used by hand, with as little around it as possible.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST, HeaderValue};
use http::{Method, Request, Response, Uri};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::client::conn::{http1, http2};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client as Pool;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use rustls::pki_types::ServerName;
use serde::de::DeserializeOwned;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::client::threaded;
use super::{Call, Client, KEY, NewSignInToken, Protocol, SignInToken, TIMEOUT, Target, User};

/// The connection pool of hyper-util, with a timeout.
#[derive(Clone, Debug)]
pub struct HyperUtilByHand {
    client: Pool<HttpsConnector<HttpConnector>, Full<Bytes>>,
    base: String,
}

impl HyperUtilByHand {
    async fn send<T: DeserializeOwned>(&self, call: Call) -> T {
        #[expect(clippy::disallowed_methods, reason = "by hand one has no other")]
        let answer = tokio::time::timeout(TIMEOUT, async {
            decode(self.client.request(request(&self.base, call)).await.expect("an answer")).await
        });
        answer.await.expect("in time")
    }
}

impl Client for HyperUtilByHand {
    const NAME: &'static str = "hyper-util by hand";

    async fn new(target: &Target) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        let connector = HttpsConnectorBuilder::new()
            .with_tls_config(target.tls())
            .https_or_http()
            .enable_all_versions()
            .wrap_connector(tcp);
        let client =
            Pool::builder(TokioExecutor::new()).pool_timer(TokioTimer::new()).build(connector);
        Self { client, base: target.base() }
    }

    async fn another(&self, _: &Target) -> Self {
        self.clone()
    }

    async fn create(&mut self) {
        let token: SignInToken = self.send(Call::Create).await;
        assert!(token.id.starts_with("sit_"));
    }

    async fn revoke(&mut self) {
        let token: SignInToken = self.send(Call::Revoke).await;
        assert!(token.id.starts_with("sit_"));
    }

    async fn list(&mut self) {
        let users: Vec<User> = self.send(Call::List).await;
        assert!(!users.is_empty());
    }
}

threaded!(HyperUtilByHand);

/// A bare connection, without a pool and without a timeout.
#[derive(Debug)]
pub enum HyperByHand {
    /// A connection that carries one call at a time.
    Http1 {
        /// The connection.
        sender: http1::SendRequest<Full<Bytes>>,
        /// The host, which HTTP/1.1 sends as a header.
        host: HeaderValue,
    },
    /// A connection that carries many calls at once.
    Http2 {
        /// The connection.
        sender: http2::SendRequest<Full<Bytes>>,
        /// The base URL, since HTTP/2 takes the host from the URL.
        base: String,
    },
}

impl HyperByHand {
    async fn send<T: DeserializeOwned>(&mut self, call: Call) -> T {
        let answer = match self {
            Self::Http1 { sender, host } => {
                let mut request = request("/v1", call);
                request.headers_mut().insert(HOST, host.clone());
                sender.ready().await.expect("a connection");
                sender.send_request(request).await
            }
            Self::Http2 { sender, base } => {
                sender.ready().await.expect("a connection");
                sender.send_request(request(base, call)).await
            }
        };
        decode(answer.expect("an answer")).await
    }
}

impl Client for HyperByHand {
    const NAME: &'static str = "hyper by hand";

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
        let mut tls = target.tls();
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

    async fn another(&self, target: &Target) -> Self {
        match self {
            Self::Http2 { sender, base } => {
                Self::Http2 { sender: sender.clone(), base: base.clone() }
            }
            Self::Http1 { .. } => Self::new(target).await,
        }
    }

    async fn create(&mut self) {
        let token: SignInToken = self.send(Call::Create).await;
        assert!(token.id.starts_with("sit_"));
    }

    async fn revoke(&mut self) {
        let token: SignInToken = self.send(Call::Revoke).await;
        assert!(token.id.starts_with("sit_"));
    }

    async fn list(&mut self) {
        let users: Vec<User> = self.send(Call::List).await;
        assert!(!users.is_empty());
    }
}

threaded!(HyperByHand);

fn request(base: &str, call: Call) -> Request<Full<Bytes>> {
    let (method, path) = match call {
        Call::Create => (Method::POST, "/sign_in_tokens"),
        Call::Revoke => (Method::POST, "/sign_in_tokens/sit_1/revoke"),
        Call::List => (Method::GET, "/users"),
    };
    let body = match call {
        Call::Create => {
            serde_json::to_vec(&NewSignInToken { user_id: "user_1" }).expect("JSON").into()
        }
        Call::Revoke | Call::List => Bytes::new(),
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

async fn decode<T: DeserializeOwned>(answer: Response<Incoming>) -> T {
    assert!(answer.status().is_success());
    let body = answer.into_body().collect().await.expect("a body").to_bytes();
    serde_json::from_slice(&body).expect("JSON")
}
