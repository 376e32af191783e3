//! Credentials that are not a fixed header: fetched tokens, signatures of each request, query
//! values.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use auth_core::transport::TowerService;
use auth_core::{
    AccessToken, Authorization, AuthorizationRequest, AuthorizedResponse, Body, BoxError, Call,
    Client, ClientBuilder, Credential, CredentialParts, Error, ErrorKind, Outcome, Provider,
    RefreshingBearer, RetryPolicy, Secret, endpoint,
};
use auth_tests::clock::StillClock;
use auth_tests::server::{Reply, Server};
use tokio::task::JoinSet;
use tower_service::Service;

#[derive(Clone)]
struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Notes: Provider {
    /// Gives a note.
    #[endpoint(method = GET, path = "/notes/<id>?<lang>")]
    fn note(&self, id: &str, lang: Option<&str>) -> Call<()>;

    /// Adds a note.
    #[endpoint(method = POST, path = "/notes", body = text)]
    fn add(&self, text: Body) -> Call<()>;
}

impl Notes for Api {}

const UNAUTHORIZED: u16 = 401;

fn client(server: &Server) -> ClientBuilder {
    Client::builder(server.url())
}

async fn ok() -> Server {
    Server::start([Reply::json(200, "{}")]).await
}

/// An issuer whose tokens are numbered, and valid for so long.
#[derive(Clone)]
struct Issuer {
    fetched: Arc<AtomicUsize>,
    lifetime: Option<Duration>,
    takes: Duration,
}

impl Issuer {
    fn new(lifetime: Option<Duration>) -> Self {
        Self { fetched: Arc::default(), lifetime, takes: Duration::ZERO }
    }

    fn fetched(&self) -> usize {
        self.fetched.load(Ordering::SeqCst)
    }

    fn credential(&self) -> RefreshingBearer {
        let issuer = self.clone();
        RefreshingBearer::new(move || {
            let issuer = issuer.clone();
            async move {
                let number = issuer.fetched.fetch_add(1, Ordering::SeqCst) + 1;
                pause(issuer.takes).await;
                let token = AccessToken::new(format!("token-{number}"));
                Ok(match issuer.lifetime {
                    Some(lifetime) => token.expires_in(lifetime),
                    None => token,
                })
            }
        })
    }
}

async fn pause(duration: Duration) {
    auth_core::Clock::timer(&auth_core::SystemClock::default(), duration).await;
}

fn sent(server: &Server) -> Vec<String> {
    server.seen().iter().map(|seen| seen.header("authorization").unwrap_or_default()).collect()
}

const MINUTE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn ten_thousand_calls_at_once_wait_for_one_token() {
    let mut issuer = Issuer::new(Some(10 * MINUTE));
    issuer.takes = Duration::from_millis(50);
    // No network: so many connections would be another test.
    let client = Client::builder("https://api.example.com").transport(TowerService::new(Accepting));
    let api = Api(client.credential(issuer.credential()).build().unwrap());
    let mut calls = JoinSet::new();
    for _ in 0..10_000 {
        calls.spawn(api.note("1", None));
    }
    while let Some(result) = calls.join_next().await {
        result.unwrap().unwrap();
    }
    assert_eq!(issuer.fetched(), 1);
}

/// Answers every request that has a token with 200.
#[derive(Clone)]
struct Accepting;

impl Service<http::Request<Body>> for Accepting {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let mut response = http::Response::new(Body::from("{}".to_owned()));
        if request.headers().get("authorization").is_none_or(|token| token != "Bearer token-1") {
            *response.status_mut() = http::StatusCode::FORBIDDEN;
        }
        ready(Ok(response))
    }
}

#[tokio::test]
async fn a_token_is_fetched_anew_before_it_expires_and_nobody_waits() {
    let issuer = Issuer::new(Some(10 * MINUTE));
    let (server, clock) = (ok().await, StillClock::new());
    let client = client(&server).credential(issuer.credential()).clock(clock.clone());
    let api = Api(client.build().unwrap());
    api.note("1", None).await.unwrap();
    clock.advance(9 * MINUTE - Duration::from_millis(1));
    api.note("1", None).await.unwrap();
    assert_eq!(issuer.fetched(), 1);

    // In its last minute the old one is still sent, and a new one fetched meanwhile.
    clock.advance(Duration::from_millis(1));
    api.note("1", None).await.unwrap();
    assert_eq!(sent(&server), ["Bearer token-1"; 3]);
    for _ in 0..1000 {
        api.note("1", None).await.unwrap();
        if sent(&server).last().unwrap() == "Bearer token-2" {
            break;
        }
    }
    assert_eq!(sent(&server).last().unwrap(), "Bearer token-2");
    assert_eq!(issuer.fetched(), 2);
}

