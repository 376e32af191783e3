//! HTTP/2 over TLS: the server's error code decides whether a request may be sent again.

pub(super) mod tls;

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
#[cfg(feature = "hyper")]
use std::time::Duration;

#[cfg(feature = "hyper")]
use auth_core::{Clock as _, SystemClock};
use auth_core::{ErrorKind, Outcome, RetryPolicy};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
use auth_providers::clerk::users::ListUsers;
use auth_tests::clock::TestClock;
use bytes::Bytes;
use futures_util::future::join_all;
use h2::Reason;
use rustls::pki_types::CertificateDer;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
#[cfg(feature = "hyper")]
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

const TOKEN: &str = r#"{"object": "sign_in_token", "id": "sit_1", "status": "pending",
    "user_id": "user_1", "created_at": 1, "updated_at": 1}"#;

/// What the server does with one request.
#[derive(Clone, Copy, Debug)]
pub(super) enum Does {
    Answer,
    /// Answers with so many bytes in a header.
    AnswerWith(usize),
    Reset(Reason),
    /// Says that it goes, and has not looked at the request.
    GoAway,
    /// Answers with these bytes, whatever they are.
    Babble(&'static [u8]),
    /// Looks at the request, says that it goes, and answers nothing.
    Abandon,
    /// Answers nothing for now.
    Hold,
}

/// A server that does as it is told with one request after the other, and keeps their heads.
pub(super) struct Server {
    pub(super) url: String,
    pub(super) certificate: CertificateDer<'static>,
    pub(super) tls: TlsAcceptor,
    seen: Arc<Mutex<Vec<http::request::Parts>>>,
    connections: Arc<AtomicUsize>,
    /// Whether it closes further connections at once.
    pub(super) refuses: Arc<AtomicBool>,
}

impl Server {
    pub(super) async fn start(script: &'static [Does]) -> Self {
        Self::with_streams(script, 100).await
    }

    /// One that allows so many streams at once on a connection.
    async fn with_streams(script: &'static [Does], streams: u32) -> Self {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let script: Arc<Script> = Arc::new(Mutex::new(script.iter()));
        let kept = Arc::clone(&seen);
        let server = Self::serving(move |stream| {
            let (kept, script) = (Arc::clone(&kept), Arc::clone(&script));
            async move {
                let first = script.lock().unwrap().clone().next();
                match first {
                    Some(Does::GoAway) => {
                        script.lock().unwrap().next();
                        by_hand(stream, &GO_AWAY).await.unwrap();
                    }
                    Some(Does::Babble(bytes)) => by_hand(stream, bytes).await.unwrap(),
                    _ => serve(stream, &script, &kept, streams).await,
                }
            }
        });
        Self { seen, ..server.await }
    }

