//! Domains of an instance: <https://clerk.com/docs/reference/backend-api/tag/domains>

use auth_core::{Call, Patch, Provider, endpoint, request, response};

use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated};

/// The domains of an instance: a primary one, and satellites that share its sessions.
pub trait Domains: Provider {
    /// Lists all domains of the instance, on one page.
    ///
    /// Vendor page: [List all instance domains](https://clerk.com/docs/reference/backend-api/tag/domains/get/domains)
    #[doc(alias = "ListDomains")]
    #[endpoint(method = GET, path = "/domains")]
    fn list_domains(&self) -> Call<Paginated<Domain>>;

    /// Adds a satellite domain to the instance.
    ///
    /// In development instances `name` may have a port, such as `localhost:3000`. `proxy_url` is the
    /// full URL of a proxy in front of Clerk's Frontend API, for production instances only.
    ///
    /// Vendor page: [Add a domain](https://clerk.com/docs/reference/backend-api/tag/domains/post/domains)
    #[doc(alias = "AddDomain")]
    #[endpoint(method = POST, path = "/domains", json = { name, is_satellite: true, proxy_url })]
    fn add_domain(&self, name: &str, proxy_url: Option<&str>) -> Call<Domain>;

    /// Deletes a satellite domain. The primary domain cannot be deleted.
    ///
    /// Vendor page: [Delete a satellite domain](https://clerk.com/docs/reference/backend-api/tag/domains/delete/domains/%7Bdomain_id%7D)
    #[doc(alias = "DeleteDomain")]
    #[endpoint(method = DELETE, path = "/domains/<id>")]
    fn delete_domain(&self, id: &str) -> Call<DeletedObject>;

    /// Changes the given properties of a domain, of the primary one as well.
    ///
    /// A new name of a production instance's primary domain is also its new home. The application is
    /// down until DNS and e-mail are set up for it.
    ///
    /// Vendor page: [Update a domain](https://clerk.com/docs/reference/backend-api/tag/domains/patch/domains/%7Bdomain_id%7D)
    #[doc(alias = "UpdateDomain")]
    #[endpoint(method = PATCH, path = "/domains/<id>", json = changes, idempotent)]
    fn update_domain(&self, id: &str, changes: &UpdateDomain) -> Call<Domain>;
}

impl Domains for Clerk {}

/// The changes to a domain.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateDomain {
    /// The name, such as `example.com`. In development instances it may have a port.
    pub name: Option<String>,
    /// The full URL of a proxy in front of Clerk's Frontend API, for production instances only.
    /// `Clear` goes back to DNS.
    pub proxy_url: Patch<String>,
    /// Whether it is for one of several applications below one root domain: then a subdomain in the
    /// name is part of the domain.
    pub is_secondary: Option<bool>,
}

/// A domain of an instance.
#[response]
#[derive(PartialEq, Eq)]
pub struct Domain {
    /// The kind of object: `domain`.
    #[serde(default)]
    pub object: String,
    /// The domain's id, `dmn_…`.
    pub id: String,
    /// The name, such as `example.com`.
    #[serde(default)]
    pub name: String,
    /// Whether it is a satellite, and not the primary domain.
    pub is_satellite: Option<bool>,
    /// The URL of the Frontend API.
    #[serde(default)]
    pub frontend_api_url: String,
    /// The URL of the account portal. Satellites have none.
    pub accounts_portal_url: Option<String>,
    /// The URL of the proxy in front of the Frontend API, if there is one.
    pub proxy_url: Option<String>,
    /// The origin of the application in development.
    #[serde(default)]
    pub development_origin: String,
    /// The DNS records that the domain needs.
    #[serde(default)]
    pub cname_targets: Vec<CNameTarget>,
}

/// A CNAME record that a domain needs.
#[response]
#[derive(PartialEq, Eq)]
pub struct CNameTarget {
    /// The name of the record.
    #[serde(default)]
    pub host: String,
    /// What it points to.
    #[serde(default)]
    pub value: String,
    /// Whether the domain cannot be used without it.
    pub required: Option<bool>,
}
