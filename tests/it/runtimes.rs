//! A client that several tokio runtimes share.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::Duration;

use auth_core::{
    AccessToken, ByteStream, Call, Client, ClientBuilder, Provider, RefreshingBearer, endpoint,
};
use auth_providers::clerk::prelude::*;
use auth_tests::server::{Reply, Server};
use futures_core::Stream as _;
use tokio::runtime::{Builder, Runtime};

const TOKEN: &str = r#"{"object":"sign_in_token","id":"sit_1","user_id":"user_1","status":"revoked",
    "created_at":1,"updated_at":1}"#;

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// A server on a runtime of its own, which goes on while those of the calls come and go.
fn server() -> (Runtime, Server) {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let server = runtime.block_on(Server::start([Reply::json(200, TOKEN)]));
    (runtime, server)
}

fn transports() -> Vec<fn(ClientBuilder<Clerk>) -> ClientBuilder<Clerk>> {
    vec![
        #[cfg(feature = "reqwest")]
        |clerk| clerk,
        #[cfg(feature = "hyper")]
        |clerk| clerk.hyper(),
    ]
}

#[test]
fn a_post_is_not_lost_on_a_connection_of_a_runtime_that_has_ended() {
    for transport in transports() {
        let (_runtime, server) = server();
        let clerk = transport(Clerk::builder("sk_test_1").base_url(server.url())).build().unwrap();
        for _ in 0..10 {
            // Each opens a connection, leaves it in the pool, and ends.
            let runtime = runtime();
            runtime.block_on(clerk.revoke_sign_in_token("sit_1")).unwrap();
            runtime.block_on(clerk.revoke_sign_in_token("sit_1")).unwrap();
        }
        assert_eq!(server.seen().len(), 20, "each was sent once");
    }
}

#[test]
fn a_post_does_not_wait_for_a_runtime_that_stands_still() {
    for transport in transports() {
        let (_runtime, server) = server();
        let clerk = transport(Clerk::builder("sk_test_1").base_url(server.url())).build().unwrap();
        // Nothing drives this one's connections while it blocks on nothing.
        let still = runtime();
        still.block_on(clerk.revoke_sign_in_token("sit_1")).unwrap();
        runtime().block_on(clerk.revoke_sign_in_token("sit_1")).unwrap();
        still.block_on(clerk.revoke_sign_in_token("sit_1")).unwrap();
        assert_eq!(server.seen().len(), 3);
    }
}

#[test]
fn posts_in_parallel_runtimes_all_arrive() {
    for transport in transports() {
        let (_runtime, server) = server();
        let clerk = transport(Clerk::builder("sk_test_1").base_url(server.url())).build().unwrap();
        let clerk = Arc::new(clerk);
        let threads = (0..8).map(|_| {
            let clerk = Arc::clone(&clerk);
            thread::spawn(move || {
                for _ in 0..15 {
                    let runtime = runtime();
                    for _ in 0..4 {
                        runtime.block_on(clerk.revoke_sign_in_token("sit_1")).unwrap();
                    }
                }
            })
        });
        for thread in threads.collect::<Vec<_>>() {
            thread.join().unwrap();
        }
        assert_eq!(server.seen().len(), 8 * 15 * 4, "none was lost, and none sent twice");
    }
}

#[test]
fn a_token_whose_fetch_ends_with_its_runtime_is_fetched_by_who_waits_for_it() {
    let (_runtime, server) = server();
    let fetched = AtomicUsize::new(0);
    let tokens = RefreshingBearer::new(move || {
        let is_first = fetched.fetch_add(1, Ordering::SeqCst) == 0;
        async move {
            if is_first {
                std::future::pending::<()>().await;
            }
            Ok(AccessToken::new("token"))
        }
    });
    let client = Client::builder(server.url()).credential(tokens).build().unwrap();
    let (first, second) = (runtime(), runtime());
    let (begun, begins) = std::sync::mpsc::channel();
    let other = client.clone();
    let ends = thread::spawn(move || {
        let call = Plain(other).ping().deadline(Duration::from_millis(50));
        first.block_on(call).unwrap_err();
        begun.send(()).unwrap();
        thread::sleep(Duration::from_millis(100));
    });
    begins.recv().unwrap();
    second.block_on(Plain(client).ping().deadline(Duration::from_secs(10))).unwrap();
    ends.join().unwrap();
}

struct Plain(Client);

impl Provider for Plain {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Ping: Provider {
    /// Pings.
    #[endpoint(method = POST, path = "/ping")]
    fn ping(&self) -> Call<()>;

    /// Gives bytes as they come.
    #[endpoint(method = GET, path = "/bytes")]
    fn bytes(&self) -> Call<ByteStream>;
}

impl Ping for Plain {}

/// Polls without a runtime around it, until it is ready.
fn without_runtime<T>(mut poll: impl FnMut(&mut Context<'_>) -> Poll<T>) -> T {
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = poll(&mut cx) {
            return value;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_stream_is_read_to_its_end_without_a_runtime_around_it() {
    for transport in plain_transports() {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let head = "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n";
        let reply = Reply::raw(head).then("ab").wait(Duration::from_millis(100)).then("cd");
        let server = runtime.block_on(Server::start([reply]));
        let client = transport(Client::builder(server.url())).build().unwrap();
        let mut stream = runtime.block_on(Plain(client).bytes()).unwrap();
        let mut all = Vec::new();
        while let Some(chunk) = without_runtime(|cx| Pin::new(&mut stream).poll_next(cx)) {
            all.extend_from_slice(&chunk.unwrap());
        }
        assert_eq!(all, b"abcd");
    }
}

fn plain_transports() -> Vec<fn(ClientBuilder) -> ClientBuilder> {
    vec![
        #[cfg(feature = "reqwest")]
        |client| client,
        #[cfg(feature = "hyper")]
        |client| client.hyper(),
    ]
}
