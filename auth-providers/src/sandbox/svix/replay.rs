//! Idempotency keys: a request that was successful is not executed again. Its response is repeated.

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

/// The successful responses by their requests.
#[derive(Default)]
pub(super) struct Replays(Mutex<HashMap<Key, Success>>);

/// Identifies a request. The body is not included, because the vendor does not compare it.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    authorization: Option<HeaderValue>,
    key: HeaderValue,
    uri: Uri,
}

struct Success {
    since: Timestamp,
    /// Empty until a request succeeds. Requests with the same key wait for the first one.
    response: Arc<OnceCell<SavedResponse>>,
}

#[derive(Clone)]
struct SavedResponse {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

pub(super) async fn replay(
    State(replays): State<Arc<Replays>>,
    request: Request,
    next: Next,
) -> Response {
    let Some(key) = Key::from_request(&request) else {
        return next.run(request).await;
    };
    let saved = replays.saved(key);
    let first = async || {
        let response = next.run(request).await;
        if response.status().is_success() {
            Ok(SavedResponse::read(response).await)
        } else {
            Err(response)
        }
    };
    match saved.get_or_try_init(first).await {
        Ok(response) => response.clone().into_response(),
        Err(refused) => refused,
    }
}

impl Replays {
    fn saved(&self, key: Key) -> Arc<OnceCell<SavedResponse>> {
        let now = Timestamp::now();
        let mut successes = lock(&self.0);
        successes.retain(|_, success| now.duration_since(success.since) < KEPT);
        let fresh = || Success { since: now, response: Arc::default() };
        Arc::clone(&successes.entry(key).or_insert_with(fresh).response)
    }
}

impl Key {
    /// The key of a request. Only a POST can have one.
    fn from_request(request: &Request) -> Option<Key> {
        let headers = request.headers();
        let key = headers.get("idempotency-key").filter(|_| request.method() == Method::POST)?;
        Some(Key {
            authorization: headers.get(AUTHORIZATION).cloned(),
            key: key.clone(),
            uri: request.uri().clone(),
        })
    }
}

impl SavedResponse {
    async fn read(response: Response) -> SavedResponse {
        let (parts, body) = response.into_parts();
        // The handlers' bodies are in memory, so reading them does not fail.
        let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
        SavedResponse { status: parts.status, headers: parts.headers, body }
    }
}

impl IntoResponse for SavedResponse {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }
}
