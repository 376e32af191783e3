//! Swagger Petstore.
//!
//! This is a sample server Petstore server. You can find out more about Swagger at
//! [http://swagger.io](http://swagger.io) or on [irc.freenode.net, #swagger](http://swagger.io/irc/).
//! For this sample, you can use the api key `special-key` to test the authorization filters.
//!
//! <http://swagger.io>

pub mod pet;
pub mod store;
#[cfg(test)]
mod tests;
pub mod user;

use auth_core::{Bearer, Client, ClientBuilder, Error, Provider, Secret};

/// The client, and the traits with its calls.
pub mod prelude {
    pub use super::Petstore;
    pub use super::pet::Pets as _;
    pub use super::store::Store as _;
    pub use super::user::Users as _;
}

/// A client of Swagger Petstore.
///
/// Cloning is cheap.
#[derive(Clone, Debug)]
pub struct Petstore {
    client: Client,
}

impl Petstore {
    /// The default base URL.
    pub const BASE_URL: &str = "https://petstore.swagger.io/v2";

    /// A client with default options.
    ///
    /// # Errors
    ///
    /// - The token is empty or has a [flaw](Secret::flaw), such as a line break at its end.
    /// - The transport's TLS cannot be set up.
    pub fn new(token: impl Into<Secret>) -> Result<Self, Error> {
        Self::builder(token).build()
    }

    /// Begins a client with other options, such as the base URL, timeouts, retries and the
    /// transport.
    pub fn builder(token: impl Into<Secret>) -> ClientBuilder<Self> {
        ClientBuilder::new(Self::BASE_URL, |client| Self { client }).credential(Bearer::new(token))
    }
}

impl Provider for Petstore {
    fn client(&self) -> &Client {
        &self.client
    }
}
