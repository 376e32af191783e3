//! The loopback server of one test: it gives the answer that lies ready, and keeps the request.

use std::sync::{Arc, Mutex};

use auth_openapi::Sample;
use auth_tests::server::{Reply, Seen, Server};
use http::Request;

/// A request as it arrived, its URI without the host.
pub(crate) type Arrived = Request<Vec<u8>>;

pub(crate) struct Desk {
    server: Server,
    papers: Arc<Mutex<Papers>>,
}

struct Papers {
    answer: Reply,
    arrived: Option<Seen>,
}

impl Desk {
    pub(crate) async fn open() -> Self {
        let answer = Reply::answer(204, &[], "");
        let papers = Arc::new(Mutex::new(Papers { answer, arrived: None }));
        let shared = Arc::clone(&papers);
        let server = Server::answering(move |seen| {
            let mut papers = shared.lock().unwrap();
            papers.arrived = Some(seen.clone());
            papers.answer.clone()
        });
        Self { server: server.await, papers }
    }

    pub(crate) fn url(&self) -> String {
        self.server.url()
    }

    /// Lays an answer ready for all requests that follow.
    pub(crate) fn answer(&self, sample: &Sample) {
        let mut headers = Vec::new();
        if let Some(media_type) = &sample.media_type {
            headers.push(("content-type", media_type.as_str()));
        }
        if (300..400).contains(&sample.status) {
            headers.push(("location", "https://a.example/elsewhere"));
        }
        let body = match (&sample.body, &sample.media_type) {
            (Some(body), _) => body.to_string(),
            // Nothing is documented of it.
            (None, Some(media_type)) if media_type.contains("json") => "{}".to_owned(),
            (None, Some(_)) => "sample".to_owned(),
            (None, None) => String::new(),
        };
        self.papers.lock().unwrap().answer = Reply::answer(sample.status, &headers, body);
    }

    /// The request that came last, once.
    pub(crate) fn take(&self) -> Option<Arrived> {
        let seen = self.papers.lock().unwrap().arrived.take()?;
        let (method, target) = seen.line().split_once(' ')?;
        let mut request = Request::builder().method(method).uri(target);
        for header in seen.all_headers() {
            let (name, value) = header.split_once(": ")?;
            request = request.header(name, value);
        }
        Some(request.body(seen.body).unwrap())
    }
}
