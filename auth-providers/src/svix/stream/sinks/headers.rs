//! The headers that a sink's requests carry in addition.

use std::collections::BTreeMap;

use auth_core::{Secret, request};

/// The changes to the additional headers of a sink.
#[request]
#[derive(PartialEq, Eq)]
pub struct HttpSinkHeadersPatchIn {
    /// The headers to add or replace, and those to remove: their value is `None`.
    #[request(required)]
    pub headers: BTreeMap<String, Option<Secret>>,
}
