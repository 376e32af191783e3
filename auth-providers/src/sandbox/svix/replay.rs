//! Idempotency keys: what succeeded once is answered again, not done again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::OnceCell;

use crate::sandbox::lock;

const KEPT: SignedDuration = SignedDuration::from_hours(12);

/// The successes, by what asked for them.
#[derive(Default)]
pub(super) struct Replays(Mutex<HashMap<Key, Success>>);

/// The body is no part of the key: the vendor does not compare it either.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    authorization: Option<HeaderValue>,
    key: HeaderValue,
    uri: Uri,
}

struct Success {
    since: Timestamp,
    /// Empty until a request succeeds; those with the same key wait for the first meanwhile.
    answer: Arc<OnceCell<Answer>>,
}

#[derive(Clone)]
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

pub(super) async fn replay(
    State(replays): State<Arc<Replays>>,
    request: Request,
    next: Next,
) -> Response {
    let Some(key) = Key::of(&request) else {
        return next.run(request).await;
    };
    let answer = replays.answer(key);
    let first = async || {
        let response = next.run(request).await;
        if response.status().is_success() {
            Ok(Answer::read(response).await)
        } else {
            Err(response)
        }
    };
    match answer.get_or_try_init(first).await {
        Ok(answer) => answer.clone().into_response(),
        Err(refused) => refused,
    }
}

impl Replays {
    fn answer(&self, key: Key) -> Arc<OnceCell<Answer>> {
        let now = Timestamp::now();
        let mut successes = lock(&self.0);
        successes.retain(|_, success| now.duration_since(success.since) < KEPT);
        let fresh = || Success { since: now, answer: Arc::default() };
        Arc::clone(&successes.entry(key).or_insert_with(fresh).answer)
    }
}

impl Key {
    /// Only a POST can have a key.
    fn of(request: &Request) -> Option<Key> {
        let headers = request.headers();
        let key = headers.get("idempotency-key").filter(|_| request.method() == Method::POST)?;
        Some(Key {
            authorization: headers.get(AUTHORIZATION).cloned(),
            key: key.clone(),
            uri: request.uri().clone(),
        })
    }
}

impl Answer {
    async fn read(response: Response) -> Answer {
        let (parts, body) = response.into_parts();
        // The handlers' bodies are in memory, so reading one does not fail.
        let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }
}
