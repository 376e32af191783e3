//! A domain of an organization.

use auth_core::{open_enum, request, response};
use jiff::Timestamp;

use crate::clerk::organizations::PublicOrganizationData;
use crate::clerk::verification::VerificationStatus;
use crate::clerk::wire;

/// A new domain of an organization.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateOrganizationDomain {
    /// The domain, such as `acme.example`.
    pub name: String,
    /// How users with an e-mail address there become members.
    pub enrollment_mode: Option<EnrollmentMode>,
    /// Whether the domain is verified. Default: yes.
    pub verified: Option<bool>,
}

/// The changes to a domain of an organization.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateOrganizationDomain {
    /// How users with an e-mail address there become members.
    pub enrollment_mode: Option<EnrollmentMode>,
    /// Whether the domain is verified.
    pub verified: Option<bool>,
}

/// A domain of an organization.
#[response]
#[derive(PartialEq, Eq)]
pub struct OrganizationDomain {
    /// The kind of object: `organization_domain`.
    #[serde(default)]
    pub object: String,
    /// The domain's id.
    pub id: String,
    /// The id of the organization.
    #[serde(default)]
    pub organization_id: String,
    /// The domain, such as `acme.example`.
    #[serde(default)]
    pub name: String,
    /// How users with an e-mail address there become members.
    #[serde(default)]
    pub enrollment_mode: EnrollmentMode,
    /// The e-mail address that the affiliation was verified with.
    pub affiliation_email_address: Option<String>,
    /// The verification that somebody of the organization has an e-mail address there.
    pub affiliation_verification: Option<OrganizationDomainVerification>,
    /// The verification that the organization owns the domain; `None` until it is tried.
    pub ownership_verification: Option<OrganizationDomainVerification>,
    /// The same as [`affiliation_verification`](Self::affiliation_verification), in favour of which
    /// the vendor deprecated it.
    pub verification: Option<OrganizationDomainVerification>,
    /// The number of pending invitations that come from the domain.
    pub total_pending_invitations: Option<u64>,
    /// The number of pending suggestions that come from the domain.
    pub total_pending_suggestions: Option<u64>,
    /// What everybody may know of the organization.
    pub public_organization_data: Option<PublicOrganizationData>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

/// The verification of a domain of an organization.
#[response]
#[derive(PartialEq, Eq)]
pub struct OrganizationDomainVerification {
    /// The state of the verification.
    #[serde(default)]
    pub status: VerificationStatus,
    /// The method, such as `affiliation_email_code` or `manual_override`.
    #[serde(default)]
    pub strategy: String,
    /// The number of attempts.
    pub attempts: Option<u64>,
    /// When the verification expires.
    #[serde(with = "wire::millis")]
    pub expire_at: Option<Timestamp>,
    /// When the ownership was verified. Only
    /// [`ownership_verification`](OrganizationDomain::ownership_verification) has it.
    #[serde(with = "wire::millis")]
    pub verified_at: Option<Timestamp>,
}

open_enum! {
    /// How users with an e-mail address of a domain become members of its organization.
    pub enum EnrollmentMode {
        /// They are invited one by one.
        ManualInvitation = "manual_invitation",
        /// They are invited automatically.
        AutomaticInvitation = "automatic_invitation",
        /// The organization is suggested to them. They become members once an administrator agrees.
        AutomaticSuggestion = "automatic_suggestion",
        /// They sign in with the organization's identity provider.
        EnterpriseSso = "enterprise_sso",
    }
}
