//! Why a request is not answered, and what its sender is told.

use auth_providers::clerk::WebhookError;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Why a request is not answered. The sender gets a status, and the log gets the reason.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Clerk's API did not do what it was asked for.
    Clerk(auth_core::Error),
    Database(rusqlite::Error),
    Forbidden,
    Redis(redis::RedisError),
    UnknownUser,
    /// A webhook is not Clerk's, was received before, or cannot be read.
    Webhook(WebhookError),
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        // None of these errors prints a secret.
        let (status, why) = match self {
            Self::Clerk(error) => (StatusCode::BAD_GATEWAY, error.to_string()),
            // Clerk sends a webhook again unless the status is 2xx.
            Self::Database(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()),
            Self::Redis(error) => (StatusCode::SERVICE_UNAVAILABLE, error.to_string()),
            Self::Webhook(error) => (StatusCode::BAD_REQUEST, error.to_string()),
            Self::Forbidden => return StatusCode::FORBIDDEN.into_response(),
            Self::UnknownUser => return StatusCode::NOT_FOUND.into_response(),
        };
        eprintln!("{status}: {why}");
        status.into_response()
    }
}

impl From<auth_core::Error> for Failure {
    fn from(error: auth_core::Error) -> Self {
        Self::Clerk(error)
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

impl From<redis::RedisError> for Failure {
    fn from(error: redis::RedisError) -> Self {
        Self::Redis(error)
    }
}

impl From<WebhookError> for Failure {
    fn from(error: WebhookError) -> Self {
        Self::Webhook(error)
    }
}
