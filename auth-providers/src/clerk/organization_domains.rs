//! Domains of organizations: <https://clerk.com/docs/reference/backend-api/tag/organization-domains>

mod domain;
mod filters;

use auth_core::{Call, Provider, endpoint};

pub use self::domain::{
    CreateOrganizationDomain, EnrollmentMode, OrganizationDomain, OrganizationDomainVerification,
    UpdateOrganizationDomain,
};
pub use self::filters::{ListAllOrganizationDomains, ListOrganizationDomains};
use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated};

/// Domains of organizations: users with an e-mail address there may become members.
///
/// `organization_id` is the organization's id, `org_…`, and `domain_id` the domain's.
pub trait OrganizationDomains: Provider {
    /// Lists the domains of an organization.
    ///
    /// Vendor page: [Get a list of all domains of an organization.](https://clerk.com/docs/reference/backend-api/tag/organization-domains/get/organizations/%7Borganization_id%7D/domains)
    #[doc(alias = "ListOrganizationDomains")]
    #[endpoint(method = GET, path = "/organizations/<organization_id>/domains?<filter..>")]
    fn list_organization_domains(
        &self,
        organization_id: &str,
        filter: &ListOrganizationDomains,
    ) -> Call<Paginated<OrganizationDomain>>;

    /// Adds a domain to an organization.
    ///
    /// Vendor page: [Create a new organization domain.](https://clerk.com/docs/reference/backend-api/tag/organization-domains/post/organizations/%7Borganization_id%7D/domains)
    #[doc(alias = "CreateOrganizationDomain")]
    #[endpoint(
        method = POST,
        path = "/organizations/<organization_id>/domains",
        json = domain,
    )]
    fn create_organization_domain(
        &self,
        organization_id: &str,
        domain: &CreateOrganizationDomain,
    ) -> Call<OrganizationDomain>;

    /// Removes a domain from an organization.
    ///
    /// Vendor page: [Remove a domain from an organization.](https://clerk.com/docs/reference/backend-api/tag/organization-domains/delete/organizations/%7Borganization_id%7D/domains/%7Bdomain_id%7D)
    #[doc(alias = "DeleteOrganizationDomain")]
    #[endpoint(
        method = DELETE,
        path = "/organizations/<organization_id>/domains/<domain_id>",
    )]
    fn delete_organization_domain(
        &self,
        organization_id: &str,
        domain_id: &str,
    ) -> Call<DeletedObject>;

    /// Changes the given fields of a domain.
    ///
    /// Vendor page: [Update an organization domain.](https://clerk.com/docs/reference/backend-api/tag/organization-domains/patch/organizations/%7Borganization_id%7D/domains/%7Bdomain_id%7D)
    #[doc(alias = "UpdateOrganizationDomain")]
    #[endpoint(
        method = PATCH,
        path = "/organizations/<organization_id>/domains/<domain_id>",
        json = changes,
        idempotent,
    )]
    fn update_organization_domain(
        &self,
        organization_id: &str,
        domain_id: &str,
        changes: &UpdateOrganizationDomain,
    ) -> Call<OrganizationDomain>;

    /// Declares that an organization owns a domain, without the check by a DNS record.
    ///
    /// [`ownership_verification`](OrganizationDomain::ownership_verification) then has the strategy
    /// `manual_override`. For a domain whose ownership is verified, nothing changes.
    ///
    /// Vendor page: [Mark an organization domain's ownership as verified](https://clerk.com/docs/reference/backend-api/tag/organization-domains/post/organizations/%7Borganization_id%7D/domains/%7Bdomain_id%7D/verify_ownership)
    #[doc(alias = "VerifyOrganizationDomainOwnership")]
    #[endpoint(
        method = POST,
        path = "/organizations/<organization_id>/domains/<domain_id>/verify_ownership",
        idempotent,
    )]
    fn verify_organization_domain_ownership(
        &self,
        organization_id: &str,
        domain_id: &str,
    ) -> Call<OrganizationDomain>;

    /// Lists the domains of all organizations of the instance.
    ///
    /// The newest come first unless the filter orders them otherwise.
    ///
    /// Vendor page: [List all organization domains](https://clerk.com/docs/reference/backend-api/tag/organization-domains/get/organization_domains)
    #[doc(alias = "ListAllOrganizationDomains")]
    #[endpoint(method = GET, path = "/organization_domains?<filter..>")]
    fn list_all_organization_domains(
        &self,
        filter: &ListAllOrganizationDomains,
    ) -> Call<Paginated<OrganizationDomain>>;
}

impl OrganizationDomains for Clerk {}
