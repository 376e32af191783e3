//! Why a request is refused, in no vendor's words.

use auth_openapi::Finding;
use axum::response::{IntoResponse, Response};

/// Why a request is refused. The vendor makes a response of it.
pub(in crate::sandbox) enum Refusal {
    /// No operation has this path.
    UnknownPath,
    /// Operations have this path, but none has this method.
    WrongMethod,
    /// The request is not as the document wants it.
    Invalid(Vec<Finding>),
    /// The request does not say which record it is about. None of these parameters is set.
    Unnamed(&'static str),
    /// A record is not there.
    NotFound {
        /// What kind of record it is: `user`.
        noun: String,
        /// What the request calls it.
        name: String,
    },
    /// A record with this name is there already.
    Exists {
        /// The field that has the name.
        field: String,
    },
    /// The vendor's own response.
    Own(Box<Response>),
}

impl Refusal {
    /// Refuses with the vendor's own response.
    pub(in crate::sandbox) fn own(response: impl IntoResponse) -> Refusal {
        Refusal::Own(Box::new(response.into_response()))
    }

    pub(in crate::sandbox) fn not_found(
        noun: impl Into<String>,
        name: impl Into<String>,
    ) -> Refusal {
        Refusal::NotFound { noun: noun.into(), name: name.into() }
    }
}
