//! Descope's API: sessions, the methods of signing in, and management. There is one module for each
//! resource.
//!
//! ```no_run
//! use auth_providers::descope::prelude::*;
//! # use auth_core::Secret;
//!
//! # async fn example(refresh_jwt: Secret) -> Result<(), auth_core::Error> {
//! let descope = Descope::from_env()?;
//! descope.logout(&refresh_jwt).await?;
//! # Ok(()) }
//! ```
//!
//! Vendor documentation: <https://docs.descope.com/api>.

pub mod access_keys;
mod credential;
pub mod enchanted_link;
mod envelope;
mod error_body;
pub mod fedcm;
pub mod federated;
pub mod grant_type;
pub mod inbound;
pub mod jwt_response;
pub mod login_options;
pub mod magic_link;
pub mod management;
pub mod notp;
pub mod oauth;
pub mod otp;
mod page;
pub mod password;
pub mod recovery_codes;
pub mod scim;
pub mod security_questions;
pub mod session;
#[cfg(feature = "jwt")]
mod session_refresher;
pub mod sign_up_user;
pub mod sso;
pub mod totp;
pub mod user;
#[cfg(feature = "jwt")]
mod verifier;
pub mod webauthn;
pub mod well_known;
mod wire;

use std::borrow::Cow;
#[cfg(feature = "jwt")]
use std::sync::Arc;

#[cfg(feature = "jwt")]
use auth_core::jwt::RemoteKeySet;
use auth_core::{Client, ClientBuilder, Error, Provider, Secret};

pub use self::credential::ProjectCredential;
#[cfg(feature = "jwt")]
use self::session_refresher::Refreshes;
#[cfg(feature = "jwt")]
#[cfg_attr(docsrs, doc(cfg(feature = "jwt")))]
pub use self::session_refresher::{SessionRefresher, ValidSession};
#[cfg(feature = "jwt")]
#[cfg_attr(docsrs, doc(cfg(feature = "jwt")))]
pub use self::verifier::{Confirmation, SessionClaims, SessionVerifier, TenantClaims};
use crate::edge::behind_edge;
use crate::{USER_AGENT, environment};

/// The client and its methods.
///
/// The traits are imported without their names, and no request types are here, so that the preludes
/// of several providers can be used together. Import those from the resource's module, such as
/// [`session`].
pub mod prelude {
    pub use super::Descope;
    pub use super::access_keys::AccessKeys as _;
    pub use super::enchanted_link::EnchantedLink as _;
    pub use super::fedcm::Fedcm as _;
    pub use super::federated::oidc::FederatedOidc as _;
    pub use super::federated::saml::FederatedSaml as _;
    pub use super::federated::sso_app_oidc::SsoAppOidc as _;
    pub use super::federated::wsfed::FederatedWsfed as _;
    pub use super::inbound::agentic::InboundAgentic as _;
    pub use super::inbound::apps::InboundApps as _;
    pub use super::inbound::by_project::InboundAppsByProject as _;
    pub use super::magic_link::MagicLink as _;
    pub use super::management::access_keys::AccessKeyManagement as _;
    pub use super::management::audit::AuditManagement as _;
    pub use super::management::authz::Authz as _;
    pub use super::management::descopers::Descopers as _;
    pub use super::management::dynamic_registration_templates::DynamicRegistrationTemplates as _;
    pub use super::management::embedded_link::EmbeddedLinks as _;
    pub use super::management::fga::Fga as _;
    pub use super::management::flows::Flows as _;
    pub use super::management::groups::Groups as _;
    pub use super::management::jwt::JwtManagement as _;
    pub use super::management::jwt_templates::JwtTemplates as _;
    pub use super::management::lists::Lists as _;
    pub use super::management::management_keys::ManagementKeys as _;
    pub use super::management::mcp_server_clients::McpServerClients as _;
    pub use super::management::mcp_servers::McpServers as _;
    pub use super::management::outbound_apps::OutboundApps as _;
    pub use super::management::password_settings::PasswordSettingsManagement as _;
    pub use super::management::permissions::Permissions as _;
    pub use super::management::projects::Projects as _;
    pub use super::management::resource_policies::ResourcePolicies as _;
    pub use super::management::resources::Resources as _;
    pub use super::management::roles::Roles as _;
    pub use super::management::sso_applications::SsoApplications as _;
    pub use super::management::sso_settings::SsoSettings as _;
    pub use super::management::tenant_admin_links::TenantAdminLinks as _;
    pub use super::management::tenant_settings::TenantSettingsManagement as _;
    pub use super::management::tenants::Tenants as _;
    pub use super::management::test_users::TestUsers as _;
    pub use super::management::third_party_apps::ThirdPartyApps as _;
    pub use super::management::users::Users as _;
    pub use super::management::users::attributes::UserAttributes as _;
    pub use super::management::users::credentials::UserCredentials as _;
    pub use super::notp::Notp as _;
    pub use super::oauth::Oauth as _;
    pub use super::otp::Otp as _;
    pub use super::password::Password as _;
    pub use super::recovery_codes::RecoveryCodes as _;
    pub use super::scim::Scim as _;
    pub use super::security_questions::SecurityQuestions as _;
    pub use super::session::Session as _;
    pub use super::sso::Sso as _;
    pub use super::totp::Totp as _;
    pub use super::webauthn::Webauthn as _;
    pub use super::well_known::WellKnown as _;
}

