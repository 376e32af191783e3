//! The connections that the transport `hyper` keeps.

use std::future::{Future as _, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::Poll;
use std::time::{Duration, SystemTime};

use auth_core::{
    Body, ByteStream, Call, Client, Clock, Provider, RetryPolicy, Sleep, SystemClock, endpoint,
};
use auth_tests::server::{Reply, Server};
use bytes::Bytes;
use futures_core::Stream as _;
use futures_util::future::join_all;
use tokio::sync::Notify;

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Things: Provider {
    /// Makes a thing.
    #[endpoint(method = POST, path = "/things")]
    fn make(&self) -> Call<()>;

    /// Uploads what comes.
    #[endpoint(method = POST, path = "/things/upload", body = bytes)]
    fn upload(&self, bytes: Body) -> Call<()>;

    /// Downloads a thing.
    #[endpoint(method = GET, path = "/things/bytes")]
    fn download(&self) -> Call<ByteStream>;
}

impl Things for Api {}

fn api(server: &Server) -> Api {
    let client = Client::builder(server.url()).hyper().retry(RetryPolicy::never());
    Api(client.build().unwrap())
}

fn done() -> Reply {
    Reply::json(200, "null")
}

/// Waits for what the network or another task brings, within ten seconds.
async fn eventually(is_so: impl Fn() -> bool) {
    let limit = SystemClock::default().timer(Duration::from_secs(10));
    let mut limit = pin!(limit);
    while !is_so() {
        let is_over = poll_fn(|cx| Poll::Ready(limit.as_mut().poll(cx).is_ready())).await;
        assert!(!is_over, "it did not become so in ten seconds");
        tokio::task::yield_now().await;
    }
}

/// The next piece of a stream.
async fn piece(stream: &mut ByteStream) -> Option<Result<Bytes, auth_core::Error>> {
    poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
}

#[tokio::test]
async fn calls_one_after_the_other_share_a_connection() {
    let server = Server::start([done()]).await;
    let api = api(&server);
    for _ in 0..20 {
        api.make().await.unwrap();
    }
    assert_eq!((server.seen().len(), server.connections()), (20, 1));
}

#[tokio::test]
async fn calls_at_once_have_connections_of_their_own_and_later_calls_use_them() {
    let server = Server::start([done()]).await;
    let api = api(&server);
    for _ in 0..5 {
        let calls: Vec<_> = (0..8).map(|_| api.make()).collect();
        for result in join_all(calls).await {
            result.unwrap();
        }
    }
    assert_eq!(server.seen().len(), 40);
    assert!(server.connections() <= 8, "{} connections", server.connections());
}

#[tokio::test]
async fn a_connection_that_the_server_closes_is_closed_here_too() {
    let server = Server::start([done().wait(Duration::from_millis(50)).close(), done()]).await;
    let api = api(&server);
    api.make().await.unwrap();
    eventually(|| server.open_connections() == 0).await;
    // Not even a POST fails by it, which is never sent twice.
    api.make().await.unwrap();
    assert_eq!((server.seen().len(), server.connections()), (2, 2));
}

#[tokio::test]
async fn the_connections_of_a_client_end_with_it() {
    let server = Server::start([done()]).await;
    let api = api(&server);
    join_all((0..4).map(|_| api.make())).await;
    assert!(server.open_connections() > 0);
    drop(api);
    eventually(|| server.open_connections() == 0).await;
}

#[test]
fn the_connections_of_a_runtime_end_with_it() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let own = runtime();
    let server = own.block_on(Server::start([done()]));
    let api = api(&server);
    let other = runtime();
    let mut call = api.make();
    // The two take turns, since each has one thread, and it is this one.
    let is_done = (0..10_000).any(|_| {
        let polled = other.block_on(async {
            tokio::task::yield_now().await;
            poll_fn(|cx| Poll::Ready(Pin::new(&mut call).poll(cx))).await
        });
        own.block_on(tokio::task::yield_now());
        polled.is_ready()
    });
    assert!(is_done);
    assert_eq!(server.open_connections(), 1);
    drop(other);
    own.block_on(eventually(|| server.open_connections() == 0));
}

