//! Svix's API: authentication and applications.
//!
//! ```no_run
//! use auth_providers::svix::prelude::*;
//!
//! # async fn example() -> Result<(), auth_core::Error> {
//! let svix = Svix::from_env()?;
//! let access = svix.app_portal_access("app_1", &AppPortalAccessIn::new()).await?;
//! // Only the token itself may log itself out.
//! svix.logout().credential(&access.token).await?;
//! # Ok(()) }
//! ```
//!
//! Vendor documentation: <https://api.svix.com/docs>.

mod applications;
mod authentication;
mod error_body;
mod page;

use auth_core::{Bearer, Client, ClientBuilder, Error, Provider, Secret};

pub use self::applications::{ApplicationOut, Applications, ListApplications, Ordering};
pub use self::authentication::{
    AppPortalAccessIn, AppPortalAccessOut, AppPortalCapability, ApplicationIn,
    ApplicationTokenExpireIn, Authentication, DashboardAccessOut,
};
pub use self::page::ListResponse;
#[cfg(feature = "webhook")]
pub use crate::webhook::{Delivery, ReplayGuard, Webhook, WebhookError};
use crate::{USER_AGENT, environment};

/// What one usually needs: the client, its methods and its request types.
///
/// The traits come without their names, so that several preludes go together; to implement one, or
/// to take one as an argument, name it: it is beside this module.
pub mod prelude {
    pub use super::{
        AppPortalAccessIn, ApplicationIn, ApplicationTokenExpireIn, Applications as _,
        Authentication as _, ListApplications, Svix,
    };
}

/// A client of Svix's API.
///
/// Cheap to clone. Every POST carries an `idempotency-key`, one for all attempts of a call, and so
/// may be tried again: the caller's, set with [`Call::idempotency_key`](auth_core::Call), or one
/// that begins with `auto_`, a prefix that is reserved for generated keys. A generated one is on the
/// response and on the error ([`Error::idempotency_key`]), and may be given to another call: after an
/// unknown outcome it makes the two of them one.
///
/// `request_id()` of a response or an error is the `svix-req-id` that this client makes up and sends, one
/// for each call. Quote it to Svix's support; a self-hosted server neither answers with it nor logs it.
#[derive(Clone, Debug)]
pub struct Svix {
    client: Client,
}

impl Svix {
    /// A client with a token, for the region that the token's suffix names, and the defaults.
    ///
    /// # Errors
    ///
    /// - The token is empty or has a [flaw](Secret::flaw), such as a line break at its end.
    /// - The transport's TLS cannot be set up.
    pub fn new(token: impl Into<Secret>) -> Result<Self, Error> {
        Self::builder(token).build()
    }

    /// A client with the token in `SVIX_AUTH_TOKEN`, and if it is set the server in
    /// `SVIX_SERVER_URL` in the place of the token's region.
    ///
    /// # Errors
    ///
    /// - `SVIX_AUTH_TOKEN` is not set or empty; either is not Unicode, or has something around its
    ///   value.
    /// - `SVIX_SERVER_URL` is no base URL: see [`ClientBuilder::base_url`].
    /// - As [`new`](Self::new).
    pub fn from_env() -> Result<Self, Error> {
        let builder = Self::builder(environment::required("SVIX_AUTH_TOKEN")?);
        match environment::optional("SVIX_SERVER_URL")? {
            Some(server) => builder.base_url(server),
            None => builder,
        }
        .build()
    }

    /// A client with options of its own: base URL, timeouts, retries, transport and the rest.
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

/// The region is what stands behind the last dot of the token.
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
