//! What is known of a record itself.

use auth_core::response;
use serde_json::Value;

/// What is known of a record itself.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ScimMeta {
    /// When it was created. RFC 7643 has a text here, and Descope's document an object.
    pub created: Option<Value>,
    /// The URL of the record.
    #[serde(default)]
    pub location: String,
    /// When it last changed, in the same form as [`created`](Self::created).
    pub last_modified: Option<Value>,
    /// The kind of record: `User` or `Group`.
    #[serde(default)]
    pub resource_type: String,
}
