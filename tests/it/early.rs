//! Servers that respond before they have read the whole request body.

#[cfg(feature = "reqwest")]
use auth_core::ErrorKind;
use auth_core::{Body, Call, Client, ClientBuilder, Error, Outcome, Provider, endpoint};
use bytes::Bytes;
use http_body_util::Full;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Uploads: Provider {
    /// Uploads bytes.
    #[endpoint(method = POST, path = "/uploads", body = bytes)]
    fn upload(&self, bytes: Vec<u8>) -> Call<()>;

    /// Uploads what comes.
    #[endpoint(method = POST, path = "/uploads", body = bytes)]
    fn upload_stream(&self, bytes: Body) -> Call<()>;
}

impl Uploads for Api {}

/// Answers once the head is there, and closes with the rest unread.
async fn hasty() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut head = Vec::new();
            while !head.windows(4).any(|end| end == b"\r\n\r\n") {
                let mut piece = [0; 512];
                let read = socket.read(&mut piece).await.unwrap();
                head.extend_from_slice(&piece[..read]);
            }
            let answer = "HTTP/1.1 413 Content Too Large\r\nx-request-id: req_1\r\n\
                content-length: 2\r\nconnection: close\r\n\r\n{}";
            socket.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    url
}

/// Uploads of several sizes, whole and as streams.
async fn upload(configure: fn(ClientBuilder) -> ClientBuilder) -> Vec<Error> {
    let mut errors = Vec::new();
    for round in 0..40 {
        let api = Api(configure(Client::builder(hasty().await)).build().unwrap());
        let bytes = vec![b'x'; [100, 70_000, 3_000_000][round % 3]];
        let call = match round % 2 {
            0 => api.upload(bytes),
            _ => api.upload_stream(Body::new(Full::new(Bytes::from(bytes)))),
        };
        errors.push(call.await.unwrap_err());
    }
    errors
}

#[cfg(feature = "hyper")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_is_whole_before_the_body_was_read_counts() {
    for error in upload(ClientBuilder::hyper).await {
        assert_eq!(error.status().map(|status| status.as_u16()), Some(413), "{error:?}");
        assert_eq!((error.outcome(), error.attempts()), (Outcome::Rejected, 1));
        assert_eq!(error.request_id(), Some("req_1"));
    }
}

#[cfg(feature = "hyper")]
mod endless {
    use std::pin::Pin;
    use std::sync::Arc;
    use std::task::{Context, Poll};
    use std::time::Duration;

    use auth_core::{Body, BoxError, Client, Clock as _, SystemClock};
    use bytes::Bytes;
    use futures_core::Stream;
    use tokio::sync::Notify;

    use super::{Api, Uploads as _, hasty};

    /// Gives chunks for ever, and tells when it is dropped.
    struct Endless(Arc<Notify>);

    impl Stream for Endless {
        type Item = Result<Bytes, BoxError>;

        fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready(Some(Ok(Bytes::from_static(&[b'x'; 16 * 1024]))))
        }
    }

    impl Drop for Endless {
        fn drop(&mut self) {
            self.0.notify_one();
        }
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_stream_is_read_no_further_once_its_server_has_stopped() {
        for _ in 0..5 {
            let api = Api(Client::builder(hasty().await).hyper().build().unwrap());
            let dropped = Arc::new(Notify::new());
            let body = Body::stream(Endless(Arc::clone(&dropped)));
            let error = api.upload_stream(body).await.unwrap_err();
            assert_eq!(error.status().map(|status| status.as_u16()), Some(413), "{error:?}");
            tokio::select! {
                () = dropped.notified() => {}
                () = SystemClock::default().timer(Duration::from_secs(10)) => {
                    panic!("it is read still")
                }
            }
        }
    }
}

/// reqwest gives nobody its connections, and hyper gives up at the first write that fails: where that
/// comes before the answer is read, the answer is lost. It is never taken for something else.
#[cfg(feature = "reqwest")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_reqwest_it_counts_or_the_connection_has_broken() {
    for error in upload(|client| client).await {
        match (error.kind(), error.outcome()) {
            (ErrorKind::Status, Outcome::Rejected) => assert_eq!(error.request_id(), Some("req_1")),
            (ErrorKind::Disconnected, Outcome::Unknown) => {}
            _ => panic!("{error:?}"),
        }
        assert_eq!(error.attempts(), 1);
    }
}
