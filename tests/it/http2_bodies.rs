//! Bodies of requests and responses over HTTP/2, by the transport `hyper`.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use auth_core::{
    Body, ByteStream, Call, Client, Clock as _, ErrorKind, Outcome, Provider, RetryPolicy,
    SystemClock, endpoint,
};
use bytes::Bytes;
use futures_util::stream;
use h2::server::SendResponse;
use h2::{Reason, RecvStream};
use http::header::{EXPIRES, HeaderMap, HeaderValue};
use http::{Request, Response};
use http_body::Frame;
use http_body_util::StreamBody;
use tokio::sync::{Notify, mpsc};

use super::http2::{Server, Tls, tls};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Things: Provider {
    /// Uploads what comes.
    #[endpoint(method = POST, path = "/things", body = bytes)]
    fn upload(&self, bytes: Body) -> Call<u64>;

    /// Downloads a thing.
    #[endpoint(method = GET, path = "/things/1")]
    fn download(&self) -> Call<Bytes>;

    /// Asks whether there is a thing.
    #[endpoint(method = HEAD, path = "/things/1")]
    fn exists(&self) -> Call<()>;

    /// Downloads a thing as it comes.
    #[endpoint(method = GET, path = "/things/2")]
    fn stream(&self) -> Call<ByteStream>;
}

impl Things for Api {}

fn api(server: &Server) -> Api {
    let client = Client::builder(&server.url).retry(RetryPolicy::never());
    Api(client.hyper_tls(tls::trusting(&server.certificate)).build().unwrap())
}

/// A server that does this with each request.
async fn server<F, S>(does: S) -> Server
where
    F: Future<Output = ()> + Send + 'static,
    S: Fn(Request<RecvStream>, SendResponse<Bytes>) -> F + Clone + Send + Sync + 'static,
{
    Server::serving(move |stream| serve(stream, does.clone())).await
}

async fn serve<F, S>(stream: Tls, does: S)
where
    F: Future<Output = ()> + Send + 'static,
    S: Fn(Request<RecvStream>, SendResponse<Bytes>) -> F,
{
    let Ok(mut connection) = h2::server::handshake(stream).await else { return };
    while let Some(Ok((request, respond))) = connection.accept().await {
        tokio::spawn(does(request, respond));
    }
}

/// Reads a body to its end, or to the error with which it breaks off.
async fn read(body: &mut RecvStream) -> Result<usize, h2::Error> {
    let mut read = 0;
    while let Some(bytes) = body.data().await {
        let length = bytes?.len();
        body.flow_control().release_capacity(length)?;
        read += length;
    }
    Ok(read)
}

fn answer(mut respond: SendResponse<Bytes>, body: String) {
    let mut stream = respond.send_response(Response::new(()), false).unwrap();
    stream.send_data(body.into(), true).unwrap();
}

/// Answers with the number of bytes that came, and with 400 if they broke off.
async fn counting() -> (Server, Arc<AtomicUsize>) {
    let refused = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&refused);
    let server = server(move |request, respond| {
        let count = Arc::clone(&count);
        async move {
            let announced = request.headers().get("content-length").cloned();
            match read(&mut request.into_body()).await {
                Ok(read) => {
                    let right = announced.is_none_or(|length| length == read.to_string().as_str());
                    assert!(right, "{read} bytes");
                    answer(respond, read.to_string());
                }
                Err(_) => {
                    count.fetch_add(1, Ordering::SeqCst);
                }
            }
        }
    });
    (server.await, refused)
}

async fn within<T>(future: impl Future<Output = T>) -> T {
    tokio::select! {
        value = future => value,
        () = SystemClock::default().timer(Duration::from_secs(10)) => panic!("it takes too long"),
    }
}

/// More than a server takes ahead, on a stream and on a connection.
const MANY: usize = 1_000_000;

fn pieces(count: usize) -> impl futures_core::Stream<Item = io::Result<Bytes>> + Send + 'static {
    stream::iter((0..count).map(|_| Ok(Bytes::from_static(&[b'x'; 10_000]))))
}

