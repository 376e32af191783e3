//! Clerk's Backend API.
//!
//! ```no_run
//! use auth_providers::clerk::prelude::*;
//! use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
//!
//! # async fn example() -> Result<(), auth_core::Error> {
//! let clerk = Clerk::from_env()?;
//! let token = clerk.create_sign_in_token(&CreateSignInToken::new("user_1")).await?;
//! let reply = clerk.revoke_sign_in_token(&token.id).response().await?;
//! println!("{} {}", reply.status(), reply.value().status);
//! # Ok(()) }
//! ```
//!
//! Vendor documentation: <https://clerk.com/docs/reference/backend-api>.

pub mod email_addresses;
mod error_body;
pub mod identification_link;
#[cfg(feature = "jwt")]
#[cfg_attr(docsrs, doc(cfg(feature = "jwt")))]
pub mod jwks;
pub mod organization_memberships;
pub mod organizations;
mod page;
pub mod phone_numbers;
pub mod sign_in_tokens;
pub mod users;
pub mod verification;
#[cfg(feature = "jwt")]
mod verifier;
#[cfg(feature = "webhook")]
mod webhook_event;
mod wire;

#[cfg(feature = "jwt")]
use auth_core::jwt::RemoteKeySet;
use auth_core::{Bearer, Client, ClientBuilder, Error, Provider, Secret};

pub use self::page::{List, Listed, Paginated};
#[cfg(feature = "jwt")]
#[cfg_attr(docsrs, doc(cfg(feature = "jwt")))]
pub use self::verifier::{
    ActiveOrganization, Actor, SessionClaims, SessionStatus, SessionVerifier,
};
#[cfg(feature = "webhook")]
pub use self::webhook_event::WebhookEvent;
use crate::edge::behind_edge;
#[cfg(feature = "webhook")]
pub use crate::webhook::{Delivery, ReplayGuard, Webhook, WebhookError};
use crate::{USER_AGENT, environment};

/// The client and its methods.
///
/// The traits are imported without their names, and no request types are here, so that the preludes
/// of several providers can be used together. Import those from the resource's module, such as
/// [`users`].
pub mod prelude {
    pub use super::Clerk;
    #[cfg(feature = "jwt")]
    pub use super::jwks::KeySets as _;
    pub use super::organizations::Organizations as _;
    pub use super::sign_in_tokens::SignInTokens as _;
    pub use super::users::Users as _;
}

/// The version of the API that requests ask for and that the models follow.
const API_VERSION: &str = "2026-05-12";

/// A client of Clerk's Backend API.
///
/// Cloning is cheap. Every request carries the header `clerk-api-version: 2026-05-12`. To use
/// another version, set that header with [`ClientBuilder::default_header`].
///
/// Idempotent calls are tried again after the statuses 408, 502, 503 and 504. They are also tried
/// again after 520 to 524 and 530, which the edge network in front of Clerk sends when it cannot
/// reach Clerk.
#[derive(Clone, Debug)]
pub struct Clerk {
    client: Client,
    #[cfg(feature = "jwt")]
    keys: RemoteKeySet,
}

impl Clerk {
    /// The default base URL.
    pub const BASE_URL: &str = "https://api.clerk.com/v1";

    /// A client with this secret key, `sk_test_…` or `sk_live_…`, and default options.
    ///
    /// # Errors
    ///
    /// - The secret key is empty or has a [flaw](Secret::flaw), such as a line break at its end.
    /// - The transport's TLS cannot be set up.
    pub fn new(secret_key: impl Into<Secret>) -> Result<Self, Error> {
        Self::builder(secret_key).build()
    }

    /// A client with the secret key in the environment variable `CLERK_SECRET_KEY`.
    ///
    /// # Errors
    ///
    /// - The variable is not set, is empty or is not Unicode, or contains something around the key,
    ///   such as a line break.
    /// - The same as for [`new`](Self::new).
    pub fn from_env() -> Result<Self, Error> {
        Self::new(environment::required("CLERK_SECRET_KEY")?)
    }

    /// Begins a client with other options, such as the base URL, timeouts, retries and the
    /// transport.
    pub fn builder(secret_key: impl Into<Secret>) -> ClientBuilder<Self> {
        let builder = ClientBuilder::new(Self::BASE_URL, Self::from_client)
            .credential(Bearer::named("Clerk's secret key", secret_key))
            .user_agent(USER_AGENT)
            .default_header("clerk-api-version", API_VERSION)
            .error_body(error_body::parse)
            .request_id_header("clerk-trace-id");
        behind_edge(builder)
    }

    fn from_client(client: Client) -> Self {
        Self {
            #[cfg(feature = "jwt")]
            keys: verifier::keys(&client),
            client,
        }
    }
}

impl Provider for Clerk {
    fn client(&self) -> &Client {
        &self.client
    }
}
