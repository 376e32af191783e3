//! The client: everything that its calls share.

mod builder;
mod settings;

use std::fmt::{self, Debug};
use std::sync::Arc;

use http::header::HeaderName;

pub use self::builder::ClientBuilder;
use self::settings::ClientOptions;
pub(crate) use self::settings::Settings;
use crate::error::Error;
use crate::retry::RetryPolicy;
use crate::transport::Offline;
use crate::url::BaseUrl;

/// A base URL, a credential and the rules that all calls made with it follow.
///
/// An `Arc` inside: clone it freely, and build one for each provider and credential, not one for
/// each call. It needs a tokio runtime with time, and for the default transport with I/O, once a
/// call is awaited.
///
/// ```
/// use auth_core::{Bearer, Client};
///
/// # fn main() -> Result<(), auth_core::Error> {
/// let client = Client::builder("https://api.example.com/v1")
///     .credential(Bearer::new("sk_test_1234"))
///     .user_agent("my-service/1.4")
///     .build()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client(Arc<Settings>);

impl Client {
    /// A client to be: `base_url` is an origin and, if the API has one, a path such as `/v1`.
    pub fn builder(base_url: impl Into<String>) -> ClientBuilder {
        ClientBuilder::new(base_url, |client| client)
    }

    /// A client whose every call fails with nothing sent: for fakes, whose methods must not get
    /// as far as the network.
    #[must_use]
    pub fn offline() -> Self {
        let options = ClientOptions { retry: RetryPolicy::never(), ..ClientOptions::default() };
        Self::new(Settings::new(BaseUrl::offline(), None, Arc::new(Offline), options))
    }

    /// The base URL that its calls are below, as it was checked and completed.
    #[must_use]
    pub fn base_url(&self) -> String {
        self.settings().base.to_string()
    }

    /// A client of another base URL over the same transport, with the same limits, but without the
    /// credential and the default headers: for what is public, such as an issuer's keys.
    ///
    /// Of the headers it keeps `accept` and `user-agent`. Its retry budget is its own, and neither
    /// calls in flight nor a circuit breaker hold its calls back.
    ///
    /// # Errors
    ///
    /// - The base URL is not one, hides something, or is unencrypted and neither on this machine nor
    ///   of this client's own origin.
    pub fn without_credential(&self, base_url: &str) -> Result<Self, Error> {
        let settings = self.settings();
        let base = BaseUrl::parse(base_url)?;
        if !base.is_private() && !base.is_same_origin(&settings.base) {
            return Err(Error::config("base URL must be https"));
        }
        let (transport, options) = (&settings.transport, settings.options.for_other_calls());
        Ok(Self::new(Settings::new(base, None, Arc::clone(transport), options)))
    }

    pub(crate) fn new(settings: Settings) -> Self {
        Self(Arc::new(settings))
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.0
    }
}

impl Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let settings = self.settings();
        let options = &settings.options;
        let names: Vec<_> = options.headers.keys().map(HeaderName::as_str).collect();
        f.debug_struct("Client")
            .field("base_url", &format_args!("{}", settings.base))
            .field("credential", &settings.credential.as_ref().map(|_| crate::secret::REDACTED))
            .field("headers", &names)
            .field("attempt_timeout", &options.attempt_timeout)
            .field("deadline", &options.deadline)
            .field("retry", &options.retry)
            .field("response_limit", &options.response_limit)
            .field("error_limit", &options.error_limit)
            .field("transport", &settings.transport)
            .finish_non_exhaustive()
    }
}
