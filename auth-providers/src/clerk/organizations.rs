//! Organizations: <https://clerk.com/docs/reference/backend-api/tag/organizations>

mod changes;
mod filters;
mod metadata;
mod organization;

use auth_core::{Call, Multipart, Provider, endpoint};

pub use self::changes::{CreateOrganization, UpdateOrganization};
pub use self::filters::{GetOrganization, ListOrganizations};
pub use self::metadata::{MergeOrganizationMetadata, ReplaceOrganizationMetadata};
pub use self::organization::{Organization, PublicOrganizationData};
use super::billing::{AdjustCreditBalance, CreditBalance, CreditLedgerEntry, Subscription};
use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated};

/// Organizations: groups of users.
///
/// `organization_id` is the organization's id, `org_…`.
pub trait Organizations: Provider {
    /// Lists the organizations, the newest first unless the filter orders them otherwise.
    ///
    /// Vendor page: [Get a list of organizations for an instance](https://clerk.com/docs/reference/backend-api/tag/organizations/get/organizations)
    #[doc(alias = "ListOrganizations")]
    #[endpoint(method = GET, path = "/organizations?<filter..>")]
    fn list_organizations(&self, filter: &ListOrganizations) -> Call<Paginated<Organization>>;

    /// Creates an organization.
    ///
    /// Each call creates another one, unless the instance has one with the same slug. It is active
    /// in the next session of the user who [created](CreateOrganization::created_by) it.
    ///
    /// Vendor page: [Create an organization](https://clerk.com/docs/reference/backend-api/tag/organizations/post/organizations)
    #[doc(alias = "CreateOrganization")]
    #[endpoint(method = POST, path = "/organizations", json = organization)]
    fn create_organization(&self, organization: &CreateOrganization) -> Call<Organization>;

    /// Gives an organization, by its id or its slug.
    ///
    /// Vendor page: [Retrieve an organization by ID or slug](https://clerk.com/docs/reference/backend-api/tag/organizations/get/organizations/%7Borganization_id%7D)
    #[doc(alias = "GetOrganization")]
    #[endpoint(method = GET, path = "/organizations/<id_or_slug>?<include..>")]
    fn get_organization(&self, id_or_slug: &str, include: &GetOrganization) -> Call<Organization>;

    /// Deletes an organization, with its memberships and invitations.
    ///
    /// That cannot be undone. Sessions in which it is active are cleared.
    ///
    /// Vendor page: [Delete an organization](https://clerk.com/docs/reference/backend-api/tag/organizations/delete/organizations/%7Borganization_id%7D)
    #[doc(alias = "DeleteOrganization")]
    #[endpoint(method = DELETE, path = "/organizations/<organization_id>")]
    fn delete_organization(&self, organization_id: &str) -> Call<DeletedObject>;