#[tokio::test]
async fn a_long_body_is_sent_as_the_server_takes_it() {
    let (server, _) = counting().await;
    let api = api(&server);
    let bodies = || {
        [
            Body::from(vec![b'x'; MANY]),
            Body::stream(pieces(100)),
            Body::sized_stream(pieces(100), MANY as u64),
        ]
    };
    let calls = bodies().into_iter().chain(bodies()).map(|body| api.upload(body));
    for sent in within(futures_util::future::join_all(calls)).await {
        assert_eq!(sent.unwrap(), MANY as u64);
    }
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_body_of_empty_pieces_ends() {
    let (server, _) = counting().await;
    let api = api(&server);
    for pieces in [vec![], vec![""], vec!["", "ab", "", "c", ""]] {
        let length = pieces.concat().len() as u64;
        let body = stream::iter(pieces.into_iter().map(|piece| io::Result::Ok(piece.into())));
        assert_eq!(within(api.upload(Body::stream(body))).await.unwrap(), length);
    }
}

#[tokio::test]
async fn trailers_end_a_request() {
    let (sender, mut receiver) = mpsc::unbounded_channel();
    let server = server(move |request, respond| {
        let sender = sender.clone();
        async move {
            let mut body = request.into_body();
            let read = read(&mut body).await.unwrap();
            sender.send(body.trailers().await.unwrap()).unwrap();
            answer(respond, read.to_string());
        }
    });
    let trailers = HeaderMap::from_iter([(EXPIRES, HeaderValue::from_static("never"))]);
    let frames = [Frame::data(Bytes::from_static(b"abc")), Frame::trailers(trailers.clone())];
    let body = StreamBody::new(stream::iter(frames.map(io::Result::Ok)));
    let sent = within(api(&server.await).upload(Body::new(body))).await;
    assert_eq!((sent.unwrap(), receiver.recv().await.unwrap()), (3, Some(trailers)));
}

#[tokio::test]
async fn a_body_that_fails_is_the_error_and_leaves_the_connection() {
    let (server, refused) = counting().await;
    let api = api(&server);
    let broken = [Ok(Bytes::from_static(b"ab")), Err(io::Error::other("the disk is gone"))];
    let error = within(api.upload(Body::stream(stream::iter(broken)))).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Disconnected, Outcome::Unknown));
    let causes = std::iter::successors(std::error::Error::source(&error), |own| own.source());
    let causes: Vec<_> = causes.map(ToString::to_string).collect();
    assert!(causes.iter().any(|cause| cause == "the disk is gone"), "{causes:?}");

    assert_eq!(api.upload(Body::from("abc")).await.unwrap(), 3);
    assert_eq!((server.connections(), refused.load(Ordering::SeqCst)), (1, 1));
}

