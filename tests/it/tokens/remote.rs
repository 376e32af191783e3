//! When an issuer's keys are fetched, how often, and with which requests.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use auth_core::jwt::{JwksVerifier, VerifyError};
use auth_core::{Client, ErrorKind, RetryPolicy, Secret};
use auth_providers::clerk::Clerk;
use auth_providers::descope::Descope;
use auth_providers::passage::Passage;
use auth_tests::server::{Reply, Seen, Server};
use aws_lc_rs::hmac;
use serde_json::{Map, Value};
use tokio::sync::Notify;
use tokio::task::JoinSet;

use super::fixture::{Draft, PRIVATE, StillClock, all_text};
use super::key_sets::{good, key_set, rules, verifier};
use super::signing::{Sign, jwks, keys, rsa_jwk, table_jwks};

pub(super) const COOLDOWN: Duration = Duration::from_secs(30);
pub(super) const REFRESH: Duration = Duration::from_secs(5 * 60);

/// An issuer whose answer can be changed, and that counts how often it is asked.
pub(super) struct Issuer {
    server: Server,
    reply: Arc<Mutex<Reply>>,
    asked: Arc<Asked>,
    pub(super) clock: StillClock,
}

#[derive(Default)]
struct Asked {
    times: AtomicUsize,
    now: Notify,
}

impl Issuer {
    pub(super) async fn start(reply: Reply) -> Self {
        let (reply, asked) = (Arc::new(Mutex::new(reply)), Arc::<Asked>::default());
        let (next, count) = (Arc::clone(&reply), Arc::clone(&asked));
        let server = Server::answering(move |_: &Seen| {
            count.times.fetch_add(1, Ordering::SeqCst);
            count.now.notify_one();
            next.lock().unwrap().clone()
        });
        Self { server: server.await, reply, asked, clock: StillClock::new() }
    }

    pub(super) fn verifier(&self) -> JwksVerifier {
        verifier(&self.server.url(), &self.clock)
    }

    pub(super) fn answer(&self, reply: Reply) {
        *self.reply.lock().unwrap() = reply;
    }

    pub(super) fn asked(&self) -> usize {
        self.asked.times.load(Ordering::SeqCst)
    }

    /// Waits until it is asked.
    pub(super) async fn is_asked(&self) {
        self.asked.now.notified().await;
    }
}