    /// One that does this with each connection.
    pub(super) async fn serving<F, S>(does: S) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
        S: Fn(Tls) -> F + Send + 'static,
    {
        let (tls, certificate) = tls::acceptor();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://localhost:{}/v1", listener.local_addr().unwrap().port());
        let acceptor = tls.clone();
        let connections = Arc::<AtomicUsize>::default();
        let refuses = Arc::<AtomicBool>::default();
        let (count, is_closed) = (Arc::clone(&connections), Arc::clone(&refuses));
        tokio::spawn(async move {
            while let Ok((tcp, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                if is_closed.load(Ordering::SeqCst) {
                    continue;
                }
                if let Ok(stream) = tls.accept(tcp).await {
                    tokio::spawn(does(stream));
                }
            }
        });
        Self { url, certificate, tls: acceptor, seen: Arc::default(), connections, refuses }
    }

    /// How many connections there were.
    pub(super) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    fn clerk(&self) -> auth_core::ClientBuilder<Clerk> {
        let clerk = Clerk::builder("sk_test_1").base_url(&self.url).clock(TestClock::default());
        trusting(clerk, &self.certificate)
    }

    #[cfg(feature = "hyper")]
    fn hyper_clerk(&self) -> Clerk {
        let clerk = Clerk::builder("sk_test_1").base_url(&self.url);
        clerk.hyper_tls(tls::trusting(&self.certificate)).build().unwrap()
    }

    fn sent(&self) -> usize {
        self.seen.lock().unwrap().len()
    }
}

type Script = Mutex<std::slice::Iter<'static, Does>>;
pub(super) type Tls = tokio_rustls::server::TlsStream<TcpStream>;

async fn serve(
    stream: Tls,
    script: &Script,
    seen: &Mutex<Vec<http::request::Parts>>,
    streams: u32,
) {
    let mut builder = h2::server::Builder::new();
    let mut connection = builder.max_concurrent_streams(streams).handshake(stream).await.unwrap();
    let mut held = Vec::new();
    while let Some(Ok((request, mut respond))) = connection.accept().await {
        seen.lock().unwrap().push(request.into_parts().0);
        match script.lock().unwrap().next() {
            Some(Does::Reset(reason)) => respond.send_reset(*reason),
            Some(Does::Abandon) => connection.abrupt_shutdown(Reason::NO_ERROR),
            Some(Does::Hold) => held.push(respond),
            does => {
                let mut head = http::Response::new(());
                if let Some(Does::AnswerWith(bytes)) = does {
                    head.headers_mut().insert("x-long", "y".repeat(*bytes).parse().unwrap());
                }
                let mut body = respond.send_response(head, false).unwrap();
                body.send_data(Bytes::from_static(TOKEN.as_bytes()), true).unwrap();
            }
        }
    }
}

/// Says that it goes, and has looked at no request.
const GO_AWAY: [u8; 17] = [0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// Says this at the first request: by hand, because `h2` sends no nonsense, and counts a request as
/// looked at that it has read.
async fn by_hand(mut stream: Tls, says: &[u8]) -> std::io::Result<()> {
    const SETTINGS: [u8; 9] = [0, 0, 0, 4, 0, 0, 0, 0, 0];
    read_preface(&mut stream).await?;
    stream.write_all(&SETTINGS).await?;
    stream.flush().await?;
    while !reads_headers(&mut stream).await? {}
    stream.write_all(says).await?;
    stream.shutdown().await
}

async fn read_preface(stream: &mut Tls) -> std::io::Result<()> {
    stream.read_exact(&mut [0; 24]).await?;
    Ok(())
}

/// Reads a frame, and says whether it begins a request.
async fn reads_headers(stream: &mut Tls) -> std::io::Result<bool> {
    const HEADERS: u8 = 1;
    let mut head = [0; 9];
    stream.read_exact(&mut head).await?;
    let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
    stream.read_exact(&mut vec![0; length as usize]).await?;
    Ok(head[3] == HEADERS)
}

#[cfg(feature = "reqwest")]
fn trusting<P>(
    client: auth_core::ClientBuilder<P>,
    certificate: &CertificateDer<'static>,
) -> auth_core::ClientBuilder<P> {
    let root = reqwest::Certificate::from_der(certificate).unwrap();
    client.reqwest(move |reqwest| reqwest.tls_certs_only([root.clone()]))
}

#[cfg(not(feature = "reqwest"))]
fn trusting<P>(
    client: auth_core::ClientBuilder<P>,
    certificate: &CertificateDer<'static>,
) -> auth_core::ClientBuilder<P> {
    client.hyper_tls(tls::trusting(certificate))
}

#[tokio::test]
async fn a_call_is_made_over_http_2() {
    let server = Server::start(&[]).await;
    let clerk = server.clerk().build().unwrap();
    for _ in 0..2 {
        assert_eq!(clerk.revoke_sign_in_token("sit_1").await.unwrap().id, "sit_1");
    }
    for head in server.seen.lock().unwrap().iter() {
        assert_eq!(
            (head.version, head.uri.path()),
            (http::Version::HTTP_2, "/v1/sign_in_tokens/sit_1/revoke")
        );
        // `:authority` says it.
        assert!(!head.headers.contains_key("host"));
    }
}

#[tokio::test]
async fn a_request_that_was_refused_is_sent_again_whatever_its_method() {
    for refusal in [Does::Reset(Reason::REFUSED_STREAM), Does::GoAway] {
        let script = Box::leak(Box::new([refusal, Does::Answer]));
        let server = Server::start(script).await;
        let clerk = server.clerk().build().unwrap();
        let reply = clerk.create_sign_in_token(&CreateSignInToken::new("user_1")).response().await;
        assert_eq!(reply.unwrap().attempts(), 2);
    }
}

#[tokio::test]
async fn a_request_that_was_refused_was_not_sent() {
    let server = Server::start(&[Does::Reset(Reason::REFUSED_STREAM)]).await;
    let clerk = server.clerk().retry(RetryPolicy::never()).build().unwrap();
    let error = clerk.create_sign_in_token(&CreateSignInToken::new("user_1")).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Connect, Outcome::NotSent));
    assert_eq!(server.sent(), 1);
}

#[tokio::test]
async fn headers_over_the_limit_cannot_be_read_and_the_limit_can_be_set() {
    let list = |clerk: &Clerk| clerk.list_users(&ListUsers::new());
    let server = Server::start(&[Does::AnswerWith(20_000)]).await;
    let error = list(&server.clerk().build().unwrap()).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Protocol, Outcome::Unknown));
    assert!(error.to_string().contains("longer headers than the client accepts"), "{error}");
    assert_eq!((error.attempts(), server.sent()), (1, 1), "it would be the same again");

    let server = Server::start(&[Does::AnswerWith(20_000)]).await;
    let clerk = server.clerk().header_size_limit(32 * 1024).build().unwrap();
    let reply = clerk.revoke_sign_in_token("sit_1").response().await.unwrap();
    assert_eq!(reply.headers()["x-long"].len(), 20_000);
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_is_not_asked_for_again() {
    for (name, answer) in [
        ("no frame", &b"HTTP/1.1 400 Bad Request\r\n\r\n"[..]),
        ("headers that do not unpack", &[0, 0, 1, 1, 5, 0, 0, 0, 1, 0xff]),
        ("headers without a status", &[0, 0, 0, 1, 5, 0, 0, 0, 1]),
        ("data before the headers", &[0, 0, 1, 0, 1, 0, 0, 0, 1, b'x']),
        ("a frame of the wrong size", &[0, 0, 3, 3, 0, 0, 0, 0, 1, 0, 0, 0]),
    ] {
        let server = Server::start(Box::leak(Box::new([Does::Babble(answer)]))).await;
        let error =
            server.clerk().build().unwrap().list_users(&ListUsers::new()).await.unwrap_err();
        let end = (error.kind(), error.outcome(), error.attempts());
        assert_eq!(end, (ErrorKind::Protocol, Outcome::Unknown, 1), "{name}: {error:?}");
        assert!(error.to_string().contains("it breaks the rules of HTTP/2"), "{name}: {error}");
    }
}