#[tokio::test]
async fn a_call_that_is_dropped_ends_its_upload() {
    let (server, refused) = counting().await;
    let api = api(&server);
    let body = Body::stream(stream::pending::<io::Result<Bytes>>());
    let call = tokio::spawn(api.upload(body));
    assert_eq!(api.upload(Body::from("abc")).await.unwrap(), 3);
    call.abort();
    within(async {
        while refused.load(Ordering::SeqCst) == 0 {
            tokio::task::yield_now().await;
        }
    })
    .await;
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn an_upload_goes_on_after_its_response() {
    let (sender, mut receiver) = mpsc::unbounded_channel();
    let server = server(move |request, respond| {
        let sender = sender.clone();
        async move {
            answer(respond, "0".to_owned());
            sender.send(read(&mut request.into_body()).await).unwrap();
        }
    });
    let (pieces, mut more) = mpsc::channel::<io::Result<Bytes>>(1);
    let body = Body::stream(stream::poll_fn(move |cx| more.poll_recv(cx)));
    within(api(&server.await).upload(body)).await.unwrap();
    for _ in 0..50 {
        within(pieces.send(Ok(Bytes::from_static(&[b'x'; 10_000])))).await.unwrap();
    }
    drop(pieces);
    assert_eq!(within(receiver.recv()).await.unwrap().unwrap(), 500_000);
}

#[tokio::test]
async fn a_stream_is_read_no_further_once_its_server_wants_no_more() {
    struct Noisy(Arc<AtomicBool>);

    impl Drop for Noisy {
        fn drop(&mut self) {
            self.0.store(true, Ordering::SeqCst);
        }
    }

    let server = server(|request, mut respond| async move {
        let refusal = Response::builder().status(413).body(()).unwrap();
        respond.send_response(refusal, true).unwrap();
        // Dropped unread, which says that the rest is not needed.
        drop(request);
    });
    let dropped = Arc::new(AtomicBool::new(false));
    let noisy = Noisy(Arc::clone(&dropped));
    let endless = stream::repeat_with(move || {
        let _ = &noisy;
        io::Result::Ok(Bytes::from_static(&[b'x'; 10_000]))
    });
    let error = within(api(&server.await).upload(Body::stream(endless))).await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(413), "{error:?}");
    within(async {
        while !dropped.load(Ordering::SeqCst) {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_response_that_breaks_off_is_an_error_whatever_the_server_says() {
    for reason in [Reason::NO_ERROR, Reason::CANCEL, Reason::INTERNAL_ERROR] {
        let server = server(move |_, mut respond| async move {
            let mut stream = respond.send_response(Response::new(()), false).unwrap();
            stream.send_data("some of ".into(), false).unwrap();
            tokio::task::yield_now().await;
            stream.send_reset(reason);
        });
        let error = within(api(&server.await).download()).await.unwrap_err();
        assert!(
            matches!(error.kind(), ErrorKind::Body | ErrorKind::Disconnected),
            "{reason}: {error:?}"
        );
    }
}

#[tokio::test]
async fn a_response_of_another_length_than_announced_is_an_error() {
    let server = server(|_, mut respond| async move {
        let head = Response::builder().header("content-length", 3).body(()).unwrap();
        respond.send_response(head, false).unwrap().send_data("ab".into(), true).unwrap();
    });
    let error = within(api(&server.await).download()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Protocol, "{error:?}");
}

#[tokio::test]
async fn a_response_to_head_has_a_length_and_no_body() {
    let server = server(|_, mut respond| async move {
        let head = Response::builder().header("content-length", 50_000_000).body(()).unwrap();
        respond.send_response(head, true).unwrap();
    });
    within(api(&server.await).exists()).await.unwrap();
}

#[tokio::test]
async fn trailers_end_a_response() {
    let server = server(|_, mut respond| async move {
        let mut stream = respond.send_response(Response::new(()), false).unwrap();
        stream.send_data("ab".into(), false).unwrap();
        stream.send_trailers(HeaderMap::new()).unwrap();
    });
    assert_eq!(within(api(&server.await).download()).await.unwrap(), "ab");
}

#[tokio::test]
async fn a_response_longer_than_the_windows_is_read_whole() {
    let server = server(|_, respond| async move { answer(respond, "x".repeat(20_000_000)) });
    let server = server.await;
    let client = Client::builder(&server.url).response_limit(30_000_000);
    let api = Api(client.hyper_tls(tls::trusting(&server.certificate)).build().unwrap());
    assert_eq!(within(api.download()).await.unwrap().len(), 20_000_000);
}

#[tokio::test]
async fn a_response_that_is_dropped_makes_room_for_others() {
    let server = server(|_, respond| async move { answer(respond, "x".repeat(1_500_000)) });
    let server = server.await;
    let api = api(&server);
    for _ in 0..10 {
        drop(within(api.stream()).await.unwrap());
    }
    assert_eq!(within(api.download()).await.unwrap().len(), 1_500_000);
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_call_that_waited_for_a_stream_is_sent_elsewhere_when_its_connection_ends() {
    let (held, ended) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (holds, ends) = (Arc::clone(&held), Arc::clone(&ended));
    let server = Server::serving(move |stream| {
        let (held, ended) = (Arc::clone(&holds), Arc::clone(&ends));
        async move {
            let mut builder = h2::server::Builder::new();
            let handshake = builder.max_concurrent_streams(1).handshake(stream);
            let mut connection = handshake.await.unwrap();
            while let Some(Ok((request, respond))) = connection.accept().await {
                if request.uri().path().ends_with("/things/1") {
                    answer(respond, "ab".to_owned());
                    continue;
                }
                held.notify_one();
                let others = async { while connection.accept().await.is_some() {} };
                tokio::select! {
                    () = others => {}
                    () = ended.notified() => {}
                }
                return;
            }
        }
    });
    let server = server.await;
    let api = api(&server);
    assert_eq!(api.download().await.unwrap(), "ab");
    let first = tokio::spawn(api.stream().response());
    within(held.notified()).await;
    server.refuses.store(true, Ordering::SeqCst);
    let second = tokio::spawn(api.download().response());
    within(async {
        while server.connections() < 2 {
            tokio::task::yield_now().await;
        }
    })
    .await;
    // By then the second call has learnt that there is no other connection.
    SystemClock::default().timer(Duration::from_millis(50)).await;
    assert!(!second.is_finished());

    server.refuses.store(false, Ordering::SeqCst);
    ended.notify_one();
    let error = within(first).await.unwrap().unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Disconnected, Outcome::Unknown));
    let reply = within(second).await.unwrap().unwrap();
    assert_eq!((&reply.value()[..], reply.attempts()), (&b"ab"[..], 1));
    assert_eq!(server.connections(), 3);
}
