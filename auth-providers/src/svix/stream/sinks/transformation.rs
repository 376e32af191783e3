//! The code that transforms a sink's events.

use auth_core::{Patch, request, response};

/// The code that transforms a sink's events.
#[response]
#[derive(PartialEq, Eq)]
pub struct SinkTransformationOut {
    /// The code, in JavaScript.
    pub code: Option<String>,
    /// Whether the code is run.
    #[serde(default)]
    pub enabled: bool,
}

/// The change to the code that transforms a sink's events.
#[request]
#[derive(PartialEq, Eq)]
pub struct SinkTransformIn {
    /// The code, in JavaScript: 10 to 51,200 characters. `Clear` removes it. What the server does with
    /// neither is not documented.
    pub code: Patch<String>,
}
