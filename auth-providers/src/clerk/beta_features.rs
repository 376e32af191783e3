//! Features in beta: <https://clerk.com/docs/reference/backend-api/tag/beta-features>

use auth_core::{Call, Patch, Provider, endpoint, request, response};

use super::Clerk;

/// Settings of an instance that are in beta.
pub trait BetaFeatures: Provider {
    /// Changes the given settings of the instance that are in beta.
    ///
    /// If the plan of the instance does not include one of them, that is an error with status 402.
    ///
    /// Vendor page: [Update instance settings](https://clerk.com/docs/reference/backend-api/tag/beta-features/patch/beta_features/instance_settings)
    #[doc(alias = "UpdateInstanceAuthConfig")]
    #[endpoint(
        method = PATCH,
        path = "/beta_features/instance_settings",
        json = changes,
        idempotent,
    )]
    fn update_instance_auth_config(
        &self,
        changes: &UpdateInstanceAuthConfig,
    ) -> Call<InstanceAuthConfig>;

    /// Moves a production instance to another domain.
    ///
    /// It does what
    /// [`change_production_instance_domain`](Self::change_production_instance_domain) does.
    ///
    /// Vendor page: [Update production instance domain](https://clerk.com/docs/reference/backend-api/tag/beta-features/put/beta_features/domain)
    #[deprecated(note = "use `change_production_instance_domain` instead")]
    #[doc(alias = "UpdateProductionInstanceDomain")]
    #[endpoint(
        method = PUT,
        path = "/beta_features/domain",
        json = { home_url, is_secondary },
        once,
    )]
    fn update_production_instance_domain(
        &self,
        home_url: &str,
        is_secondary: Option<bool>,
    ) -> Call<()>;

    /// Moves a production instance to another domain.
    ///
    /// All users are signed out, and the application is down for a while: DNS records, certificates,
    /// the redirect URLs of social connections and the keys in the application have to follow.
    ///
    /// `home_url` is the new one, such as `https://www.example.com`. `is_secondary` is for several
    /// applications below one root domain: then a subdomain of it is part of the domain.
    ///
    /// Vendor page: [Update production instance domain](https://clerk.com/docs/reference/backend-api/tag/beta-features/post/instance/change_domain)
    #[doc(alias = "ChangeProductionInstanceDomain")]
    #[endpoint(
        method = POST,
        path = "/instance/change_domain",
        json = { home_url, is_secondary },
    )]
    fn change_production_instance_domain(
        &self,
        home_url: &str,
        is_secondary: Option<bool>,
    ) -> Call<()>;
}

impl BetaFeatures for Clerk {}

/// The changes to the settings of an instance that are in beta.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateInstanceAuthConfig {
    /// Whether only e-mail addresses, phone numbers and user names on the allow-list can sign up.
    /// Clerk's default: no.
    pub restricted_to_allowlist: Option<bool>,
    /// What stands before the `@` in the address that Clerk's e-mails come from. Letters and digits
    /// only.
    pub from_email_address: Patch<String>,
    /// Whether sign-ups are progressive. The vendor deprecated it.
    pub progressive_sign_up: Option<bool>,
    /// Whether test addresses and test numbers can be used. Clerk's default: yes in development
    /// instances, no in others.
    pub test_mode: Option<bool>,
}

/// The settings of an instance that are in beta.
#[response]
#[derive(PartialEq, Eq)]
pub struct InstanceAuthConfig {
    /// The kind of object: `instance_settings`.
    #[serde(default)]
    pub object: String,
    /// The id of the instance, `ins_…`.
    pub id: Option<String>,
    /// Whether only e-mail addresses, phone numbers and user names on the allow-list can sign up.
    pub restricted_to_allowlist: Option<bool>,
    /// What stands before the `@` in the address that Clerk's e-mails come from.
    #[serde(default)]
    pub from_email_address: String,
    /// Whether sign-ups are progressive.
    pub progressive_sign_up: Option<bool>,
    /// Whether e-mails of production instances are sent in Clerk's old way. The vendor deprecated
    /// it.
    pub enhanced_email_deliverability: Option<bool>,
}
