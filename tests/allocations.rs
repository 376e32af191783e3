//! The number of allocations of a call and of a client. These counts are the same on every machine.
//!
//! The limits are the figures in PERFORMANCE.md. If a change exceeds one, this test fails, without
//! measuring time.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "examples/verification/fixture.rs"]
#[allow(clippy::indexing_slicing, dead_code, reason = "the example uses all of it, and may panic")]
mod fixture;
#[cfg(feature = "hyper")]
#[path = "it/http2/tls.rs"]
mod tls;

use std::thread;

use auth_core::ClientBuilder;
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
use auth_tests::server::{Reply, Server};
use fixture::{Fixture, ready};
use tokio::runtime::Runtime;

const CALLS: u64 = 50;
const TOKEN: &str = r#"{"object":"sign_in_token","id":"sit_1","user_id":"user_1","token":"secret.of.it",
    "status":"pending","url":"https://accounts.example.com/sign-in","created_at":1,"updated_at":1}"#;

/// A server on a thread of its own: allocations are counted for each thread.
fn server() -> String {
    let (sender, url) = std::sync::mpsc::channel();
    thread::spawn(move || {
        runtime().block_on(async {
            // `OK` and nothing else: hyper would keep another reason phrase.
            let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length";
            let answer = format!("{head}: {}\r\n\r\n{TOKEN}", TOKEN.len());
            let server = Server::answering(move |_| Reply::raw(answer.clone())).await;
            // By name, as APIs are: an address is parsed into a list each time that reqwest looks.
            sender.send(server.url().replace("127.0.0.1", "localhost")).unwrap();
            std::future::pending::<()>().await;
        });
    });
    url.recv().unwrap()
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// Allocations of a call on a warm connection, the connection's own included.
fn of_a_call<F: Future>(clerk: &Clerk, call: impl Fn(&Clerk) -> F) -> u64 {
    let runtime = runtime();
    let calls = |times| {
        runtime.block_on(async {
            for _ in 0..times {
                call(clerk).await;
            }
        });
    };
    calls(5);
    allocation_counter::measure(|| calls(CALLS)).count_total / CALLS
}

/// A server that speaks HTTP/2, and the configuration of a client that trusts it.
#[cfg(feature = "hyper")]
fn http2_server() -> (String, rustls::ClientConfig) {
    let (acceptor, certificate) = tls::acceptor();
    let (sender, port) = std::sync::mpsc::channel();
    thread::spawn(move || {
        runtime().block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            sender.send(listener.local_addr().unwrap().port()).unwrap();
            // One connection for each runtime.
            while let Ok((tcp, _)) = listener.accept().await {
                let mut connection =
                    h2::server::handshake(acceptor.accept(tcp).await.unwrap()).await.unwrap();
                tokio::spawn(async move {
                    while let Some(Ok((request, respond))) = connection.accept().await {
                        tokio::spawn(answer(request, respond));
                    }
                });
            }
        });
    });
    let url = format!("https://localhost:{}", port.recv().unwrap());
    (url, tls::trusting(&certificate))
}

#[cfg(feature = "hyper")]
async fn answer(
    mut request: http::Request<h2::RecvStream>,
    mut respond: h2::server::SendResponse<bytes::Bytes>,
) {
    while let Some(Ok(_)) = request.body_mut().data().await {}
    let head = http::Response::builder().header("content-type", "application/json");
    let mut body = respond.send_response(head.body(()).unwrap(), false).unwrap();
    body.send_data(TOKEN.into(), true).unwrap();
}

fn check(clerk: ClientBuilder<Clerk>, create: u64, revoke: u64) {
    let clerk = clerk.build().unwrap();
    let request = CreateSignInToken::new("user_1");
    let created = of_a_call(&clerk, |clerk| {
        let call = clerk.create_sign_in_token(&request);
        async { call.await.unwrap() }
    });
    let revoked = of_a_call(&clerk, |clerk| {
        let call = clerk.revoke_sign_in_token("sit_1");
        async { call.await.unwrap() }
    });
    println!("create {created}, revoke {revoked}");
    assert!(created <= create, "creating a token took {created} allocations, {create} are allowed");
    assert!(revoked <= revoke, "revoking a token took {revoked} allocations, {revoke} are allowed");
}

fn clerk() -> ClientBuilder<Clerk> {
    Clerk::builder("sk_test_1")
}

#[cfg(feature = "reqwest")]
#[test]
fn a_call_over_reqwest_allocates_less_than_by_hand() {
    check(clerk().base_url(server()), 51, 49);
}

#[cfg(feature = "hyper")]
#[test]
fn a_call_over_hyper_allocates_half_as_often() {
    check(clerk().base_url(server()).hyper(), 22, 19);
}

#[cfg(feature = "hyper")]
#[test]
fn a_call_over_http_2_allocates_little_more() {
    let (url, tls) = http2_server();
    check(clerk().base_url(url).hyper_tls(tls), 25, 22);
}

/// Allocations of building a client.
fn of_a_client(clerk: ClientBuilder<Clerk>) -> u64 {
    allocation_counter::measure(|| drop(clerk.build().unwrap())).count_total
}

#[test]
fn a_second_client_shares_what_the_first_has_read() {
    let _first = clerk().build().unwrap();
    let second = of_a_client(clerk());
    println!("second client {second}");
    assert!(second <= 100, "a second client took {second} allocations");
}

#[test]
fn a_token_is_verified_with_few_allocations() {
    let fixture = Fixture::with(200);
    let verifier = fixture.verifier();
    let (first, others) = fixture.tokens.split_first().unwrap();
    // What the first one of all makes is for all; and it is kept decoded when it comes again.
    ready(verifier.verify(first)).unwrap();
    ready(verifier.verify(first)).unwrap();
    let new = allocation_counter::measure(|| {
        for token in others {
            ready(verifier.verify(token)).unwrap();
        }
    });
    let again = allocation_counter::measure(|| drop(ready(verifier.verify(first)).unwrap()));
    let new = new.count_total.div_ceil(others.len() as u64);
    println!("new {new}, again {}", again.count_total);
    assert!(new <= 9, "a new token took {new} allocations");
    assert!(again.count_total <= 3, "a known token took {} allocations", again.count_total);
}

#[test]
fn the_memory_of_tokens_is_bounded() {
    let fixture = Fixture::with(600);
    let verifier = fixture.verifier().cache_size(200);
    let kept = allocation_counter::measure(|| {
        for token in fixture.tokens.iter().flat_map(|token| [token; 3]) {
            ready(verifier.verify(token)).unwrap();
        }
    });
    println!("{} tokens take {} bytes", verifier.cached(), kept.bytes_current);
    assert!(verifier.cached() <= 200);
    assert!(kept.bytes_current <= 200 * 800, "{} bytes", kept.bytes_current);
}
