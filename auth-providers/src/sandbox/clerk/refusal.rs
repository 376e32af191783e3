//! Clerk's error responses.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

use crate::sandbox::token;

pub(super) const TRACE_ID: HeaderName = HeaderName::from_static("clerk-trace-id");

/// Why a request is refused.
pub(super) struct Refusal {
    status: StatusCode,
    error: Error,
}

#[derive(Serialize)]
struct Error {
    message: &'static str,
    long_message: String,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    meta: Option<Meta>,
}

#[derive(Serialize)]
struct Meta {
    param_name: String,
}

#[derive(Serialize)]
struct Body<'a> {
    errors: [Error; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    clerk_trace_id: Option<&'a str>,
}

pub(super) fn trace_id() -> HeaderValue {
    HeaderValue::try_from(token::random()).unwrap_or(HeaderValue::from_static("sandbox"))
}

impl Refusal {
    pub(super) fn new(
        status: StatusCode,
        code: &'static str,
        message: &'static str,
        long_message: impl Into<String>,
    ) -> Refusal {
        let long_message = long_message.into();
        Refusal { status, error: Error { message, long_message, code, meta: None } }
    }

    pub(super) fn key_invalid() -> Refusal {
        let message = "The provided Clerk Secret Key is invalid. \
            Make sure that your Clerk Secret Key is correct.";
        Refusal::new(StatusCode::UNAUTHORIZED, "clerk_key_invalid", message, message)
    }

    pub(super) fn header_format_invalid() -> Refusal {
        Refusal::new(
            StatusCode::UNAUTHORIZED,
            "authorization_header_format_invalid",
            "Invalid Authorization header format",
            "Invalid Authorization header format. Must be 'Bearer <YOUR_API_KEY>'",
        )
    }

    pub(super) fn version_invalid() -> Refusal {
        Refusal::new(
            StatusCode::BAD_REQUEST,
            "bad_request",
            "invalid API version",
            "The Clerk API version must be a listed one, in the header or in the query.",
        )
    }

    pub(super) fn resource_not_found(long_message: impl Into<String>) -> Refusal {
        Refusal::new(StatusCode::NOT_FOUND, "resource_not_found", "not found", long_message)
    }

    pub(super) fn cannot_be_revoked(status: &str) -> Refusal {
        let long_message = format!(
            "Sign in token cannot be revoked because its status is {status}. \
            Only pending tokens can be revoked."
        );
        let code = "sign_in_token_cannot_be_revoked_code";
        Refusal::new(StatusCode::BAD_REQUEST, code, "cannot revoke", long_message)
    }

    pub(super) fn body_invalid() -> Refusal {
        Refusal::new(
            StatusCode::BAD_REQUEST,
            "request_body_invalid",
            "Request body invalid",
            "The request body is invalid. Please consult the API documentation for more \
                information.",
        )
    }

    pub(super) fn unsupported_content_type(media_type: &str) -> Refusal {
        Refusal::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported_content_type",
            "unsupported content type",
            format!("The Content-Type {media_type:?} is not supported."),
        )
    }

    pub(super) fn missing(name: &str) -> Refusal {
        let long_message = format!("{name} must be included.");
        Refusal::parameter(name, "form_param_missing", "is missing", long_message)
    }

    pub(super) fn unknown(name: &str) -> Refusal {
        let long_message = format!("{name} is not a valid parameter for this request.");
        Refusal::parameter(name, "form_param_unknown", "is unknown", long_message)
    }

    pub(super) fn type_invalid(name: &str) -> Refusal {
        let long_message = format!("{name} is of the wrong type");
        Refusal::parameter(name, "form_param_type_invalid", "is invalid", long_message)
    }

    pub(super) fn value_invalid(name: &str) -> Refusal {
        let long_message = format!("{name} is invalid");
        Refusal::parameter(name, "form_param_value_invalid", "is invalid", long_message)
    }

    pub(super) fn array_size_exceeded(name: &str, most: usize) -> Refusal {
        let long_message = format!("{name} takes at most {most} values.");
        let message = "exceeds the maximum size";
        Refusal::parameter(name, "form_param_array_size_exceeded", message, long_message)
    }

    fn parameter(
        name: &str,
        code: &'static str,
        message: &'static str,
        long_message: String,
    ) -> Refusal {
        let meta = Some(Meta { param_name: name.to_owned() });
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Refusal { status, error: Error { message, long_message, code, meta } }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let trace_id = trace_id();
        // The vendor repeats the trace id in the body only for this status.
        let repeated = self.status == StatusCode::UNAUTHORIZED;
        let clerk_trace_id = trace_id.to_str().ok().filter(|_| repeated);
        let body = Json(Body { errors: [self.error], clerk_trace_id }).into_response();
        (self.status, [(TRACE_ID, trace_id)], body).into_response()
    }
}
