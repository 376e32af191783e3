//! The Notes API.
//!
//! Notes, and the files that belong to them.
//!
//! | limit | value |
//! |---|---|
//! | notes | 1000 |
//!
//! <https://notes.example.com/docs>

pub mod files;
pub mod notes_api;
pub mod sessions;
#[cfg(test)]
mod tests;

use auth_core::{ApiKey, Client, ClientBuilder, Error, Provider, Secret};

/// The client, and the traits with its calls.
pub mod prelude {
    pub use super::Notes;
    pub use super::files::Files as _;
    pub use super::notes_api::NotesApi as _;
    pub use super::sessions::Sessions as _;
}

/// A client of the Notes API.
///
/// Cloning is cheap.
#[derive(Clone, Debug)]
pub struct Notes {
    client: Client,
}

impl Notes {
    /// The default base URL.
    ///
    /// Others are <https://us.notes.example.com/v1>.
    pub const BASE_URL: &str = "https://eu.notes.example.com/v1";

    /// A client with default options.
    ///
    /// # Errors
    ///
    /// - The key is empty or has a [flaw](Secret::flaw), such as a line break at its end.
    /// - The transport's TLS cannot be set up.
    pub fn new(key: impl Into<Secret>) -> Result<Self, Error> {
        Self::builder(key).build()
    }

    /// Begins a client with other options, such as the base URL, timeouts, retries and the
    /// transport.
    pub fn builder(key: impl Into<Secret>) -> ClientBuilder<Self> {
        ClientBuilder::new(Self::BASE_URL, |client| Self { client })
            .credential(ApiKey::new("X-Api-Key", key))
    }
}

impl Provider for Notes {
    fn client(&self) -> &Client {
        &self.client
    }
}