#[tokio::test]
async fn an_expired_token_is_not_sent() {
    let issuer = Issuer::new(Some(MINUTE));
    let (server, clock) = (ok().await, StillClock::new());
    let client = client(&server).credential(issuer.credential()).clock(clock.clone());
    let api = Api(client.build().unwrap());
    api.note("1", None).await.unwrap();
    clock.advance(MINUTE);
    api.note("1", None).await.unwrap();
    assert_eq!(sent(&server), ["Bearer token-1", "Bearer token-2"]);
}

#[tokio::test]
async fn a_token_of_no_lifetime_is_fetched_once_for_each_call() {
    let issuer = Issuer::new(Some(Duration::ZERO));
    let server = ok().await;
    let api = Api(client(&server).credential(issuer.credential()).build().unwrap());
    api.note("1", None).await.unwrap();
    api.note("1", None).await.unwrap();
    assert_eq!(issuer.fetched(), 2);
}

#[tokio::test]
async fn a_refused_token_is_replaced_and_the_call_made_once_more() {
    let issuer = Issuer::new(None);
    let clock = StillClock::new();
    let refused = || Reply::json(UNAUTHORIZED, "{}");
    let server = Server::start([Reply::json(200, "{}"), refused(), Reply::json(200, "{}")]).await;
    let client = client(&server).credential(issuer.credential()).clock(clock.clone());
    let api = Api(client.build().unwrap());
    api.note("1", None).await.unwrap();
    clock.advance(MINUTE);
    // A POST, too: the 401 says that nothing was done.
    let response = api.add(Body::from("text".to_owned())).response().await.unwrap();
    assert_eq!(response.attempts(), 2);
    assert_eq!(sent(&server), ["Bearer token-1", "Bearer token-1", "Bearer token-2"]);
    assert_eq!(server.seen()[2].body, b"text");
}

#[tokio::test]
async fn a_token_that_is_refused_at_once_is_not_fetched_in_a_circle() {
    let issuer = Issuer::new(None);
    let server = Server::start([Reply::json(UNAUTHORIZED, "{}")]).await;
    let api = Api(client(&server).credential(issuer.credential()).build().unwrap());
    for _ in 0..3 {
        let error = api.note("1", None).await.unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (UNAUTHORIZED, 1));
    }
    assert_eq!((issuer.fetched(), server.seen().len()), (1, 3));
}

#[tokio::test]
async fn a_call_is_made_once_more_only_where_that_is_safe() {
    let clock = StillClock::new();
    let stream = || {
        let chunks: Vec<Result<bytes::Bytes, BoxError>> = vec![Ok("text".into())];
        Body::sized_stream(Chunks(chunks.into_iter()), 4)
    };
    type Make = fn(&Api, Body) -> Call<()>;
    let calls: [(&str, Make, Body); 3] = [
        ("a body that is gone", |api, body| api.add(body), stream()),
        (
            "one attempt",
            |api, body| api.add(body).retry(RetryPolicy::never()),
            Body::from("text".to_owned()),
        ),
        ("a token of its own", |api, body| api.add(body).credential("own"), Body::from(vec![1])),
    ];
    for (what, call, body) in calls {
        let issuer = Issuer::new(None);
        let server = Server::start([Reply::json(200, "{}"), Reply::json(UNAUTHORIZED, "{}")]).await;
        let client = client(&server).credential(issuer.credential()).clock(clock.clone());
        let api = Api(client.build().unwrap());
        api.note("1", None).await.unwrap();
        clock.advance(MINUTE);
        let error = call(&api, body).await.unwrap_err();
        assert_eq!((error.attempts(), error.outcome()), (1, Outcome::Rejected), "{what}");
        assert_eq!(server.seen().len(), 2, "{what}");
    }
}

struct Chunks(std::vec::IntoIter<Result<bytes::Bytes, BoxError>>);

impl futures_core::Stream for Chunks {
    type Item = Result<bytes::Bytes, BoxError>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.next())
    }
}

