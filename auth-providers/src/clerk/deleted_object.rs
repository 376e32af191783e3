//! What Clerk answers to a deletion.

use auth_core::response;

/// An object that was deleted.
#[response]
#[derive(PartialEq, Eq)]
pub struct DeletedObject {
    /// The kind of object, such as `user`.
    #[serde(default)]
    pub object: String,
    /// The id that the object had.
    pub id: Option<String>,
    /// The slug that the object had.
    pub slug: Option<String>,
    /// The id that you gave the object.
    pub external_id: Option<String>,
    /// Whether the object is deleted.
    #[serde(default)]
    pub deleted: bool,
}
