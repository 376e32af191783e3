//! Link Example.

pub mod model;
pub mod repositories;
#[cfg(test)]
mod tests;
pub mod users;

use auth_core::{Client, ClientBuilder, Error, Provider};

/// The client, and the traits with its calls.
pub mod prelude {
    pub use super::LinkExample;
    pub use super::repositories::Repositories as _;
    pub use super::users::Users as _;
}

/// A client of Link Example.
///
/// Cloning is cheap.
#[derive(Clone, Debug)]
pub struct LinkExample {
    client: Client,
}

impl LinkExample {
    /// A client with default options.
    ///
    /// # Errors
    ///
    /// - The base URL is not valid.
    /// - The transport's TLS cannot be set up.
    pub fn new(base_url: impl Into<String>) -> Result<Self, Error> {
        Self::builder(base_url).build()
    }

    /// Begins a client with other options, such as the base URL, timeouts, retries and the
    /// transport.
    pub fn builder(base_url: impl Into<String>) -> ClientBuilder<Self> {
        ClientBuilder::new(base_url, |client| Self { client })
    }
}

impl Provider for LinkExample {
    fn client(&self) -> &Client {
        &self.client
    }
}
