//! Invitations to organizations: <https://clerk.com/docs/reference/backend-api/tag/organization-invitations>

mod filters;
mod invitation;

use auth_core::{Call, Provider, endpoint};

pub use self::filters::{
    ListInstanceOrganizationInvitations, ListOrganizationInvitations,
    ListPendingOrganizationInvitations,
};
pub use self::invitation::{
    CreateOrganizationInvitation, OrganizationInvitation, OrganizationInvitationStatus,
};
use super::{Clerk, Paginated};

/// Invitations to become a member of an organization.
///
/// `organization_id` is the organization's id, `org_…`, and `invitation_id` the invitation's,
/// `orginv_…`.
pub trait OrganizationInvitations: Provider {
    /// Lists the invitations to all organizations of the instance.
    ///
    /// The newest come first unless the filter orders them otherwise.
    ///
    /// Vendor page: [Get a list of organization invitations for the current instance](https://clerk.com/docs/reference/backend-api/tag/organization-invitations/get/organization_invitations)
    #[doc(alias = "ListInstanceOrganizationInvitations")]
    #[endpoint(method = GET, path = "/organization_invitations?<filter..>")]
    fn list_instance_organization_invitations(
        &self,
        filter: &ListInstanceOrganizationInvitations,
    ) -> Call<Paginated<OrganizationInvitation>>;

    /// Lists the invitations to an organization, without those that come from its domains.
    ///
    /// The newest come first unless the filter orders them otherwise.
    ///
    /// Vendor page: [Get a list of organization invitations](https://clerk.com/docs/reference/backend-api/tag/organization-invitations/get/organizations/%7Borganization_id%7D/invitations)
    #[doc(alias = "ListOrganizationInvitations")]
    #[endpoint(method = GET, path = "/organizations/<organization_id>/invitations?<filter..>")]
    fn list_organization_invitations(
        &self,
        organization_id: &str,
        filter: &ListOrganizationInvitations,
    ) -> Call<Paginated<OrganizationInvitation>>;

    /// Creates an invitation, and sends it by e-mail unless
    /// [`notify`](CreateOrganizationInvitation::notify) says not to.
    ///
    /// Its metadata becomes that of the membership once it is accepted. Clerk takes 250 such
    /// requests in an hour.
    ///
    /// Vendor page: [Create and send an organization invitation](https://clerk.com/docs/reference/backend-api/tag/organization-invitations/post/organizations/%7Borganization_id%7D/invitations)
    #[doc(alias = "CreateOrganizationInvitation")]
    #[endpoint(
        method = POST,
        path = "/organizations/<organization_id>/invitations",
        json = invitation,
    )]
    fn create_organization_invitation(
        &self,
        organization_id: &str,
        invitation: &CreateOrganizationInvitation,
    ) -> Call<OrganizationInvitation>;

    /// Creates 1 to 10 invitations, as
    /// [`create_organization_invitation`](Self::create_organization_invitation) does one.
    ///
    /// Clerk takes 50 such requests in an hour.
    ///
    /// Vendor page: [Bulk create and send organization invitations](https://clerk.com/docs/reference/backend-api/tag/organization-invitations/post/organizations/%7Borganization_id%7D/invitations/bulk)
    #[doc(alias = "CreateOrganizationInvitationBulk")]
    #[endpoint(
        method = POST,
        path = "/organizations/<organization_id>/invitations/bulk",
        json = invitations,
    )]
    fn create_organization_invitations(
        &self,
        organization_id: &str,
        invitations: &[CreateOrganizationInvitation],
    ) -> Call<Paginated<OrganizationInvitation>>;

    /// Lists the invitations to an organization that can still be accepted, the newest first,
    /// without those that come from its domains.
    ///
    /// Vendor page: [Get a list of pending organization invitations](https://clerk.com/docs/reference/backend-api/tag/organization-invitations/get/organizations/%7Borganization_id%7D/invitations/pending)
    #[deprecated(note = "use `list_organization_invitations` with the status `Pending`")]
    #[doc(alias = "ListPendingOrganizationInvitations")]
    #[endpoint(
        method = GET,
        path = "/organizations/<organization_id>/invitations/pending?<filter..>",
    )]
    fn list_pending_organization_invitations(
        &self,
        organization_id: &str,
        filter: &ListPendingOrganizationInvitations,
    ) -> Call<Paginated<OrganizationInvitation>>;

    /// Gives an invitation.
    ///
    /// Vendor page: [Retrieve an organization invitation by ID](https://clerk.com/docs/reference/backend-api/tag/organization-invitations/get/organizations/%7Borganization_id%7D/invitations/%7Binvitation_id%7D)
    #[doc(alias = "GetOrganizationInvitation")]
    #[endpoint(
        method = GET,
        path = "/organizations/<organization_id>/invitations/<invitation_id>",
    )]
    fn get_organization_invitation(
        &self,
        organization_id: &str,
        invitation_id: &str,
    ) -> Call<OrganizationInvitation>;

    /// Revokes a pending invitation, so that it can no longer be accepted.
    ///
    /// `requesting_user_id` is the id of the user who revokes it, an administrator of the
    /// organization. One that is not pending, such as one that was revoked before, is an error.
    ///
    /// Vendor page: [Revoke a pending organization invitation](https://clerk.com/docs/reference/backend-api/tag/organization-invitations/post/organizations/%7Borganization_id%7D/invitations/%7Binvitation_id%7D/revoke)
    #[doc(alias = "RevokeOrganizationInvitation")]
    #[endpoint(
        method = POST,
        path = "/organizations/<organization_id>/invitations/<invitation_id>/revoke",
        json = { requesting_user_id },
    )]
    fn revoke_organization_invitation(
        &self,
        organization_id: &str,
        invitation_id: &str,
        requesting_user_id: Option<&str>,
    ) -> Call<OrganizationInvitation>;
}

impl OrganizationInvitations for Clerk {}
