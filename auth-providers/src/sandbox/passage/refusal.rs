//! Passage's error responses.

use auth_openapi::Finding;
use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::json;

use crate::sandbox::documented::Refusal;

/// A status, and the code and message in its body.
pub(super) struct ErrorResponse {
    status: StatusCode,
    code: String,
    message: String,
}

impl ErrorResponse {
    pub(super) fn invalid_access_token() -> ErrorResponse {
        let message = "The access token is invalid.";
        ErrorResponse::new(StatusCode::UNAUTHORIZED, "invalid_access_token", message)
    }

    pub(super) fn operation_not_allowed(message: &str) -> ErrorResponse {
        ErrorResponse::new(StatusCode::FORBIDDEN, "operation_not_allowed", message)
    }

    pub(super) fn invalid_request(message: impl Into<String>) -> ErrorResponse {
        ErrorResponse::new(StatusCode::BAD_REQUEST, "invalid_request", message)
    }

    /// `noun` is `user`, `app` or another.
    pub(super) fn wrong_passcode() -> ErrorResponse {
        ErrorResponse::new(StatusCode::UNAUTHORIZED, "invalid_otp", "the passcode is wrong")
    }

    pub(super) fn not_found(noun: &str) -> ErrorResponse {
        let mut letters = noun.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        let message = first.into_iter().chain(letters).chain(" not found.".chars());
        let code = format!("{noun}_not_found");
        ErrorResponse::new(StatusCode::NOT_FOUND, code, message.collect::<String>())
    }

    fn new(
        status: StatusCode,
        code: impl Into<String>,
        message: impl Into<String>,
    ) -> ErrorResponse {
        ErrorResponse { status, code: code.into(), message: message.into() }
    }
}

impl From<ErrorResponse> for Refusal {
    fn from(error: ErrorResponse) -> Refusal {
        Refusal::own(error)
    }
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        (self.status, Json(json!({ "code": self.code, "error": self.message }))).into_response()
    }
}

/// The response to a request that is refused.
pub(super) fn response(refusal: Refusal) -> Response {
    let error = match refusal {
        Refusal::UnknownPath => {
            ErrorResponse::new(StatusCode::NOT_FOUND, "not_found", "Not found.")
        }
        Refusal::WrongMethod => {
            let status = StatusCode::METHOD_NOT_ALLOWED;
            ErrorResponse::new(status, "method_not_allowed", "Method not allowed.")
        }
        Refusal::Invalid(findings) => {
            let findings: Vec<_> = findings.iter().map(Finding::to_string).collect();
            ErrorResponse::invalid_request(findings.join("; "))
        }
        Refusal::Unnamed(parameter) => {
            ErrorResponse::invalid_request(format!("{parameter} is required"))
        }
        Refusal::NotFound { noun, .. } => ErrorResponse::not_found(&noun),
        Refusal::Exists { field } => {
            ErrorResponse::invalid_request(format!("{field} already exists"))
        }
        Refusal::Own(response) => return *response,
    };
    error.into_response()
}