/// The first key alone, or the second one.
pub(super) fn first() -> Reply {
    Reply::json(200, &jwks(&[rsa_jwk(&keys().rsa, r#""kid":"key-1""#)]))
}

pub(super) fn second() -> Reply {
    Reply::json(200, &jwks(&[rsa_jwk(&keys().other_rsa, r#""kid":"key-2""#)]))
}

/// The first key, after a while.
pub(super) fn slowly() -> Reply {
    let body = jwks(&[rsa_jwk(&keys().rsa, r#""kid":"key-1""#)]);
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
    Reply::nothing().wait(Duration::from_millis(100)).then(head + &body)
}

pub(super) fn token(draft: Draft) -> Secret {
    Secret::from(String::from(draft))
}

pub(super) static GOOD: LazyLock<Secret> = LazyLock::new(|| token(good()));

pub(super) fn by_second() -> Secret {
    token(good().by("RS256", "key-2", Sign::by_the_other()))
}

/// One that names a key that nobody has.
pub(super) fn forged(n: usize) -> Secret {
    let kid = format!("\"forged-{n}\"");
    token(good().header("kid", &kid).sign(Sign::Bytes(vec![0])))
}

pub(super) async fn name(verifier: &JwksVerifier, token: &Secret) -> &'static str {
    match verifier.verify(token).await {
        Ok(_) => "accepted",
        Err(error) => error.name(),
    }
}

/// Verifies until the answer is another one; the fetch that makes it so is under way.
pub(super) async fn until_not(verifier: &JwksVerifier, token: &Secret, old: &str) -> &'static str {
    for _ in 0..100_000 {
        let name = name(verifier, token).await;
        if name != old {
            return name;
        }
        tokio::task::yield_now().await;
    }
    panic!("still {old}");
}

#[tokio::test]
async fn forged_key_ids_cost_the_issuer_one_fetch_in_each_cooldown() {
    let issuer = Issuer::start(first()).await;
    let verifier = issuer.verifier();
    for n in 0..10_000 {
        assert_eq!(name(&verifier, &forged(n)).await, "unknown_key");
    }
    assert_eq!(issuer.asked(), 1);
    for cooldowns in 1..=3 {
        issuer.clock.advance(COOLDOWN - Duration::from_millis(1));
        assert_eq!(name(&verifier, &forged(0)).await, "unknown_key");
        assert_eq!(issuer.asked(), cooldowns);
        issuer.clock.advance(Duration::from_millis(1));
        for n in 0..100 {
            assert_eq!(name(&verifier, &forged(n)).await, "unknown_key");
        }
        assert_eq!(issuer.asked(), cooldowns + 1);
    }
    assert_eq!(name(&verifier, &token(good())).await, "accepted");
    assert_eq!(issuer.asked(), 4);
}

#[tokio::test]
async fn forged_key_ids_cost_as_little_while_the_issuer_is_down() {
    let issuer = Issuer::start(Reply::json(503, "")).await;
    let verifier = issuer.verifier();
    for n in 0..1000 {
        assert_eq!(name(&verifier, &forged(n)).await, "key_set_unavailable");
    }
    assert_eq!(issuer.asked(), 1);
    issuer.answer(first());
    assert_eq!(name(&verifier, &token(good())).await, "key_set_unavailable");
    // Without any keys nobody is let in: it is asked again soon.
    issuer.clock.advance(Duration::from_secs(1));
    assert_eq!(name(&verifier, &token(good())).await, "accepted");
    assert_eq!(issuer.asked(), 2);
}

#[tokio::test]
async fn a_token_that_is_refused_anyway_costs_no_fetch() {
    let issuer = Issuer::start(first()).await;
    let verifier = issuer.verifier();
    let secret = Sign::Hmac(hmac::HMAC_SHA256, b"secret".to_vec());
    for draft in [
        good().by("HS256", "key-1", secret),
        good().header("alg", "\"none\""),
        good().header("jku", "\"https://evil.example.com\""),
        good().header("typ", "\"at+jwt\""),
        good().no_header("kid"),
        good().raw_header("x"),
        good().claim("x", format!("\"{}\"", "x".repeat(20_000))),
    ] {
        assert!(verifier.verify(&token(draft)).await.is_err());
    }
    assert_eq!(issuer.server.connections(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_comes_first_fetches_for_all() {
    let issuer = Issuer::start(slowly()).await;
    let verifier = issuer.verifier();
    let mut tasks = JoinSet::new();
    for n in 0..50 {
        let verifier = verifier.clone();
        // Some of them name a key that is not there: they wait for the same fetch.
        let token = if n % 5 == 0 { forged(n) } else { token(good()) };
        tasks.spawn(async move { name(&verifier, &token).await });
    }
    let mut names = tasks.join_all().await;
    names.sort_unstable();
    assert_eq!(
        (names[0], names[39], names[40], names.len()),
        ("accepted", "accepted", "unknown_key", 50)
    );
    assert_eq!(issuer.asked(), 1);
}

#[tokio::test]
async fn who_gives_up_does_not_stop_the_fetch_for_others() {
    let issuer = Issuer::start(slowly()).await;
    let (verifier, token) = (issuer.verifier(), token(good()));
    let impatient = tokio::spawn({
        let (verifier, token) = (verifier.clone(), token.clone());
        async move { name(&verifier, &token).await }
    });
    issuer.is_asked().await;
    impatient.abort();
    assert!(impatient.await.unwrap_err().is_cancelled());
    assert_eq!(name(&verifier, &token).await, "accepted");
    assert_eq!(issuer.asked(), 1);
}

#[test]
fn a_runtime_that_ends_does_not_take_the_keys_with_it() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let lasting = runtime();
    let issuer = lasting.block_on(Issuer::start(Reply::nothing().wait(Duration::from_secs(9))));
    let verifier = issuer.verifier();
    let short = runtime();
    short.block_on(async {
        let mut call = Box::pin(verifier.verify(&GOOD));
        assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    });
    drop(short);
    issuer.answer(first());
    issuer.clock.advance(Duration::from_secs(1));
    assert_eq!(lasting.block_on(name(&verifier, &GOOD)), "accepted");
}

#[tokio::test]
async fn why_the_keys_cannot_be_had_is_known_and_says_nothing_secret() {
    const SECRET: &str = "sk_live_do_not_print_me";
    let echo = |seen: &Seen| {
        Reply::json(403, &format!("{} of-nobody", seen.header("authorization").unwrap_or_default()))
    };
    let server = Server::answering(echo).await;
    let clerk = Clerk::builder(SECRET)
        .base_url(server.url())
        .clock(StillClock::new())
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let error = clerk.verify_session(&GOOD).await.unwrap_err();
    let fetch = error.fetch_error().unwrap();
    assert_eq!((fetch.kind(), fetch.status().unwrap().as_u16()), (ErrorKind::Status, 403));
    assert!(std::error::Error::source(&error).unwrap().is::<auth_core::Error>());
    let text = all_text(&error);
    let parts = GOOD.expose().split('.').chain([SECRET, PRIVATE[0], PRIVATE[2]]);
    for part in parts {
        assert!(!text.contains(part), "{text}");
    }
    assert!(!format!("{:?}", clerk.session_verifier()).contains(SECRET));
}

#[tokio::test]
async fn verifiers_share_keys_with_their_clones_alone() {
    let (one, two) = (Issuer::start(first()).await, Issuer::start(second()).await);
    let (first, second) = (one.verifier(), two.verifier());
    assert_eq!(name(&first, &GOOD).await, "accepted");
    assert_eq!(name(&second, &GOOD).await, "unknown_key");
    assert_eq!(name(&second, &by_second()).await, "accepted");
    assert_eq!(name(&first, &by_second()).await, "unknown_key");
    // Of one issuer, too: another client may have another credential.
    assert_eq!(name(&one.verifier(), &GOOD).await, "accepted");
    assert_eq!((one.asked(), two.asked()), (2, 1));

    let set = key_set(&one.server.url(), &one.clock);
    for _ in 0..3 {
        let clone: JwksVerifier<Map<String, Value>> = JwksVerifier::new(set.clone(), rules());
        assert_eq!(name(&clone, &GOOD).await, "accepted");
    }
    assert_eq!(one.asked(), 3);
}

#[test]
fn keys_that_must_be_fetched_need_a_runtime() {
    let verifier = verifier("http://127.0.0.1:9", &StillClock::new());
    for _ in 0..2 {
        let mut call = Box::pin(verifier.verify(&GOOD));
        match call.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(Err(error @ VerifyError::KeySetUnavailable(_))) => {
                assert!(all_text(&error).contains("tokio runtime"), "{error:?}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn keys_that_were_fetched_need_no_runtime() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let issuer = runtime.block_on(Issuer::start(first()));
    let verifier = issuer.verifier();
    assert_eq!(runtime.block_on(name(&verifier, &GOOD)), "accepted");
    for age in [Duration::ZERO, REFRESH] {
        issuer.clock.advance(age);
        let mut call = Box::pin(name(&verifier, &GOOD));
        let polled = call.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert_eq!(polled, Poll::Ready("accepted"));
    }
    // A runtime later does what could not be done before.
    issuer.answer(second());
    assert_eq!(runtime.block_on(until_not(&verifier, &GOOD, "accepted")), "unknown_key");
}

#[tokio::test]
async fn a_call_that_cannot_be_made_is_no_fetch_for_ever() {
    let verifier = verifier("http://127.0.0.1:1", &StillClock::new());
    assert_eq!(name(&verifier, &GOOD).await, "key_set_unavailable");
    assert_eq!(name(&verifier, &GOOD).await, "key_set_unavailable");
    let offline = Client::offline();
    let keys = auth_core::jwt::RemoteKeySet::new(&offline, || panic!("no call today"));
    let verifier: JwksVerifier = JwksVerifier::new(keys, rules());
    assert_eq!(name(&verifier, &GOOD).await, "key_set_unavailable", "and no panic of who asks");
    assert_eq!(name(&verifier, &GOOD).await, "key_set_unavailable");
}

#[tokio::test]
async fn each_provider_fetches_from_its_own_place_with_what_it_needs() {
    let keys = Reply::json(200, &table_jwks());
    let claims =
        || good().claim("iss", "\"app-1\"").claim("aud", "\"app-1\"").claim("sid", "\"s\"");
    let token = token(claims());

    let server = Server::start([keys.clone()]).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).clock(StillClock::new());
    let clerk = clerk.build().unwrap();
    assert!(clerk.session_verifier().key_set().is_none());
    for _ in 0..3 {
        clerk.verify_session(&token).await.unwrap();
        clerk.clone().session_verifier().verify(&token).await.unwrap();
    }
    let seen = server.seen();
    assert_eq!((seen.len(), seen[0].line()), (1, "GET /jwks"));
    assert_eq!(seen[0].header("authorization").as_deref(), Some("Bearer sk_test_1"));
    assert_eq!(clerk.session_verifier().key_set().map(|keys| keys.len()), Some(8));

    let server = Server::start([keys.clone()]).await;
    let descope = Descope::builder("app-1").base_url(server.url()).clock(StillClock::new());
    let descope = descope.build().unwrap();
    descope.verify_session(&token).await.unwrap();
    assert_eq!(descope.verify_refresh(&token).await.unwrap_err().name(), "wrong_use");
    let seen = server.seen();
    assert_eq!((seen.len(), seen[0].line()), (1, "GET /v2/keys/app-1"));
    assert_eq!(seen[0].header("authorization"), None);

    let server = Server::start([keys]).await;
    let passage = Passage::builder("app-1", "key_1").base_url(server.url());
    let passage = passage.clock(StillClock::new()).build().unwrap();
    assert_eq!(passage.verify_jwt(&token).await.unwrap().user_id, "user-of-the-table");
    let seen = server.seen();
    assert_eq!((seen.len(), seen[0].line()), (1, "GET /apps/app-1/.well-known/jwks.json"));
    assert_eq!(seen[0].header("authorization"), None);
}

#[test]
fn keys_whose_fetch_ends_with_its_runtime_are_fetched_by_who_waits_for_them() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let servers =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let issuer = servers.as_ref().unwrap().block_on(Issuer::start(Reply::nothing()));
    let verifier = issuer.verifier();
    let first = runtime();
    first.block_on(async {
        tokio::select! {
            name = name(&verifier, &GOOD) => panic!("{name}"),
            () = issuer.asked.now.notified() => {}
        }
    });
    issuer.answer(self::first());
    let waits = std::thread::spawn(move || runtime().block_on(name(&verifier, &GOOD)));
    std::thread::sleep(Duration::from_millis(100));
    drop(first);
    assert_eq!(waits.join().unwrap(), "accepted");
}
