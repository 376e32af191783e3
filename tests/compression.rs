//! Compressed responses: the limits apply to the decompressed body.
//!
//! `cargo test -p auth-tests --features gzip --test compression`
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::io::Write as _;

use auth_core::{Call, Client, ClientBuilder, ErrorKind, Outcome, Provider, RetryPolicy, endpoint};
use auth_tests::server::{Reply, Server};
use flate2::Compression;
use flate2::write::GzEncoder;

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Texts: Provider {
    /// Gives a text.
    #[endpoint(method = GET, path = "/text")]
    fn text(&self) -> Call<String>;
}

impl Texts for Api {}

const LIMIT: usize = 100_000;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// The transports that undo compression.
const TRANSPORTS: [fn(ClientBuilder) -> ClientBuilder; 2] = [|client| client, ClientBuilder::hyper];

async fn api(
    transport: fn(ClientBuilder) -> ClientBuilder,
    status: u16,
    body: Vec<u8>,
) -> (Server, Api) {
    let server =
        Server::start([Reply::answer(status, &[("content-encoding", "gzip")], body)]).await;
    let client = transport(Client::builder(server.url()))
        .response_limit(LIMIT)
        .error_limit(1000)
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    (server, Api(client))
}

#[tokio::test]
async fn a_compressed_answer_is_asked_for_and_read() {
    for transport in TRANSPORTS {
        let (server, api) = api(transport, 200, gzip(b"\"hello\"")).await;
        assert_eq!(api.text().await.unwrap(), "hello");
        assert_eq!(server.seen()[0].header("accept-encoding").as_deref(), Some("gzip"));
        // The connection is free again, though the body was read through the decompression.
        assert_eq!(api.text().await.unwrap(), "hello");
        assert_eq!(server.connections(), 1);
    }
}

#[tokio::test]
async fn a_bomb_ends_at_the_limit() {
    let bomb = gzip(&vec![b' '; 100_000_000]);
    assert!(bomb.len() < LIMIT + 10_000, "what goes over the wire is small: {}", bomb.len());
    for transport in TRANSPORTS {
        let (_server, api) = api(transport, 200, bomb.clone()).await;
        let error = api.text().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::TooLarge, Outcome::Applied));

        let (_server, api) = self::api(transport, 500, bomb.clone()).await;
        let error = api.text().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Status, Outcome::Unknown));
    }
}

#[tokio::test]
async fn what_does_not_unpack_is_a_body_that_broke_off() {
    let whole = gzip(b"\"hello\"");
    for transport in TRANSPORTS {
        for body in [whole.split_at(whole.len() / 2).0.to_vec(), b"\"not gzip\"".to_vec()] {
            let (_server, api) = api(transport, 200, body).await;
            let error = api.text().await.unwrap_err();
            assert_eq!((error.kind(), error.outcome()), (ErrorKind::Body, Outcome::Applied));
        }
    }
}