#[tokio::test]
async fn a_request_that_may_have_been_looked_at_is_not_sent_again() {
    let resets = [Reason::INTERNAL_ERROR, Reason::CANCEL, Reason::ENHANCE_YOUR_CALM];
    for does in resets.map(Does::Reset).into_iter().chain([Does::Abandon]) {
        let script = Box::leak(Box::new([does, Does::Answer]));
        let server = Server::start(script).await;
        let clerk = server.clerk().build().unwrap();
        let call = clerk.create_sign_in_token(&CreateSignInToken::new("user_1"));
        let error = call.await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Disconnected, Outcome::Unknown));
        assert_eq!(server.sent(), 1, "{does:?}");
    }
}

#[cfg(feature = "hyper")]
#[tokio::test]
async fn calls_at_once_share_one_connection_from_the_first_on() {
    let server = Server::start(&[]).await;
    let clerk = server.hyper_clerk();
    for _ in 0..3 {
        let calls = (0..30).map(|_| clerk.revoke_sign_in_token("sit_1"));
        for token in join_all(calls).await {
            assert_eq!(token.unwrap().id, "sit_1");
        }
    }
    assert_eq!(server.sent(), 90);
    assert_eq!(server.connections(), 1);
}

#[cfg(feature = "hyper")]
#[tokio::test]
async fn a_server_gets_a_hundred_requests_at_most_before_it_has_said_how_many() {
    let count = Arc::<AtomicUsize>::default();
    let counted = Arc::clone(&count);
    let server = Server::serving(move |mut stream| {
        let count = Arc::clone(&counted);
        async move {
            read_preface(&mut stream).await.unwrap();
            // It says nothing.
            while let Ok(is_request) = reads_headers(&mut stream).await {
                count.fetch_add(usize::from(is_request), Ordering::SeqCst);
            }
        }
    });
    let server = server.await;
    let clerk = server.hyper_clerk();
    let calls: Vec<_> =
        (0..150).map(|_| tokio::spawn(clerk.revoke_sign_in_token("sit_1"))).collect();
    // A call ends if it comes to nothing.
    while count.load(Ordering::SeqCst) < 100 && !calls.iter().any(JoinHandle::is_finished) {
        tokio::task::yield_now().await;
    }
    SystemClock::default().timer(Duration::from_millis(50)).await;
    assert_eq!((count.load(Ordering::SeqCst), server.connections()), (100, 1));
}

