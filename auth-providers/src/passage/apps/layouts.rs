//! The fields of users' metadata, and where the vendor's pages show them.

use auth_core::response;

/// Where the vendor's pages show the fields of a user's metadata.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct Layouts {
    /// On the page of a user's profile.
    #[serde(default)]
    pub profile: Vec<LayoutConfig>,
    /// On the page of the sign-up.
    #[serde(default)]
    pub registration: Vec<LayoutConfig>,
}

/// The place of a field in a grid.
#[response]
#[derive(PartialEq, Eq)]
pub struct LayoutConfig {
    /// The field's id.
    pub id: String,
    /// The column.
    pub x: Option<i64>,
    /// The row.
    pub y: Option<i64>,
    /// The width, in columns.
    pub w: Option<i64>,
    /// The height, in rows.
    pub h: Option<i64>,
}

/// A field of users' metadata.
#[response]
#[derive(PartialEq, Eq)]
pub struct UserMetadataField {
    /// The field's id.
    pub id: String,
    /// The field's name in the metadata.
    #[serde(default)]
    pub field_name: String,
    /// The name that users see.
    #[serde(default)]
    pub friendly_name: String,
    /// The kind of value.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// Whether the page of the profile has the field.
    #[serde(default)]
    pub profile: bool,
    /// Whether the page of the sign-up has the field.
    #[serde(default)]
    pub registration: bool,
}
