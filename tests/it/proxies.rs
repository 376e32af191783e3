//! Promise: a proxy never reads a credential.

use std::process::Command;
use std::sync::{Arc, Mutex};

use auth_core::{ClientBuilder, RetryPolicy};
use auth_providers::clerk::prelude::*;
use auth_tests::server::{Reply, Server};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};

use crate::http2;

/// What the child process, which has proxies in its environment, is to send its call to, and over
/// which transport.
const TARGET: &str = "AUTH_TESTS_PROXIED_TARGET";
const TRANSPORT: &str = "AUTH_TESTS_PROXIED_TRANSPORT";
/// The certificate that it trusts, in hexadecimal digits; and the kind of error that it expects.
const CERTIFICATE: &str = "AUTH_TESTS_PROXIED_CERTIFICATE";
const EXPECTED: &str = "AUTH_TESTS_PROXIED_EXPECTED";

const TRANSPORTS: &[&str] = &[
    #[cfg(feature = "reqwest")]
    "reqwest",
    #[cfg(feature = "hyper")]
    "hyper",
];

/// Makes one call in a process of its own: the environment of this one is shared by all tests.
async fn call_in_child(target: &str, proxy: &str, more: &[(&str, &str)]) {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "proxies::child"]).env(TARGET, target).envs(more.iter().copied());
    for name in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"] {
        child.env(name, proxy);
    }
    child.env_remove("NO_PROXY").env_remove("no_proxy");
    let status = tokio::task::spawn_blocking(move || child.status()).await.unwrap().unwrap();
    assert!(status.success(), "{target} through {proxy}");
}

/// Does nothing unless it is run as the child.
#[tokio::test]
async fn child() {
    let Ok(target) = std::env::var(TARGET) else { return };
    let clerk = Clerk::builder("sk_live_secret").base_url(&target);
    let clerk = configured(clerk).build().unwrap();
    let result = clerk.revoke_sign_in_token("sit_1").retry(RetryPolicy::never()).await;
    let expected = std::env::var(EXPECTED).unwrap();
    match result {
        Ok(token) => assert_eq!((token.id.as_str(), expected.as_str()), ("sit_1", "nothing")),
        Err(error) => assert_eq!(format!("{:?}", error.kind()), expected, "{error:?}"),
    }
}

/// The transport and the certificate that the environment names.
fn configured(clerk: ClientBuilder<Clerk>) -> ClientBuilder<Clerk> {
    let is_hyper = std::env::var(TRANSPORT).unwrap() == "hyper";
    let certificate = std::env::var(CERTIFICATE).ok().map(|digits| {
        let digits = digits.as_bytes().chunks(2).map(|two| std::str::from_utf8(two).unwrap());
        digits.map(|two| u8::from_str_radix(two, 16).unwrap()).collect::<Vec<u8>>()
    });
    match certificate {
        #[cfg(feature = "hyper")]
        Some(certificate) if is_hyper => clerk.hyper_tls(http2::tls::trusting(&certificate.into())),
        #[cfg(feature = "hyper")]
        None if is_hyper => clerk.hyper(),
        #[cfg(feature = "reqwest")]
        Some(certificate) => {
            let root = reqwest::Certificate::from_der(&certificate).unwrap();
            clerk.reqwest(move |reqwest| reqwest.tls_certs_only([root.clone()]))
        }
        _ => clerk,
    }
}

#[tokio::test]
async fn plain_http_does_not_go_through_a_proxy() {
    for transport in TRANSPORTS {
        let target = Server::start([Reply::json(404, "{}")]).await;
        let proxy = Server::start([Reply::json(500, "{}")]).await;
        let more = [(TRANSPORT, *transport), (EXPECTED, "Status")];
        call_in_child(&target.url(), &proxy.url(), &more).await;
        assert_eq!((target.seen().len(), proxy.connections()), (1, 0), "{transport}");
    }
}

