//! What is wrong with an input.

use std::fmt;

/// What is wrong with a document, a source file or a configuration, and where.
///
/// Its text is one line: the place, a colon, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {message}")]
pub struct Error {
    place: String,
    message: String,
}

impl Error {
    pub(crate) fn new(place: impl fmt::Display, message: impl Into<String>) -> Self {
        Self { place: place.to_string(), message: message.into() }
    }

    /// The file, or the JSON pointer in a document, that the error is about.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// What is wrong there.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The same error, found while `file` was read.
    #[must_use]
    pub(crate) fn in_file(self, file: impl fmt::Display) -> Self {
        Self { place: format!("{file}: {}", self.place), message: self.message }
    }
}
