//! Which domains of organizations to list.

use auth_core::request;

/// Which domains of an organization to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListOrganizationDomains {
    /// Only those that are verified, or only those that are not.
    pub verified: Option<bool>,
    /// Only those with one of these [modes](super::EnrollmentMode), such as `enterprise_sso`. A `-`
    /// before a mode excludes it.
    pub enrollment_mode: Vec<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// Which domains of all organizations to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListAllOrganizationDomains {
    /// Only those of this organization.
    pub organization_id: Option<String>,
    /// Only those that are verified, or only those that are not.
    pub verified: Option<bool>,
    /// Only those with one of these [modes](super::EnrollmentMode), such as `enterprise_sso`. A `-`
    /// before a mode excludes it.
    #[serde(serialize_with = "auth_core::join::comma")]
    pub enrollment_mode: Vec<String>,
    /// Only those with this text in their name, whose case does not matter. A text that begins with
    /// `org_` is the id of the organization instead. It must not be blank.
    pub query: Option<String>,
    /// Only those with one of these names.
    pub domains: Vec<String>,
    /// The order: `name` or `created_at`, with `-` before it for descending. Default:
    /// `-created_at`.
    pub order_by: Option<String>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
}
