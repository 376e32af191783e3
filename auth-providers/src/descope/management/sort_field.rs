//! How a search sorts.

use auth_core::request;

/// A field to sort by.
#[request]
#[derive(PartialEq, Eq)]
pub struct SortField {
    /// The field. Of users: `id`, `createdTime`, `modifiedTime`, `externalId`, `displayName`,
    /// `tenant`, `phoneNumber`, `email` or `status`.
    pub field: String,
    /// Whether the order is descending. Default: ascending.
    pub desc: Option<bool>,
}
