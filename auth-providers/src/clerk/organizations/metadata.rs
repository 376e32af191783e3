//! The metadata of an organization.

use auth_core::request;
use serde_json::{Map, Value};

/// The kinds of metadata to replace. Each has all entries that are to be there afterwards.
#[request]
#[derive(PartialEq, Eq)]
pub struct ReplaceOrganizationMetadata {
    /// The data that everybody can read.
    pub public_metadata: Option<Map<String, Value>>,
    /// The data that only the application's backend can read.
    pub private_metadata: Option<Map<String, Value>>,
}

/// The entries to merge into the metadata. Those that are `null` are removed.
#[request]
#[derive(PartialEq, Eq)]
pub struct MergeOrganizationMetadata {
    /// Entries of the data that everybody can read.
    pub public_metadata: Map<String, Value>,
    /// Entries of the data that only the application's backend can read.
    pub private_metadata: Map<String, Value>,
}
