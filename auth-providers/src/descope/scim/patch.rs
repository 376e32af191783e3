//! Changes to a part of a user or a group.

use auth_core::{open_enum, request};

/// Changes to a user or a group. They are made one after the other.
#[request]
#[derive(PartialEq, Eq)]
pub struct ScimPatchRequest {
    /// The changes.
    #[request(required)]
    pub operations: Vec<ScimPatchOperation>,
}

open_enum! {
    /// What is done to an attribute.
    pub enum ScimPatchOp {
        /// The value is added. It replaces the former one, unless the attribute is a list.
        Add = "add",
        /// The value, or the whole list, is replaced.
        Replace = "replace",
        /// The value is removed.
        Remove = "remove",
    }
}

/// A change of one attribute.
///
/// RFC 7644 has one `value` of any type. Descope's document has a field for each type: give at most
/// one kind of value, and none to remove something.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ScimPatchOperation {
    /// What is done.
    pub op: ScimPatchOp,
    /// The attribute, such as `active`, `name.givenName` or `members[value eq "U1"]`. To remove
    /// something needs one. Default: the attributes that the value names.
    pub path: Option<String>,
    /// A value that is a text.
    pub value_string: Option<String>,
    /// A value that is `true` or `false`.
    pub value_boolean: Option<bool>,
    /// A value that is a list, such as the members of a group.
    pub value_array: Vec<ScimPatchOperationValue>,
    /// The `id` of a value that is an object. It goes with [`Self::value_display_name`].
    #[serde(rename = "valueID")]
    pub value_id: Option<String>,
    /// The `displayName` of a value that is an object, such as the new name of a group.
    pub value_display_name: Option<String>,
}

/// An item of a list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ScimPatchOperationValue {
    /// The item itself. Of a member, this is the id of the user.
    pub value: String,
    /// The name to show.
    pub display: Option<String>,
}
