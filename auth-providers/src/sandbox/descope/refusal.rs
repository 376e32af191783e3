//! Descope's error responses.

use auth_openapi::FindingKind;
use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::json;

use super::users;
use crate::sandbox::documented::Refusal;

const MALFORMED: (&str, &str) = ("E011001", "Request is malformed");
const MISSING: (&str, &str) = ("E011002", "Request is missing arguments");
const INVALID: (&str, &str) = ("E011003", "Request is invalid");
const ARGUMENTS: (&str, &str) = ("E011004", "Request has invalid arguments");

const USER_NOT_FOUND: (&str, &str) = ("E112102", "User not found");
const NO_SUCH_USER: (&str, &str) = ("E062108", "User not found");
const USER_EXISTS: (&str, &str) = ("E062107", "User already exists");

/// A status and what is in its body.
pub(super) struct ErrorResponse {
    status: StatusCode,
    code: &'static str,
    description: &'static str,
    message: String,
}

impl ErrorResponse {
    pub(super) fn logged_out() -> ErrorResponse {
        let kind = ("E064001", "Token expired by logged out");
        ErrorResponse::new(StatusCode::UNAUTHORIZED, kind, "The session has ended")
    }

    pub(super) fn no_token() -> ErrorResponse {
        ErrorResponse::new(StatusCode::UNAUTHORIZED, MISSING, "No token")
    }

    pub(super) fn unauthorized(message: &str) -> ErrorResponse {
        ErrorResponse::new(StatusCode::UNAUTHORIZED, INVALID, message)
    }

    pub(super) fn unknown_project() -> ErrorResponse {
        ErrorResponse::new(StatusCode::NOT_FOUND, INVALID, "Unknown project")
    }

    pub(super) fn user_exists() -> ErrorResponse {
        ErrorResponse::new(StatusCode::BAD_REQUEST, USER_EXISTS, "The login ID is taken")
    }

    pub(super) fn unknown_user() -> ErrorResponse {
        ErrorResponse::new(StatusCode::BAD_REQUEST, NO_SUCH_USER, "Cannot find user")
    }

    pub(super) fn wrong_code() -> ErrorResponse {
        let kind = ("E061102", "Invalid OTP code");
        ErrorResponse::new(StatusCode::UNAUTHORIZED, kind, "The code is wrong, or was used")
    }

    pub(super) fn pending() -> ErrorResponse {
        let kind = ("E062503", "Enchanted link is pending");
        ErrorResponse::new(StatusCode::UNAUTHORIZED, kind, "The link was not followed yet")
    }

    fn new(
        status: StatusCode,
        (code, description): (&'static str, &'static str),
        message: impl Into<String>,
    ) -> ErrorResponse {
        ErrorResponse { status, code, description, message: message.into() }
    }
}

impl From<ErrorResponse> for Refusal {
    fn from(error: ErrorResponse) -> Refusal {
        Refusal::own(error)
    }
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        let body = json!({
            "errorCode": self.code,
            "errorDescription": self.description,
            "errorMessage": self.message,
        });
        (self.status, Json(body)).into_response()
    }
}

/// The response to a request that is refused.
pub(super) fn response(refusal: Refusal) -> Response {
    let error = match refusal {
        Refusal::UnknownPath => {
            ErrorResponse::new(StatusCode::NOT_FOUND, MALFORMED, "No such endpoint")
        }
        Refusal::WrongMethod => {
            ErrorResponse::new(StatusCode::METHOD_NOT_ALLOWED, MALFORMED, "Method not allowed")
        }
        Refusal::Invalid(findings) => {
            let first = findings.first();
            let kind = match first.map(auth_openapi::Finding::kind) {
                Some(FindingKind::Missing) => MISSING,
                Some(FindingKind::Bounds) => ARGUMENTS,
                _ => MALFORMED,
            };
            let message = first.map(ToString::to_string).unwrap_or_default();
            ErrorResponse::new(StatusCode::BAD_REQUEST, kind, message)
        }
        Refusal::Unnamed(parameter) => {
            let message = format!("{parameter} is required");
            ErrorResponse::new(StatusCode::BAD_REQUEST, MISSING, message)
        }
        Refusal::NotFound { noun, .. } => {
            let kind = if noun == "user" { USER_NOT_FOUND } else { INVALID };
            ErrorResponse::new(StatusCode::BAD_REQUEST, kind, format!("Cannot find {noun}"))
        }
        Refusal::Exists { field } if field == users::LOGIN_ID => ErrorResponse::user_exists(),
        Refusal::Exists { field } => {
            let message = format!("{field} already exists");
            ErrorResponse::new(StatusCode::BAD_REQUEST, INVALID, message)
        }
        Refusal::Own(response) => return *response,
    };
    error.into_response()
}
