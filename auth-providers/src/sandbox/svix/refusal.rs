//! Svix's two error bodies.

use auth_openapi::{Finding, FindingKind};
use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::{Value, json};

use crate::sandbox::documented::{Refusal, steps};

/// The form of ids and UIDs.
const ID: &str = r"^[a-zA-Z0-9\-_.]+$";

/// A response to a request that is refused.
pub(super) enum ErrorResponse {
    /// Status, code and detail.
    Plain(StatusCode, &'static str, &'static str),
    /// The invalid values of the request.
    Invalid(Vec<Problem>),
}

/// An invalid value: its location, and what is wrong.
pub(super) struct Problem {
    location: Vec<String>,
    message: String,
    kind: &'static str,
}

impl ErrorResponse {
    pub(super) fn invalid_token() -> ErrorResponse {
        ErrorResponse::Plain(StatusCode::UNAUTHORIZED, "authentication_failed", "Invalid token")
    }

    pub(super) fn insufficient_access() -> ErrorResponse {
        // The vendor's code has a space in it.
        let detail = "Insufficient access for the given operation.";
        ErrorResponse::Plain(StatusCode::FORBIDDEN, "insufficient access", detail)
    }

    /// `noun` is `app` or another.
    pub(super) fn not_found(noun: &str) -> ErrorResponse {
        let detail = if noun == "app" { "Application not found" } else { "Entity not found" };
        ErrorResponse::Plain(StatusCode::NOT_FOUND, "not_found", detail)
    }

    /// The UID at this place in the body looks like an id.
    pub(super) fn uid_with_prefix(place: &[&str]) -> ErrorResponse {
        let words = "Uids are not allowed to have the same prefix as the ID. Prefix with _?";
        let place = ["body"].iter().chain(place).chain(&["__all__"]);
        ErrorResponse::invalid(place.copied(), words, "value_error")
    }

    /// A refusal because of one invalid value.
    pub(super) fn invalid<'a>(
        location: impl IntoIterator<Item = &'a str>,
        message: impl Into<String>,
        kind: &'static str,
    ) -> ErrorResponse {
        let location = location.into_iter().map(str::to_owned).collect();
        ErrorResponse::Invalid(vec![Problem { location, message: message.into(), kind }])
    }
}

impl Problem {
    fn of(finding: &Finding) -> Problem {
        let mut location = steps(finding.place());
        let is_path = location.first().is_some_and(|first| first == "path");
        let is_name = is_path || location.last().is_some_and(|last| last == "uid");
        if is_path && let Some(name) = location.last_mut().filter(|name| name.ends_with("_id")) {
            name.push_str("_or_uid");
        }
        let is_form = matches!(finding.keyword(), Some("maxLength" | "minLength" | "pattern"));
        if is_name && is_form {
            location.push("__all__".to_owned());
        }
        // The vendor's own texts, where they are known.
        let message = match (finding.kind(), finding.keyword()) {
            (FindingKind::Missing, _) => "field required".to_owned(),
            (_, Some("maxLength")) => "String too long".to_owned(),
            (_, Some("pattern")) if finding.message().contains(ID) => {
                r"String must match the following pattern: [a-zA-Z0-9\-_.].".to_owned()
            }
            _ => finding.message().to_owned(),
        };
        let is_no_json = location.len() == 1 && finding.kind() == FindingKind::Type;
        let kind = match finding.kind() {
            _ if is_no_json => "value_error.jsondecode",
            FindingKind::Missing => "value_error.missing",
            FindingKind::Unknown => "value_error.extra",
            FindingKind::Type => "type_error",
            FindingKind::Bounds => "value_error",
        };
        Problem { location, message, kind }
    }

    fn into_json(self) -> Value {
        json!({ "loc": self.location, "msg": self.message, "type": self.kind })
    }
}

impl From<ErrorResponse> for Refusal {
    fn from(error: ErrorResponse) -> Refusal {
        Refusal::own(error)
    }
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        match self {
            ErrorResponse::Plain(status, code, detail) => {
                (status, Json(json!({ "code": code, "detail": detail }))).into_response()
            }
            ErrorResponse::Invalid(problems) => {
                let detail: Vec<Value> = problems.into_iter().map(Problem::into_json).collect();
                let body = Json(json!({ "detail": detail }));
                (StatusCode::UNPROCESSABLE_ENTITY, body).into_response()
            }
        }
    }
}

/// The response to a request that is refused.
pub(super) fn response(refusal: Refusal) -> Response {
    let error = match refusal {
        Refusal::UnknownPath => ErrorResponse::not_found("path"),
        Refusal::WrongMethod => {
            let status = StatusCode::METHOD_NOT_ALLOWED;
            ErrorResponse::Plain(status, "method_not_allowed", "Method not allowed")
        }
        Refusal::Invalid(findings) => {
            ErrorResponse::Invalid(findings.iter().map(Problem::of).collect())
        }
        Refusal::Unnamed(parameter) => {
            ErrorResponse::invalid(["query", parameter], "field required", "value_error.missing")
        }
        Refusal::NotFound { noun, .. } => ErrorResponse::not_found(&noun),
        Refusal::Exists { .. } => {
            let detail = "A conflict has occurred";
            ErrorResponse::Plain(StatusCode::CONFLICT, "conflict", detail)
        }
        Refusal::Own(response) => return *response,
    };
    error.into_response()
}
