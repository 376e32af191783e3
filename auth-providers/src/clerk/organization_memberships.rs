//! Memberships in organizations: <https://clerk.com/docs/reference/backend-api/tag/organization-memberships>

mod changes;
mod filters;
mod membership;

use auth_core::{Call, Provider, endpoint};

pub use self::changes::{CreateOrganizationMembership, UpdateOrganizationMembershipMetadata};
pub use self::filters::{ListInstanceOrganizationMemberships, ListOrganizationMemberships};
pub use self::membership::{OrganizationMembership, PublicUserData};
use super::{Clerk, Paginated};

/// The memberships of users in organizations.
///
/// `organization_id` is the organization's id, `org_…`, and `user_id` the member's, `user_…`.
pub trait OrganizationMemberships: Provider {
    /// Lists the memberships in an organization.
    ///
    /// Vendor page: [Get a list of all members of an organization](https://clerk.com/docs/reference/backend-api/tag/organization-memberships/get/organizations/%7Borganization_id%7D/memberships)
    #[doc(alias = "ListOrganizationMemberships")]
    #[endpoint(method = GET, path = "/organizations/<organization_id>/memberships?<filter..>")]
    fn list_organization_memberships(
        &self,
        organization_id: &str,
        filter: &ListOrganizationMemberships,
    ) -> Call<Paginated<OrganizationMembership>>;

    /// Makes a user a member of an organization.
    ///
    /// The user must not be a member yet. The organization is active in the next session of the
    /// user.
    ///
    /// Vendor page: [Create a new organization membership](https://clerk.com/docs/reference/backend-api/tag/organization-memberships/post/organizations/%7Borganization_id%7D/memberships)
    #[doc(alias = "CreateOrganizationMembership")]
    #[endpoint(
        method = POST,
        path = "/organizations/<organization_id>/memberships",
        json = membership,
    )]
    fn create_organization_membership(
        &self,
        organization_id: &str,
        membership: &CreateOrganizationMembership,
    ) -> Call<OrganizationMembership>;

    /// Ends a user's membership in an organization, and gives what it was.
    ///
    /// Vendor page: [Remove a member from an organization](https://clerk.com/docs/reference/backend-api/tag/organization-memberships/delete/organizations/%7Borganization_id%7D/memberships/%7Buser_id%7D)
    #[doc(alias = "DeleteOrganizationMembership")]
    #[endpoint(
        method = DELETE,
        path = "/organizations/<organization_id>/memberships/<user_id>",
    )]
    fn delete_organization_membership(
        &self,
        organization_id: &str,
        user_id: &str,
    ) -> Call<OrganizationMembership>;

    /// Changes the role of a member to the one with this key, such as `org:admin`.
    ///
    /// Vendor page: [Update an organization membership](https://clerk.com/docs/reference/backend-api/tag/organization-memberships/patch/organizations/%7Borganization_id%7D/memberships/%7Buser_id%7D)
    #[doc(alias = "UpdateOrganizationMembership")]
    #[endpoint(
        method = PATCH,
        path = "/organizations/<organization_id>/memberships/<user_id>",
        json = { role },
        idempotent,
    )]
    fn update_organization_membership(
        &self,
        organization_id: &str,
        user_id: &str,
        role: &str,
    ) -> Call<OrganizationMembership>;

    /// Merges entries into a membership's metadata.
    ///
    /// Nested objects are merged as well. An entry that is `null` is removed, at any depth. Clerk
    /// takes 10 such requests for a membership in 10 seconds.
    ///
    /// Vendor page: [Merge and update organization membership metadata](https://clerk.com/docs/reference/backend-api/tag/organization-memberships/patch/organizations/%7Borganization_id%7D/memberships/%7Buser_id%7D/metadata)
    #[doc(alias = "UpdateOrganizationMembershipMetadata")]
    #[endpoint(
        method = PATCH,
        path = "/organizations/<organization_id>/memberships/<user_id>/metadata",
        json = changes,
        idempotent,
    )]
    fn update_organization_membership_metadata(
        &self,
        organization_id: &str,
        user_id: &str,
        changes: &UpdateOrganizationMembershipMetadata,
    ) -> Call<OrganizationMembership>;

    /// Lists the memberships in all organizations of the instance.
    ///
    /// Vendor page: [Get a list of all organization memberships within an instance](https://clerk.com/docs/reference/backend-api/tag/organization-memberships/get/organization_memberships)
    #[doc(alias = "InstanceGetOrganizationMemberships")]
    #[endpoint(method = GET, path = "/organization_memberships?<filter..>")]
    fn list_instance_organization_memberships(
        &self,
        filter: &ListInstanceOrganizationMemberships,
    ) -> Call<Paginated<OrganizationMembership>>;
}

impl OrganizationMemberships for Clerk {}