#[tokio::test]
async fn a_connection_that_is_idle_for_too_long_is_closed() {
    let server = Server::start([done()]).await;
    let clock = Arc::new(IdleClock::default());
    let client = Client::builder(server.url()).hyper().clock(Shared(Arc::clone(&clock)));
    let api = Api(client.build().unwrap());
    api.make().await.unwrap();
    for seconds in [60, 120] {
        clock.seconds.store(seconds, Ordering::SeqCst);
        clock.rung.notify_waiters();
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        if seconds == 60 {
            assert_eq!(server.open_connections(), 1, "a minute is not too long");
        }
    }
    eventually(|| server.open_connections() == 0).await;
    api.make().await.unwrap();
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_body_that_is_dropped_after_it_arrived_leaves_its_connection() {
    let server = Server::start([Reply::answer(200, &[], "bytes"), done()]).await;
    let api = api(&server);
    let stream = api.download().await.unwrap();
    drop(stream);
    api.make().await.unwrap();
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_body_that_is_dropped_before_its_end_takes_its_connection_along() {
    let half = Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n12345");
    let server = Server::start([half, done()]).await;
    let api = api(&server);
    let mut stream = api.download().await.unwrap();
    assert_eq!(piece(&mut stream).await.unwrap().unwrap(), "12345");
    drop(stream);
    eventually(|| server.open_connections() == 0).await;
    api.make().await.unwrap();
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_call_that_is_dropped_takes_its_connection_along() {
    let server = Server::start([Reply::nothing(), done()]).await;
    let api = api(&server);
    let call = tokio::spawn(api.make());
    eventually(|| server.seen().len() == 1).await;
    call.abort();
    eventually(|| server.open_connections() == 0).await;
    api.make().await.unwrap();
    assert_eq!((server.seen().len(), server.connections()), (2, 2));
}

#[tokio::test]
async fn an_upload_goes_on_after_its_response_is_complete() {
    // It answers at the head of the request, and reads the rest afterwards.
    let (sender, receiver) = tokio::sync::mpsc::channel::<Result<Bytes, std::io::Error>>(1);
    let mut receiver = receiver;
    let body = Body::stream(futures_util::stream::poll_fn(move |cx| receiver.poll_recv(cx)));
    let server = hasty().await;
    let client = Client::builder(&server.url).hyper().build().unwrap();
    Api(client).upload(body).await.unwrap();
    for _ in 0..50 {
        sender.send(Ok(Bytes::from(vec![b'x'; 10_000]))).await.unwrap();
    }
    drop(sender);
    let limit = SystemClock::default().timer(Duration::from_secs(10));
    let received = tokio::select! {
        received = server.received => received.unwrap(),
        () = limit => panic!("the upload broke off"),
    };
    assert!(received.ends_with(b"\r\n0\r\n\r\n"));
    assert!(received.len() > 500_000, "{} bytes", received.len());
}

struct Hasty {
    url: String,
    received: tokio::sync::oneshot::Receiver<Vec<u8>>,
}

/// Answers one request at its head, then reads it to the end of its chunks.
async fn hasty() -> Hasty {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (sender, received) = tokio::sync::oneshot::channel();
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut bytes = Vec::new();
        while !bytes.windows(4).any(|end| end == b"\r\n\r\n") {
            socket.read_buf(&mut bytes).await.unwrap();
        }
        let answer = "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nnull";
        socket.write_all(answer.as_bytes()).await.unwrap();
        while !bytes.ends_with(b"\r\n0\r\n\r\n") {
            if socket.read_buf(&mut bytes).await.unwrap() == 0 {
                break;
            }
        }
        let _ = sender.send(bytes);
    });
    Hasty { url, received }
}

/// A clock on which a long wait ends when it is told to, and which shows the seconds that it is told.
#[derive(Debug, Default)]
struct IdleClock {
    seconds: AtomicU64,
    rung: Notify,
}

#[derive(Debug)]
struct Shared(Arc<IdleClock>);

impl Clock for Shared {
    fn now(&self) -> Duration {
        Duration::from_secs(self.0.seconds.load(Ordering::SeqCst))
    }

    fn time_of_day(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }

    fn sleep(&self, duration: Duration) -> Sleep {
        SystemClock::default().sleep(duration)
    }

    fn timer(&self, limit: Duration) -> Sleep {
        // The network's limits are shorter.
        if limit < Duration::from_secs(30) {
            return self.sleep(limit);
        }
        let clock = Arc::clone(&self.0);
        Sleep::new(async move { clock.rung.notified().await })
    }
}