#[cfg(feature = "hyper")]
#[tokio::test]
async fn a_further_connection_is_made_when_there_are_no_more_streams() {
    use Does::{Answer, Hold};

    // A call that ends has learnt from its connection how many there may be.
    let server = Server::with_streams(&[Answer, Hold, Hold, Answer, Hold, Hold, Answer], 2).await;
    let clerk = server.hyper_clerk();
    let mut held = Vec::new();
    for connections in 1..=3 {
        clerk.revoke_sign_in_token("sit_1").await.unwrap();
        assert_eq!(server.connections(), connections);
        for _ in 0..2 {
            let before = server.sent();
            if connections < 3 {
                held.push(tokio::spawn(clerk.revoke_sign_in_token("sit_1")));
                while server.sent() == before {
                    tokio::task::yield_now().await;
                }
            }
        }
    }
    // A stream that ends makes room for another.
    held.pop().unwrap().abort();
    clerk.revoke_sign_in_token("sit_1").await.unwrap();
    assert_eq!(server.connections(), 3);
}

#[cfg(feature = "hyper")]
#[tokio::test]
async fn calls_go_on_where_the_one_that_connects_is_dropped() {
    let server = Server::start(&[]).await;
    let clerk = server.hyper_clerk();
    let first = tokio::spawn(clerk.revoke_sign_in_token("sit_1"));
    let others: Vec<_> =
        (0..5).map(|_| tokio::spawn(clerk.revoke_sign_in_token("sit_1"))).collect();
    while server.connections() == 0 {
        tokio::task::yield_now().await;
    }
    first.abort();
    for other in others {
        other.await.unwrap().unwrap();
    }
    assert_eq!(server.connections(), 1);
}

#[cfg(feature = "hyper")]
#[tokio::test]
async fn a_connection_that_cannot_be_made_fails_all_that_wait_for_it() {
    let server = Server::start(&[]).await;
    let own = Server::start(&[]).await;
    let clerk = Clerk::builder("sk_test_1").base_url(&server.url).retry(RetryPolicy::never());
    // It trusts another server.
    let clerk = clerk.hyper_tls(tls::trusting(&own.certificate)).build().unwrap();
    for result in join_all((0..5).map(|_| clerk.revoke_sign_in_token("sit_1"))).await {
        let error = result.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Connect, Outcome::NotSent));
        let causes = std::iter::successors(std::error::Error::source(&error), |own| own.source());
        let causes: Vec<_> = causes.map(ToString::to_string).collect();
        assert!(causes.iter().any(|cause| cause.contains("certificate")), "{causes:?}");
    }
    assert_eq!(server.connections(), 1);
}
