//! The client: the settings that all its calls share.

pub(crate) mod builder;
pub(crate) mod settings;

use std::fmt::{self, Debug};
use std::sync::Arc;
use std::time::Duration;

use http::header::HeaderName;

use self::settings::{ClientOptions, Settings};
use crate::clock::Clock;
use crate::error::Error;
use crate::retry::RetryPolicy;
use crate::transport::Offline;
use crate::url::BaseUrl;

/// A base URL, a credential, and the rules for all calls made with them.
///
/// Cloning is cheap, because the client is an `Arc` inside. Build one client for each provider and
/// credential, not one for each call.
///
/// Calls must be awaited on a tokio runtime with time enabled. The default transport also needs I/O
/// enabled.
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
    /// A client whose calls all fail without sending anything. It is for fakes, which must not
    /// reach the network.
    #[must_use]
    pub fn offline() -> Self {
        let options = ClientOptions { retry: RetryPolicy::never(), ..ClientOptions::default() };
        Self::new(Settings::new(BaseUrl::offline(), None, Arc::new(Offline), options))
    }

    /// The base URL, in its normalized form and with every
    /// [`path_prefix`](crate::ClientBuilder::path_prefix).
    #[must_use]
    pub fn base_url(&self) -> String {
        self.settings().base.to_string()
    }

    /// The clock of the client's calls. What keeps something of a response for a while should use it,
    /// so that a test moves both.
    #[must_use]
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.settings().options.clock)
    }

    /// The deadline of the client's calls: see [`Call::deadline`](crate::Call::deadline).
    #[must_use]
    pub fn deadline(&self) -> Duration {
        self.settings().options.deadline
    }

    /// A client for another host: its calls go to `base_url`, and they carry no credential.
    ///
    /// Use it for public data, such as an issuer's keys. The new client uses the same transport and
    /// the same limits as this one.
    ///
    /// It drops the default headers, except `accept` and `user-agent`. Its retry budget is its own.
    /// It has no limit on calls in flight and no circuit breaker.
    ///
    /// # Errors
    ///
    /// - The base URL is not valid: see
    ///   [`ClientBuilder::base_url`](crate::ClientBuilder::base_url).
    /// - The base URL is unencrypted `http`, and is neither on this machine nor of this client's
    ///   own origin.
    pub fn without_credential(&self, base_url: &str) -> Result<Self, Error> {
        let settings = self.settings();
        let base = BaseUrl::parse(base_url)?;
        if !base.is_private() && !base.is_same_origin(&settings.base) {
            return Err(Error::config("base URL must be https"));
        }
        let (transport, options) = (&settings.transport, settings.options.without_credential());
        Ok(Self::new(Settings::new(base, None, Arc::clone(transport), options)))
    }

    /// A client for what is beside its [`path_prefix`](crate::ClientBuilder::path_prefix): the few
    /// operations of an API that belong to no account or app.
    ///
    /// The new client uses the same credential, transport and options as this one. What is counted
    /// across calls, such as the retry budget and the calls in flight, it counts by itself.
    #[must_use]
    pub fn without_path_prefix(&self) -> Self {
        let settings = self.settings();
        Self::new(Settings::new(
            settings.base.without_joined(),
            settings.credential.clone(),
            Arc::clone(&settings.transport),
            settings.options.clone(),
        ))
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
