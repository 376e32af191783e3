//! New memberships, and changes to one.

use auth_core::request;
use serde_json::{Map, Value};

/// A new membership in an organization.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateOrganizationMembership {
    /// The id of the user, `user_…`, of the same instance as the organization.
    pub user_id: String,
    /// The key of the role, such as `org:member`.
    pub role: String,
    /// The application's own data, which everybody can read.
    pub public_metadata: Map<String, Value>,
    /// The application's own data, which only its backend can read.
    pub private_metadata: Map<String, Value>,
}

/// The entries to merge into the metadata. Those that are `null` are removed.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateOrganizationMembershipMetadata {
    /// Entries of the data that everybody can read.
    pub public_metadata: Map<String, Value>,
    /// Entries of the data that only the application's backend can read.
    pub private_metadata: Map<String, Value>,
}
