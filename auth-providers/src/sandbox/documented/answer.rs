//! The response to a request that succeeds.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::header::CONTENT_TYPE;
use http::{HeaderName, HeaderValue, StatusCode};
use serde_json::Value;

/// The response to a request that succeeds.
pub(in crate::sandbox) struct Answer {
    status: StatusCode,
    media_type: Option<&'static str>,
    body: Option<Value>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Answer {
    /// A body that no document describes.
    pub(in crate::sandbox) fn json(body: Value) -> Answer {
        Answer { status: StatusCode::OK, media_type: None, body: Some(body), headers: Vec::new() }
    }

    /// Nothing but a status.
    pub(in crate::sandbox) fn empty(status: StatusCode) -> Answer {
        Answer { status, media_type: None, body: None, headers: Vec::new() }
    }

    /// Sets a field of the body.
    pub(in crate::sandbox) fn set(&mut self, name: &str, value: impl Into<Value>) {
        if let Some(Value::Object(fields)) = &mut self.body {
            fields.insert(name.to_owned(), value.into());
        }
    }

    /// Whether the body has a field.
    pub(in crate::sandbox) fn has(&self, name: &str) -> bool {
        self.body.as_ref().is_some_and(|body| body.get(name).is_some())
    }

    /// Adds a header.
    pub(in crate::sandbox) fn header(mut self, name: HeaderName, value: &str) -> Answer {
        self.headers.extend(HeaderValue::from_str(value).ok().map(|value| (name, value)));
        self
    }

    /// A documented success.
    pub(super) fn new(
        status: StatusCode,
        media_type: Option<&'static str>,
        body: Option<Value>,
    ) -> Answer {
        Answer { status, media_type, body, headers: Vec::new() }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = match self.body {
            Some(body) => (self.status, Json(body)).into_response(),
            None => self.status.into_response(),
        };
        let headers = response.headers_mut();
        if let Some(media_type) = self.media_type {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        }
        for (name, value) in self.headers {
            headers.append(name, value);
        }
        response
    }
}
