//! The metadata of a user.

use auth_core::request;
use serde_json::{Map, Value};

/// The kinds of metadata to replace. Each has all entries that are to be there afterwards.
#[request]
#[derive(PartialEq, Eq)]
pub struct ReplaceUserMetadata {
    /// The data that everybody can read.
    pub public_metadata: Option<Map<String, Value>>,
    /// The data that only the application's backend can read.
    pub private_metadata: Option<Map<String, Value>>,
    /// The data that the user can change.
    pub unsafe_metadata: Option<Map<String, Value>>,
}

/// The entries to merge into the metadata. Those that are `null` are removed.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateUserMetadata {
    /// Entries of the data that everybody can read.
    pub public_metadata: Map<String, Value>,
    /// Entries of the data that only the application's backend can read.
    pub private_metadata: Map<String, Value>,
    /// Entries of the data that the user can change.
    pub unsafe_metadata: Map<String, Value>,
}