#[tokio::test]
async fn a_fetch_that_fails_fails_the_calls_and_is_not_repeated_at_once() {
    let fetched = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&fetched);
    let credential = RefreshingBearer::new(move || {
        count.fetch_add(1, Ordering::SeqCst);
        async { Err("the issuer is down".into()) }
    });
    let (server, clock) = (ok().await, StillClock::new());
    let client = client(&server).credential(credential).clock(clock.clone()).build().unwrap();
    let api = Api(client);
    for _ in 0..3 {
        let error = api.note("1", None).await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Credential, Outcome::NotSent));
        assert!(format!("{error:#}").ends_with(": the issuer is down"), "{error:#}");
    }
    assert_eq!((fetched.load(Ordering::SeqCst), server.connections()), (1, 0));
    clock.advance(Duration::from_secs(1));
    api.note("1", None).await.unwrap_err();
    assert_eq!(fetched.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn an_expired_token_is_not_sent_where_no_other_is_to_be_had() {
    let fetched = AtomicUsize::new(0);
    let credential = RefreshingBearer::new(move || {
        let is_first = fetched.fetch_add(1, Ordering::SeqCst) == 0;
        async move {
            let token = AccessToken::new("token-1").expires_in(MINUTE);
            if is_first { Ok(token) } else { Err("the issuer is down".into()) }
        }
    });
    let (server, clock) = (ok().await, StillClock::new());
    let client = client(&server).credential(credential).clock(clock.clone());
    let api = Api(client.build().unwrap());
    api.note("1", None).await.unwrap();
    clock.advance(MINUTE);
    for _ in 0..2 {
        let error = api.note("1", None).await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Credential, Outcome::NotSent));
    }
    assert_eq!(sent(&server), ["Bearer token-1"]);
}

#[tokio::test]
async fn a_fetch_that_panics_fails_its_callers_and_the_next_one_is_made() {
    let fetched = AtomicUsize::new(0);
    let credential = RefreshingBearer::new(move || {
        let number = fetched.fetch_add(1, Ordering::SeqCst);
        assert!(number != 0, "the first time before there is a future");
        async move {
            assert!(number != 1, "the second time in it");
            Ok(AccessToken::new("token-1"))
        }
    });
    let (server, clock) = (ok().await, StillClock::new());
    let client = client(&server).credential(credential).clock(clock.clone());
    let api = Api(client.build().unwrap());
    for _ in 0..2 {
        let call = tokio::spawn(api.note("1", None).deadline(Duration::from_secs(5)));
        let error = call.await.expect("the caller's task goes on").unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Credential, Outcome::NotSent));
        clock.advance(Duration::from_secs(1));
    }
    api.note("1", None).await.unwrap();
}

#[tokio::test]
async fn the_error_of_a_fetch_is_among_the_causes() {
    let credential = RefreshingBearer::new(|| async {
        Err(Error::from_kind(ErrorKind::Connect, "the issuer is down").into())
    });
    let client = client(&ok().await).credential(credential).build().unwrap();
    let error = Api(client).note("1", None).await.unwrap_err();
    let mut causes =
        std::iter::successors(std::error::Error::source(&error), |cause| cause.source());
    let cause = causes.find_map(|cause| cause.downcast_ref::<Error>()).expect("the fetch's error");
    assert_eq!(cause.kind(), ErrorKind::Connect);
    assert_eq!(format!("{error:#}").matches("the issuer is down").count(), 1, "{error:#}");
}

#[tokio::test]
async fn a_thousand_calls_whose_token_is_refused_at_once_fetch_one() {
    let mut issuer = Issuer::new(None);
    issuer.takes = Duration::from_millis(20);
    let clock = StillClock::new();
    let server = Server::answering(|seen| {
        let is_old = seen.header("authorization").unwrap() == "Bearer token-1";
        Reply::json(if is_old && seen.line().contains("late") { UNAUTHORIZED } else { 200 }, "{}")
    })
    .await;
    let client = client(&server).credential(issuer.credential()).clock(clock.clone());
    let api = Api(client.build().unwrap());
    api.note("early", None).await.unwrap();
    clock.advance(MINUTE);
    let mut calls = JoinSet::new();
    for _ in 0..200 {
        calls.spawn(api.note("late", None).response());
    }
    while let Some(result) = calls.join_next().await {
        assert!(result.unwrap().unwrap().attempts() <= 2);
    }
    assert_eq!(issuer.fetched(), 2);
}

