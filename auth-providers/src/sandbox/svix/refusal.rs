//! Svix's two error bodies.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::{Value, json};

/// Why a request is refused.
pub(super) enum Refusal {
    /// Status, code and detail.
    Plain(StatusCode, &'static str, &'static str),
    /// The invalid values of the request.
    Invalid(Vec<Problem>),
}

/// An invalid value: its location, and what is wrong.
pub(super) struct Problem {
    pub(super) location: Vec<String>,
    pub(super) message: String,
    pub(super) kind: &'static str,
}

impl Refusal {
    pub(super) fn invalid_token() -> Refusal {
        Refusal::Plain(StatusCode::UNAUTHORIZED, "authentication_failed", "Invalid token")
    }

    pub(super) fn insufficient_access() -> Refusal {
        // The vendor's code has a space in it.
        let detail = "Insufficient access for the given operation.";
        Refusal::Plain(StatusCode::FORBIDDEN, "insufficient access", detail)
    }

    pub(super) fn not_found() -> Refusal {
        Refusal::Plain(StatusCode::NOT_FOUND, "not_found", "Entity not found")
    }

    pub(super) fn method_not_allowed() -> Refusal {
        let status = StatusCode::METHOD_NOT_ALLOWED;
        Refusal::Plain(status, "method_not_allowed", "Method not allowed")
    }

    pub(super) fn unknown_application() -> Refusal {
        Refusal::Plain(StatusCode::NOT_FOUND, "not_found", "Application not found")
    }

    /// A refusal because of one invalid value.
    pub(super) fn invalid<'a>(
        location: impl IntoIterator<Item = &'a str>,
        message: impl Into<String>,
        kind: &'static str,
    ) -> Refusal {
        let location = location.into_iter().map(str::to_owned).collect();
        Refusal::Invalid(vec![Problem { location, message: message.into(), kind }])
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Refusal::Plain(status, code, detail) => {
                (status, Json(json!({ "code": code, "detail": detail }))).into_response()
            }
            Refusal::Invalid(problems) => {
                let detail: Vec<Value> = problems.into_iter().map(Problem::into_json).collect();
                let body = Json(json!({ "detail": detail }));
                (StatusCode::UNPROCESSABLE_ENTITY, body).into_response()
            }
        }
    }
}

impl Problem {
    fn into_json(self) -> Value {
        json!({ "loc": self.location, "msg": self.message, "type": self.kind })
    }
}