/// A client of Descope's API.
///
/// Cloning is cheap.
///
/// Idempotent calls are tried again after the statuses 408, 502, 503 and 504. They are also tried
/// again after 520 to 524 and 530, which the edge network in front of Descope sends when it cannot
/// reach Descope.
#[derive(Clone, Debug)]
pub struct Descope {
    client: Client,
    #[cfg(feature = "jwt")]
    keys: RemoteKeySet,
    #[cfg(feature = "jwt")]
    project_id: String,
    #[cfg(feature = "jwt")]
    refreshes: Arc<Refreshes>,
}

impl Descope {
    /// A client of this project with default options. The region follows from the project id.
    ///
    /// # Errors
    ///
    /// - The project id is empty, or contains characters other than ASCII letters, digits, `-` and
    ///   `_`.
    /// - The transport's TLS cannot be set up.
    pub fn new(project_id: impl Into<String>) -> Result<Self, Error> {
        Self::builder(project_id).build()
    }

    /// A client of the project in the environment variable `DESCOPE_PROJECT_ID`. If
    /// `DESCOPE_MANAGEMENT_KEY` is set, the operations that need a management key use that one.
    ///
    /// # Errors
    ///
    /// - `DESCOPE_PROJECT_ID` is not set or is empty.
    /// - One of the variables is not Unicode, or contains something around its value, such as a
    ///   line break.
    /// - The same as for [`new`](Self::new).
    pub fn from_env() -> Result<Self, Error> {
        let project_id = environment::required("DESCOPE_PROJECT_ID")?;
        let builder = Self::builder(project_id.clone());
        match environment::optional("DESCOPE_MANAGEMENT_KEY")? {
            Some(key) => builder.credential(ProjectCredential::new(project_id).management_key(key)),
            None => builder,
        }
        .build()
    }

    /// Begins a client with other options, such as the base URL, timeouts, retries and the
    /// transport.
    ///
    /// With a management key, a backend can manage the project. The key is sent with the operations
    /// that need one, and with no others:
    ///
    /// ```
    /// use auth_providers::descope::{Descope, ProjectCredential};
    ///
    /// # fn main() -> Result<(), auth_core::Error> {
    /// let project_id = "P2abcdefghijklmnopqrstuvwxyz";
    /// let descope = Descope::builder(project_id)
    ///     .credential(ProjectCredential::new(project_id).management_key("K2…key"))
    ///     .build();
    /// # let _ = descope; Ok(()) }
    /// ```
    pub fn builder(project_id: impl Into<String>) -> ClientBuilder<Self> {
        let project_id = project_id.into();
        let id = project_id.clone();
        let builder =
            ClientBuilder::new(base_url(&project_id), |client| Self::from_client(client, id));
        let builder = match check_project_id(&project_id) {
            Ok(()) => builder,
            Err(error) => builder.fail(error),
        };
        let builder = builder
            .default_header("x-descope-project-id", &project_id)
            .credential(ProjectCredential::new(project_id))
            .user_agent(USER_AGENT)
            .error_body(error_body::parse)
            .request_id_header("x-descope-request-id");
        behind_edge(builder)
    }

    #[cfg_attr(not(feature = "jwt"), expect(unused_variables, reason = "it is for the keys"))]
    fn from_client(client: Client, project_id: String) -> Self {
        Self {
            #[cfg(feature = "jwt")]
            keys: verifier::keys(&client, &project_id),
            #[cfg(feature = "jwt")]
            project_id,
            #[cfg(feature = "jwt")]
            refreshes: Arc::new(Refreshes::new(client.clock())),
            client,
        }
    }
}

impl Provider for Descope {
    fn client(&self) -> &Client {
        &self.client
    }
}

/// In a long project id, the second to fifth characters name the region.
fn base_url(project_id: &str) -> Cow<'static, str> {
    match project_id.get(1..5) {
        Some(region) if project_id.len() >= 32 => {
            format!("https://api.{region}.descope.com").into()
        }
        _ => "https://api.descope.com".into(),
    }
}

/// A part of the id becomes a part of the host name, so its characters are restricted.
fn check_project_id(id: &str) -> Result<(), Error> {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    let foreign = || (!id.bytes().all(is_allowed)).then_some("has other characters in it");
    Secret::from(id).flaw().or_else(foreign).map_or(Ok(()), |flaw| {
        let rule = "it must be ASCII letters, digits, `-` and `_`";
        Err(Error::config(format!("the project id {flaw}: {rule}")))
    })
}

#[cfg(test)]
mod tests {
    use super::{Descope, base_url};

    #[test]
    fn the_region_comes_from_a_long_project_id() {
        for (id, expected) in [
            ("Puse1aaaaaaaaaaaaaaaaaaaaaaaaaaa", "https://api.use1.descope.com"),
            ("Peuc1aaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "https://api.euc1.descope.com"),
            ("P2aaaaaaaaaaaaaaaaaaaaaaaaaa", "https://api.descope.com"),
            ("P", "https://api.descope.com"),
        ] {
            assert_eq!(base_url(id), expected, "{id}");
        }
    }

    #[test]
    fn a_project_id_cannot_name_another_host() {
        for id in [
            "",
            "P/evilaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "P@b.c#aaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "P:key",
        ] {
            let error = Descope::builder(id).build().unwrap_err();
            assert!(error.to_string().contains("project id"), "{id}: {error}");
        }
    }
}