#[tokio::test]
async fn a_call_that_gives_up_leaves_the_fetch_to_the_others() {
    let mut issuer = Issuer::new(None);
    issuer.takes = Duration::from_millis(100);
    let server = ok().await;
    let api = Api(client(&server).credential(issuer.credential()).build().unwrap());
    let hasty = api.note("1", None).deadline(Duration::from_millis(20));
    let error = hasty.await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Timeout, Outcome::NotSent));
    api.note("1", None).await.unwrap();
    assert_eq!(issuer.fetched(), 1);
}

/// Signs method and URL, and asks for another try when the server has a new nonce: the shape of
/// DPoP (RFC 9449), with a text in the place of the signature.
#[derive(Debug, Default)]
struct Signer {
    nonce: Mutex<Option<String>>,
}

impl Credential for Signer {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        let uri = request.uri().to_string();
        let url = uri.split('?').next().unwrap();
        let nonce = self.nonce.lock().unwrap().clone().unwrap_or_default();
        let proof = format!("{} {url} {nonce}", request.method());
        let parts = CredentialParts::header("authorization", &Secret::from("DPoP token"));
        Authorization::ready(
            parts.and_then(|parts| parts.with_header("dpop", &Secret::from(proof.trim()))),
        )
    }

    fn responded(&self, response: &AuthorizedResponse<'_>) -> bool {
        let Some(nonce) = response.headers().get("dpop-nonce") else { return false };
        let nonce = Some(nonce.to_str().unwrap().to_owned());
        let mut known = self.nonce.lock().unwrap();
        let is_new = *known != nonce;
        *known = nonce;
        is_new
    }
}

#[tokio::test]
async fn a_signer_sees_method_and_url_and_learns_the_servers_nonce() -> Result<(), Error> {
    let nonce = |status, nonce| Reply::answer(status, &[("dpop-nonce", nonce)], "");
    let server =
        Server::start([nonce(UNAUTHORIZED, "n1"), nonce(200, "n2"), nonce(UNAUTHORIZED, "n2")])
            .await;
    let api = Api(client(&server).credential(Signer::default()).build()?);
    api.add(Body::from("text".to_owned())).await?;
    let error = api.note("a b", Some("de")).await.unwrap_err();
    assert_eq!(error.attempts(), 1, "the nonce was no news");

    let url = server.url();
    let proofs: Vec<_> = server.seen().iter().map(|seen| seen.header("dpop").unwrap()).collect();
    assert_eq!(
        proofs,
        [
            format!("POST {url}/notes"),
            format!("POST {url}/notes n1"),
            format!("GET {url}/notes/a%20b n2"),
        ]
    );
    Ok(())
}

#[derive(Debug)]
struct QueryKey;

impl Credential for QueryKey {
    fn authorize<'a>(&'a self, _: AuthorizationRequest<'a>) -> Authorization<'a> {
        Authorization::ready(CredentialParts::query("api_key", &Secret::from("key+do_not_print")))
    }
}

#[tokio::test]
async fn a_key_in_the_query_is_sent_and_shown_nowhere() {
    let echo = r#"{"message": "bad key+do_not_print in /notes/1?api_key=key%2Bdo_not_print"}"#;
    let server = Server::start([Reply::json(403, echo)]).await;
    let api = Api(client(&server).credential(QueryKey).build().unwrap());
    let shown = format!("{:?}", api.note("1", Some("de")));
    let error = api.note("1", Some("de")).await.unwrap_err();
    assert_eq!(server.seen()[0].line(), "GET /notes/1?lang=de&api_key=key%2Bdo_not_print");
    api.note("1", None).await.unwrap_err();
    assert_eq!(server.seen()[1].line(), "GET /notes/1?api_key=key%2Bdo_not_print");
    let texts = format!("{shown} {error} {error:?} {:?}", error.body());
    assert!(texts.contains("bad"), "{texts}");
    assert!(!texts.contains("do_not_print"), "{texts}");
    let request = api.note("1", None).request().unwrap();
    assert!(!request.uri().to_string().contains("api_key"), "{}", request.uri());

    let error = api.note("1", None).query("api_key", "mine").await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Request, 0));
    assert!(error.to_string().contains("`api_key`"), "{error}");
}
