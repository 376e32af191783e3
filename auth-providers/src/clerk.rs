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

pub mod actor_tokens;
pub mod admin_portal_link_tokens;
pub mod agent_tasks;
pub mod api_keys;
#[cfg(feature = "jwt")]
mod authenticator;
pub mod beta_features;
pub mod billing;
pub mod clients;
pub mod deleted_object;
pub mod directories;
pub mod domains;
pub mod email_addresses;
pub mod enterprise_connections;
mod error_body;
pub mod identification_link;
pub mod instance_settings;
pub mod invitations;
#[cfg(feature = "jwt")]
#[cfg_attr(docsrs, doc(cfg(feature = "jwt")))]
pub mod jwks;
pub mod jwt_templates;
pub mod m2m_tokens;
pub mod machines;
pub mod miscellaneous;
pub mod oauth_access_tokens;
pub mod oauth_applications;
pub mod organization_domains;
pub mod organization_invitations;
pub mod organization_memberships;
pub mod organization_permissions;
pub mod organization_roles;
pub mod organizations;
mod page;
pub mod phone_numbers;
pub mod proxy_checks;
pub mod redirect_urls;
pub mod restrictions;
pub mod role_sets;
pub mod saml_connections;
pub mod scim_directories;
pub mod sessions;
pub mod sign_in_tokens;
pub mod sign_ups;
pub mod templates;
pub mod testing_tokens;
pub mod users;
pub mod verification;
#[cfg(feature = "jwt")]
mod verifier;
pub mod waitlist_entries;
#[cfg(feature = "webhook")]
#[cfg_attr(docsrs, doc(cfg(feature = "webhook")))]
pub mod webhook_events;
pub mod webhooks;
mod wire;

#[cfg(feature = "jwt")]
use auth_core::jwt::RemoteKeySet;
use auth_core::{Bearer, Client, ClientBuilder, Error, Provider, Secret};

#[cfg(feature = "jwt")]
#[cfg_attr(docsrs, doc(cfg(feature = "jwt")))]
pub use self::authenticator::{Authenticator, MachineClaims, OauthClaims, Principal};
pub use self::page::{List, Listed, Paginated};
#[cfg(feature = "jwt")]
#[cfg_attr(docsrs, doc(cfg(feature = "jwt")))]
pub use self::verifier::{ActiveOrganization, Actor, SessionClaims, SessionVerifier};
#[cfg(feature = "webhook")]
pub use self::webhook_events::{WebhookEvent, WebhookEventData};
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
    pub use super::actor_tokens::ActorTokens as _;
    pub use super::admin_portal_link_tokens::AdminPortalLinkTokens as _;
    pub use super::agent_tasks::AgentTasks as _;
    pub use super::api_keys::ApiKeys as _;
    pub use super::beta_features::BetaFeatures as _;
    pub use super::billing::Billing as _;
    pub use super::clients::Clients as _;
    pub use super::directories::Directories as _;
    pub use super::domains::Domains as _;
    pub use super::email_addresses::EmailAddresses as _;
    pub use super::enterprise_connections::EnterpriseConnections as _;
    pub use super::instance_settings::InstanceSettings as _;
    pub use super::invitations::Invitations as _;
    #[cfg(feature = "jwt")]
    pub use super::jwks::KeySets as _;
    pub use super::jwt_templates::JwtTemplates as _;
    pub use super::m2m_tokens::M2mTokens as _;
    pub use super::machines::Machines as _;
    pub use super::miscellaneous::Miscellaneous as _;
    pub use super::oauth_access_tokens::OauthAccessTokens as _;
    pub use super::oauth_applications::OauthApplications as _;
    pub use super::organization_domains::OrganizationDomains as _;
    pub use super::organization_invitations::OrganizationInvitations as _;
    pub use super::organization_memberships::OrganizationMemberships as _;
    pub use super::organization_permissions::OrganizationPermissions as _;
    pub use super::organization_roles::OrganizationRoles as _;
    pub use super::organizations::Organizations as _;
    pub use super::phone_numbers::PhoneNumbers as _;
    pub use super::proxy_checks::ProxyChecks as _;
    pub use super::redirect_urls::RedirectUrls as _;
    pub use super::restrictions::Restrictions as _;
    pub use super::role_sets::RoleSets as _;
    pub use super::saml_connections::SamlConnections as _;
    pub use super::scim_directories::ScimDirectories as _;
    pub use super::sessions::Sessions as _;
    pub use super::sign_in_tokens::SignInTokens as _;
    pub use super::sign_ups::SignUps as _;
    pub use super::templates::Templates as _;
    pub use super::testing_tokens::TestingTokens as _;
    pub use super::users::Users as _;
    pub use super::users::authentication::UserAuthentication as _;
    pub use super::users::billing::UserBilling as _;
    pub use super::waitlist_entries::WaitlistEntries as _;
    pub use super::webhooks::Webhooks as _;
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
