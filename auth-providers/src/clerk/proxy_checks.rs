//! Proxy checks: <https://clerk.com/docs/reference/backend-api/tag/proxy-checks>

use auth_core::{Call, Provider, endpoint, response};
use jiff::Timestamp;

use super::{Clerk, wire};

/// Checks of the proxies in front of Clerk's Frontend API.
pub trait ProxyChecks: Provider {
    /// Checks whether a proxy reaches Clerk's Frontend API.
    ///
    /// `proxy_url` need not be the one of the domain yet: check it before
    /// [`update_domain`](super::domains::Domains::update_domain) sets it. If the proxy does not work,
    /// that is an error with status 422.
    ///
    /// Vendor page: [Verify the proxy configuration for your domain](https://clerk.com/docs/reference/backend-api/tag/proxy-checks/post/proxy_checks)
    #[doc(alias = "VerifyDomainProxy")]
    #[endpoint(method = POST, path = "/proxy_checks", json = { domain_id, proxy_url })]
    fn verify_domain_proxy(&self, domain_id: &str, proxy_url: &str) -> Call<ProxyCheck>;
}

impl ProxyChecks for Clerk {}

/// A check of a proxy.
#[response]
#[derive(PartialEq, Eq)]
pub struct ProxyCheck {
    /// The kind of object: `proxy_check`.
    #[serde(default)]
    pub object: String,
    /// The check's id, `proxchk_…`.
    pub id: String,
    /// The id of the domain.
    #[serde(default)]
    pub domain_id: String,
    /// When it last ran.
    #[serde(with = "wire::millis")]
    pub last_run_at: Option<Timestamp>,
    /// The URL of the proxy.
    #[serde(default)]
    pub proxy_url: String,
    /// Whether the proxy works.
    #[serde(default)]
    pub successful: bool,
    /// When the check was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