#[tokio::test]
async fn a_proxy_sees_where_to_and_no_more() {
    for transport in TRANSPORTS {
        let proxy = Server::start([Reply::answer(503, &[], "")]).await;
        let more = [(TRANSPORT, *transport), (EXPECTED, "Connect")];
        call_in_child("https://api.example.com/v1", &proxy.url(), &more).await;
        let seen = proxy.seen();
        assert_eq!(seen[0].line(), "CONNECT api.example.com:443", "{transport}");
        for seen in &seen {
            assert_eq!(seen.header("authorization"), None);
            assert!(!format!("{seen:?}").contains("sk_live_secret"));
        }
    }
}

#[tokio::test]
async fn a_call_goes_through_a_proxy_of_each_kind() {
    let target = http2::Server::start(&[]).await;
    let port = target.url.rsplit(&[':', '/']).nth(1).unwrap();
    let certificate: String = target.certificate.iter().map(|own| format!("{own:02x}")).collect();
    for transport in TRANSPORTS {
        for scheme in ["http", "https", "socks5", "socks5h"] {
            // reqwest needs a feature of its own for the last two.
            if *transport == "reqwest" && scheme.starts_with("socks") {
                continue;
            }
            let proxy = Proxy::start(scheme, &target).await;
            let url = format!("{scheme}://user:pass@localhost:{}", proxy.port);
            let more =
                [(TRANSPORT, *transport), (EXPECTED, "nothing"), (CERTIFICATE, &*certificate)];
            call_in_child(&target.url, &url, &more).await;
            let asked = proxy.asked.lock().unwrap().clone();
            assert_eq!(asked, [format!("user:pass {port}")], "{scheme} over {transport}");
        }
    }
}

/// A proxy that leads to the server, and keeps who asked for which port.
struct Proxy {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    async fn start(scheme: &str, target: &http2::Server) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let (kept, is_socks) = (Arc::clone(&asked), scheme.starts_with("socks"));
        let tls = (scheme == "https").then(|| target.tls.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (kept, tls) = (Arc::clone(&kept), tls.clone());
                tokio::spawn(async move {
                    match tls {
                        Some(tls) => lead(tls.accept(stream).await.unwrap(), is_socks, &kept).await,
                        None => lead(stream, is_socks, &kept).await,
                    }
                });
            }
        });
        Self { port, asked }
    }
}

trait Bytes: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin {}

impl<T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin> Bytes for T {}

async fn lead(mut stream: impl Bytes, is_socks: bool, kept: &Mutex<Vec<String>>) {
    let (who, port) = if is_socks { socks(&mut stream).await } else { tunnel(&mut stream).await };
    kept.lock().unwrap().push(format!("{who} {port}"));
    let mut target = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let _ = copy_bidirectional(&mut stream, &mut target).await;
}

/// Who asks for which port with `CONNECT`.
async fn tunnel(stream: &mut impl Bytes) -> (String, u16) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.unwrap());
    }
    let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
    let port = head.split([':', ' ']).nth(2).unwrap().parse().unwrap();
    // The base64 of `user:pass`.
    let who =
        if head.contains("proxy-authorization: basic dxnlcjpwyxnz") { "user:pass" } else { "?" };
    stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
    (who.to_owned(), port)
}

/// Who asks for which port by SOCKS 5 (RFC 1928 and 1929).
async fn socks(stream: &mut impl Bytes) -> (String, u16) {
    let text = async |stream: &mut _, length: u8| {
        let mut bytes = vec![0; length.into()];
        tokio::io::AsyncReadExt::read_exact(stream, &mut bytes).await.unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    assert_eq!(stream.read_u8().await.unwrap(), 5);
    let methods = stream.read_u8().await.unwrap();
    text(stream, methods).await;
    stream.write_all(&[5, 2]).await.unwrap();
    let _version = stream.read_u8().await.unwrap();
    let length = stream.read_u8().await.unwrap();
    let user = text(stream, length).await;
    let length = stream.read_u8().await.unwrap();
    let password = text(stream, length).await;
    stream.write_all(&[1, 0]).await.unwrap();
    let mut head = [0; 4];
    stream.read_exact(&mut head).await.unwrap();
    let length = match head[3] {
        1 => 4,
        4 => 16,
        _ => stream.read_u8().await.unwrap(),
    };
    text(stream, length).await;
    let port = stream.read_u16().await.unwrap();
    stream.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).await.unwrap();
    (format!("{user}:{password}"), port)
}
