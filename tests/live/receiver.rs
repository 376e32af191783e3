//! A server that webhooks are delivered to.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use tokio::net::TcpListener;
use tokio::time::{Instant, sleep};

/// How long a delivery may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// A request that arrived.
#[derive(Clone)]
pub(crate) struct Delivered {
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

type Inbox = Arc<Mutex<Vec<Delivered>>>;

pub(crate) struct Receiver {
    port: u16,
    inbox: Inbox,
}

impl Receiver {
    /// Listens on a free port of all interfaces, so that a server in a container reaches it.
    pub(crate) async fn start() -> Self {
        let anywhere = SocketAddr::from((Ipv4Addr::UNSPECIFIED, 0));
        let listener = TcpListener::bind(anywhere).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let inbox = Inbox::default();
        let routes = Router::new().route("/", post(receive)).with_state(Arc::clone(&inbox));
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Self { port, inbox }
    }

    /// Its URL for a server that reaches this machine as `host`.
    pub(crate) fn url(&self, host: &str) -> String {
        format!("http://{host}:{}/", self.port)
    }

    /// The delivery with this index, as soon as it is there.
    pub(crate) async fn delivery(&self, index: usize) -> Delivered {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(delivered) = self.inbox.lock().unwrap().get(index) {
                return delivered.clone();
            }
            assert!(Instant::now() < until, "no delivery {index} within {PATIENCE:?}");
            sleep(Duration::from_millis(50)).await;
        }
    }
}

async fn receive(State(inbox): State<Inbox>, headers: HeaderMap, body: Bytes) -> StatusCode {
    inbox.lock().unwrap().push(Delivered { headers, body });
    StatusCode::NO_CONTENT
}
