//! Clerk's error responses.

use auth_openapi::{Finding, FindingKind};
use axum::Json;
use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

use crate::sandbox::documented::{Refusal, steps};
use crate::sandbox::token;

pub(super) const TRACE_ID: HeaderName = HeaderName::from_static("clerk-trace-id");

/// A status and the errors that are in its body.
pub(super) struct ErrorResponse {
    status: StatusCode,
    errors: Vec<Error>,
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
    errors: Vec<Error>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clerk_trace_id: Option<&'a str>,
}

pub(super) fn trace_id() -> HeaderValue {
    HeaderValue::try_from(token::random()).unwrap_or(HeaderValue::from_static("sandbox"))
}

impl ErrorResponse {
    pub(super) fn new(
        status: StatusCode,
        code: &'static str,
        message: &'static str,
        long_message: impl Into<String>,
    ) -> ErrorResponse {
        let long_message = long_message.into();
        ErrorResponse { status, errors: vec![Error { message, long_message, code, meta: None }] }
    }

    pub(super) fn key_invalid() -> ErrorResponse {
        let message = "The provided Clerk Secret Key is invalid. \
            Make sure that your Clerk Secret Key is correct.";
        ErrorResponse::new(StatusCode::UNAUTHORIZED, "clerk_key_invalid", message, message)
    }

    pub(super) fn header_format_invalid() -> ErrorResponse {
        ErrorResponse::new(
            StatusCode::UNAUTHORIZED,
            "authorization_header_format_invalid",
            "Invalid Authorization header format",
            "Invalid Authorization header format. Must be 'Bearer <YOUR_API_KEY>'",
        )
    }

    pub(super) fn version_invalid() -> ErrorResponse {
        ErrorResponse::new(
            StatusCode::BAD_REQUEST,
            "bad_request",
            "invalid API version",
            "The Clerk API version must be a listed one, in the header or in the query.",
        )
    }

    pub(super) fn resource_not_found(long_message: impl Into<String>) -> ErrorResponse {
        ErrorResponse::new(StatusCode::NOT_FOUND, "resource_not_found", "not found", long_message)
    }

    pub(super) fn cannot_be_revoked(status: &str) -> ErrorResponse {
        let long_message = format!(
            "Sign in token cannot be revoked because its status is {status}. \
            Only pending tokens can be revoked."
        );
        let code = "sign_in_token_cannot_be_revoked_code";
        ErrorResponse::new(StatusCode::BAD_REQUEST, code, "cannot revoke", long_message)
    }

    fn body_invalid() -> ErrorResponse {
        ErrorResponse::new(
            StatusCode::BAD_REQUEST,
            "request_body_invalid",
            "Request body invalid",
            "The request body is invalid. Please consult the API documentation for more \
                information.",
        )
    }

