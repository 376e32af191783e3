//! Svix's API. There is one module for each resource.
//!
//! ```no_run
//! use auth_providers::svix::authentication::AppPortalAccessIn;
//! use auth_providers::svix::prelude::*;
//!
//! # async fn example() -> Result<(), auth_core::Error> {
//! let svix = Svix::from_env()?;
//! let access = svix.app_portal_access("app_1", &AppPortalAccessIn::new()).await?;
//! // A token can be logged out only with itself as the credential.
//! svix.logout().credential(&access.token).await?;
//! # Ok(()) }
//! ```
//!
//! Vendor documentation: <https://api.svix.com/docs>.

pub mod applications;
pub mod authentication;
pub mod background_tasks;
pub mod connectors;
pub mod endpoints;
pub mod environment;
pub mod event_types;
pub mod health;
pub mod ingest;
pub mod integrations;
pub mod message_attempts;
pub mod messages;
pub mod operational_webhook_endpoints;
#[cfg(feature = "webhook")]
#[cfg_attr(docsrs, doc(cfg(feature = "webhook")))]
pub mod operational_webhook_events;
pub mod pollers;
pub mod statistics;
pub mod stream;

mod error_body;
mod page;

use auth_core::{Bearer, Client, ClientBuilder, Error, Provider, Secret};

#[cfg(feature = "webhook")]
pub use self::operational_webhook_events::OperationalWebhookEvent;
pub use self::page::{ListResponse, Ordering};
use crate::USER_AGENT;
use crate::environment::{optional, required};
#[cfg(feature = "webhook")]
pub use crate::webhook::{Delivery, ReplayGuard, Webhook, WebhookError};

/// The client and its methods.
///
/// The traits are imported without their names, so that the preludes of several providers can be
/// used together. To implement a trait, or to use it as an argument's type, import it from the
/// module of its resource. The types of requests and responses are there as well.
pub mod prelude {
    pub use super::Svix;
    pub use super::applications::Applications as _;
    pub use super::authentication::Authentication as _;
    pub use super::background_tasks::BackgroundTasks as _;
    pub use super::connectors::Connectors as _;
    pub use super::endpoints::Endpoints as _;
    pub use super::environment::Environment as _;
    pub use super::event_types::EventTypes as _;
    pub use super::health::Health as _;
    pub use super::ingest::endpoints::IngestEndpoints as _;
    pub use super::ingest::sources::IngestSources as _;
    pub use super::integrations::Integrations as _;
    pub use super::message_attempts::MessageAttempts as _;
    pub use super::messages::Messages as _;
    pub use super::operational_webhook_endpoints::OperationalWebhookEndpoints as _;
    pub use super::pollers::Pollers as _;
    pub use super::statistics::Statistics as _;
    pub use super::stream::authentication::StreamAuthentication as _;
    pub use super::stream::event_types::StreamEventTypes as _;
    pub use super::stream::events::StreamEvents as _;
    pub use super::stream::sinks::StreamSinks as _;
    pub use super::stream::streams::Streams as _;
}

/// A client of Svix's API.
///
/// Cloning is cheap.
///
/// Every POST carries an `idempotency-key`, the same for all attempts of a call, so it may be tried
/// again. Set your own key with [`Call::idempotency_key`](auth_core::Call), or let the client
/// generate one. Generated keys begin with `auto_`, and only they may.
///
/// [`Error::idempotency_key`] returns the generated key. After an unknown outcome, give it to
/// another call: the two calls then take effect only once.
///
/// The `request_id()` of a response or an error is the `svix-req-id` that this client generates and
/// sends with each call. Quote it to Svix's support. A self-hosted server neither returns nor logs
/// it.
#[derive(Clone, Debug)]
pub struct Svix {
    client: Client,
}

impl Svix {
    /// A client with this token and default options. The region follows from the token's suffix.
    ///
    /// # Errors
    ///
    /// - The token is empty or has a [flaw](Secret::flaw), such as a line break at its end.
    /// - The transport's TLS cannot be set up.
    pub fn new(token: impl Into<Secret>) -> Result<Self, Error> {
        Self::builder(token).build()
    }

    /// A client with the token in the environment variable `SVIX_AUTH_TOKEN`. If `SVIX_SERVER_URL`
    /// is set, it is the base URL instead of the token's region.
    ///
    /// # Errors
    ///
    /// - `SVIX_AUTH_TOKEN` is not set or is empty.
    /// - One of the variables is not Unicode, or contains something around its value, such as a
    ///   line break.
    /// - `SVIX_SERVER_URL` is not a valid base URL: see [`ClientBuilder::base_url`].
    /// - The same as for [`new`](Self::new).
    pub fn from_env() -> Result<Self, Error> {
        let builder = Self::builder(required("SVIX_AUTH_TOKEN")?);
        match optional("SVIX_SERVER_URL")? {
            Some(server) => builder.base_url(server),
            None => builder,
        }
        .build()
    }

    /// Begins a client with other options, such as the base URL, timeouts, retries and the
    /// transport.
    pub fn builder(token: impl Into<Secret>) -> ClientBuilder<Self> {
        let token = token.into();
        ClientBuilder::new(base_url(token.expose()), |client| Self { client })
            .credential(Bearer::named("Svix's token", token))
            .user_agent(USER_AGENT)
            .error_body(error_body::parse)
            .call_id_header("svix-req-id")
            .retry_count_header("svix-retry-count")
            .idempotency_key_prefix("auto_")
    }
}

impl Provider for Svix {
    fn client(&self) -> &Client {
        &self.client
    }
}

/// The region follows the last dot of the token.
fn base_url(token: &str) -> &'static str {
    match token.rsplit_once('.').map(|(_, region)| region) {
        Some("us") => "https://api.us.svix.com",
        Some("eu") => "https://api.eu.svix.com",
        Some("in") => "https://api.in.svix.com",
        Some("ca") => "https://api.ca.svix.com",
        Some("au") => "https://api.au.svix.com",
        _ => "https://api.svix.com",
    }
}

#[cfg(test)]
mod tests {
    use super::base_url;

    #[test]
    fn the_region_comes_from_the_tokens_suffix() {
        for (token, expected) in [
            ("sk_abc.eu", "https://api.eu.svix.com"),
            ("testsk_abc.us", "https://api.us.svix.com"),
            ("a.b.in", "https://api.in.svix.com"),
            ("sk_abc", "https://api.svix.com"),
            ("sk_abc.xx", "https://api.svix.com"),
            ("sk_abc.eu.", "https://api.svix.com"),
            ("", "https://api.svix.com"),
        ] {
            assert_eq!(base_url(token), expected, "{token}");
        }
    }
}
