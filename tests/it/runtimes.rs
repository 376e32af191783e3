//! A client that several tokio runtimes share.

use std::sync::Arc;
use std::thread;

use auth_core::ClientBuilder;
use auth_providers::clerk::prelude::*;
use auth_tests::server::{Reply, Server};
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