    fn unsupported_content_type(finding: &str) -> ErrorResponse {
        ErrorResponse::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported_content_type",
            "unsupported content type",
            format!("The Content-Type {finding}."),
        )
    }

    pub(super) fn missing(name: &str) -> ErrorResponse {
        let long_message = format!("{name} must be included.");
        ErrorResponse::parameter(name, "form_param_missing", "is missing", long_message)
    }

    pub(super) fn unknown(name: &str) -> ErrorResponse {
        let long_message = format!("{name} is not a valid parameter for this request.");
        ErrorResponse::parameter(name, "form_param_unknown", "is unknown", long_message)
    }

    pub(super) fn type_invalid(name: &str) -> ErrorResponse {
        let long_message = format!("{name} is of the wrong type");
        ErrorResponse::parameter(name, "form_param_type_invalid", "is invalid", long_message)
    }

    pub(super) fn value_invalid(name: &str) -> ErrorResponse {
        let long_message = format!("{name} is invalid");
        ErrorResponse::parameter(name, "form_param_value_invalid", "is invalid", long_message)
    }

    pub(super) fn array_size_exceeded(name: &str) -> ErrorResponse {
        let long_message = format!("{name} has too many values.");
        let message = "exceeds the maximum size";
        ErrorResponse::parameter(name, "form_param_array_size_exceeded", message, long_message)
    }

    fn method_not_allowed() -> ErrorResponse {
        ErrorResponse::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "method_not_allowed",
            "method not allowed",
            "Method not allowed",
        )
    }

    fn max_length_exceeded(name: &str) -> ErrorResponse {
        let long_message = format!("{name} is too long");
        let code = "form_param_max_length_exceeded";
        ErrorResponse::parameter(name, code, "exceeds maximum length", long_message)
    }

    fn min_length_exceeded(name: &str) -> ErrorResponse {
        let long_message = format!("{name} is too short");
        let code = "form_param_min_length_exceeded";
        ErrorResponse::parameter(name, code, "below minimum length", long_message)
    }

    pub(super) fn identifier_exists(name: &str) -> ErrorResponse {
        let long_message = format!("That {name} is taken. Please try another.");
        ErrorResponse::parameter(name, "form_identifier_exists", "is taken", long_message)
    }

    fn format_invalid(name: &str) -> ErrorResponse {
        let long_message = format!("{name} has an invalid format");
        ErrorResponse::parameter(name, "form_param_format_invalid", "is invalid", long_message)
    }

    fn of(finding: &Finding) -> ErrorResponse {
        let steps = steps(finding.place());
        let is_body = steps.len() == 1 && steps.iter().all(|step| step == "body");
        let name = steps.get(1..).unwrap_or_default().join(".");
        match (finding.kind(), finding.keyword()) {
            _ if finding.place() == "header.content-type" => {
                ErrorResponse::unsupported_content_type(finding.message())
            }
            _ if is_body => ErrorResponse::body_invalid(),
            (FindingKind::Unknown, _) => ErrorResponse::unknown(&name),
            (FindingKind::Missing, _) => ErrorResponse::missing(&name),
            (FindingKind::Type, _) => ErrorResponse::type_invalid(&name),
            (FindingKind::Bounds, Some("maxLength")) => ErrorResponse::max_length_exceeded(&name),
            (FindingKind::Bounds, Some("minLength")) => ErrorResponse::min_length_exceeded(&name),
            (FindingKind::Bounds, Some("format" | "pattern")) => {
                ErrorResponse::format_invalid(&name)
            }
            (FindingKind::Bounds, Some("maxItems")) => ErrorResponse::array_size_exceeded(&name),
            (FindingKind::Bounds, _) => ErrorResponse::value_invalid(&name),
        }
    }

    fn parameter(
        name: &str,
        code: &'static str,
        message: &'static str,
        long_message: String,
    ) -> ErrorResponse {
        let meta = Some(Meta { param_name: name.to_owned() });
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        ErrorResponse { status, errors: vec![Error { message, long_message, code, meta }] }
    }
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        let trace_id = trace_id();
        // The vendor repeats the trace id in the body only for this status.
        let repeated = self.status == StatusCode::UNAUTHORIZED;
        let clerk_trace_id = trace_id.to_str().ok().filter(|_| repeated);
        let body = Json(Body { errors: self.errors, clerk_trace_id }).into_response();
        (self.status, [(TRACE_ID, trace_id)], body).into_response()
    }
}

impl From<ErrorResponse> for Refusal {
    fn from(error: ErrorResponse) -> Refusal {
        Refusal::own(error)
    }
}

/// The response to a request that is refused.
pub(super) fn response(refusal: Refusal) -> Response {
    let error = match refusal {
        Refusal::UnknownPath => ErrorResponse::resource_not_found("Resource not found"),
        Refusal::WrongMethod => ErrorResponse::method_not_allowed(),
        Refusal::Invalid(findings) => {
            let mut errors = findings.iter().map(ErrorResponse::of);
            let first = errors.next().unwrap_or_else(ErrorResponse::body_invalid);
            let status = first.status;
            // The vendor says all that is wrong with parameters at once.
            let others = errors.filter(|other| other.status == status);
            let errors = others.flat_map(|other| other.errors);
            ErrorResponse { status, errors: first.errors.into_iter().chain(errors).collect() }
        }
        Refusal::Unnamed(parameter) => ErrorResponse::missing(parameter),
        Refusal::NotFound { noun, name } => {
            ErrorResponse::resource_not_found(format!("No {noun} was found with id {name}"))
        }
        Refusal::Exists { field } => ErrorResponse::identifier_exists(&field),
        Refusal::Own(response) => return *response,
    };
    error.into_response()
}