    /// Changes the given fields of an organization.
    ///
    /// Metadata is changed with [`merge_organization_metadata`](Self::merge_organization_metadata)
    /// or [`replace_organization_metadata`](Self::replace_organization_metadata). Clerk takes 10 such
    /// requests for an organization in 10 seconds.
    ///
    /// Vendor page: [Update an organization](https://clerk.com/docs/reference/backend-api/tag/organizations/patch/organizations/%7Borganization_id%7D)
    #[doc(alias = "UpdateOrganization")]
    #[endpoint(
        method = PATCH,
        path = "/organizations/<organization_id>",
        json = changes,
        idempotent,
    )]
    fn update_organization(
        &self,
        organization_id: &str,
        changes: &UpdateOrganization,
    ) -> Call<Organization>;

    /// Replaces the given kinds of an organization's metadata as a whole.
    ///
    /// To change single entries, use
    /// [`merge_organization_metadata`](Self::merge_organization_metadata). Clerk takes 10 such
    /// requests for an organization in 10 seconds.
    ///
    /// Vendor page: [Replace metadata for an organization](https://clerk.com/docs/reference/backend-api/tag/organizations/put/organizations/%7Borganization_id%7D/metadata)
    #[doc(alias = "ReplaceOrganizationMetadata")]
    #[endpoint(
        method = PUT,
        path = "/organizations/<organization_id>/metadata",
        json = metadata,
    )]
    fn replace_organization_metadata(
        &self,
        organization_id: &str,
        metadata: &ReplaceOrganizationMetadata,
    ) -> Call<Organization>;

    /// Merges entries into an organization's metadata.
    ///
    /// Nested objects are merged as well. An entry that is `null` is removed, at any depth. Clerk
    /// takes 10 such requests for an organization in 10 seconds.
    ///
    /// Vendor page: [Merge and update metadata for an organization](https://clerk.com/docs/reference/backend-api/tag/organizations/patch/organizations/%7Borganization_id%7D/metadata)
    #[doc(alias = "MergeOrganizationMetadata")]
    #[endpoint(
        method = PATCH,
        path = "/organizations/<organization_id>/metadata",
        json = changes,
        idempotent,
    )]
    fn merge_organization_metadata(
        &self,
        organization_id: &str,
        changes: &MergeOrganizationMetadata,
    ) -> Call<Organization>;

    /// Sets or replaces the logo of an organization: a JPEG, PNG, GIF or WebP of 10 MB at most.
    ///
    /// The form has a part `file`, with a file name, and may have a text `uploader_user_id`, the id
    /// of the user who uploads it:
    ///
    /// ```
    /// use auth_core::{Multipart, Part};
    ///
    /// # let png = Vec::new();
    /// let logo = Part::new(png).file_name("acme.png").content_type("image/png");
    /// let form = Multipart::new().part("file", logo).text("uploader_user_id", "user_1");
    /// ```
    ///
    /// Vendor page: [Upload a logo for the organization](https://clerk.com/docs/reference/backend-api/tag/organizations/put/organizations/%7Borganization_id%7D/logo)
    #[doc(alias = "UploadOrganizationLogo")]
    #[endpoint(
        method = PUT,
        path = "/organizations/<organization_id>/logo",
        multipart = form,
    )]
    fn upload_organization_logo(
        &self,
        organization_id: &str,
        form: Multipart,
    ) -> Call<Organization>;

    /// Deletes the logo of an organization.
    ///
    /// Vendor page: [Delete the organization's logo](https://clerk.com/docs/reference/backend-api/tag/organizations/delete/organizations/%7Borganization_id%7D/logo)
    #[doc(alias = "DeleteOrganizationLogo")]
    #[endpoint(method = DELETE, path = "/organizations/<organization_id>/logo")]
    fn delete_organization_logo(&self, organization_id: &str) -> Call<Organization>;

    /// Gives an organization's subscription, with an item for each plan.
    ///
    /// Vendor page: [Retrieve an organization's billing subscription](https://clerk.com/docs/reference/backend-api/tag/organizations/get/organizations/%7Borganization_id%7D/billing/subscription)
    #[doc(alias = "GetOrganizationBillingSubscription")]
    #[endpoint(
        method = GET,
        path = "/organizations/<organization_id>/billing/subscription",
    )]
    fn get_organization_billing_subscription(&self, organization_id: &str) -> Call<Subscription>;

    /// Gives an organization's credit balance.
    ///
    /// Vendor page: [Retrieve an organization's credit balance](https://clerk.com/docs/reference/backend-api/tag/organizations/get/organizations/%7Borganization_id%7D/billing/credits)
    #[doc(alias = "GetOrganizationBillingCreditBalance")]
    #[endpoint(method = GET, path = "/organizations/<organization_id>/billing/credits")]
    fn get_organization_billing_credit_balance(&self, organization_id: &str)
    -> Call<CreditBalance>;

    /// Adds to an organization's credit balance, or takes from it.
    ///
    /// With the same [`idempotency_key`](AdjustCreditBalance::idempotency_key) it changes once.
    ///
    /// Vendor page: [Adjust an organization's credit balance](https://clerk.com/docs/reference/backend-api/tag/organizations/post/organizations/%7Borganization_id%7D/billing/credits)
    #[doc(alias = "AdjustOrganizationBillingCreditBalance")]
    #[endpoint(
        method = POST,
        path = "/organizations/<organization_id>/billing/credits",
        json = adjustment,
        idempotent,
    )]
    fn adjust_organization_billing_credit_balance(
        &self,
        organization_id: &str,
        adjustment: &AdjustCreditBalance,
    ) -> Call<CreditLedgerEntry>;
}

impl Organizations for Clerk {}
