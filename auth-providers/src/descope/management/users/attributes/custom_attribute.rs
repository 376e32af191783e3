//! Custom attributes.

use auth_core::{request, response};
use serde_json::Value;

use crate::descope::wire;

/// New custom attributes.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateUserCustomAttribute {
    /// The attributes.
    #[request(required)]
    pub attributes: Vec<NewCustomAttribute>,
}

/// A new custom attribute.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct NewCustomAttribute {
    /// The attribute's name.
    pub name: String,
    /// The type, as a number of Descope.
    #[serde(rename = "type")]
    pub kind: i64,
    /// The values to choose from, if the type is a choice.
    pub options: Vec<NewCustomAttributeOption>,
    /// The name to show.
    pub display_name: Option<String>,
    /// The value of a user who has none.
    pub default_value: Option<Value>,
    /// The permissions that let somebody see it.
    pub view_permissions: Vec<String>,
    /// The permissions that let somebody change it.
    pub edit_permissions: Vec<String>,
    /// Whether a user may change it.
    pub editable: Option<bool>,
}

/// A value to choose, of a new custom attribute.
#[request]
#[derive(PartialEq, Eq)]
pub struct NewCustomAttributeOption {
    /// The value.
    pub value: String,
    /// The text to show.
    pub label: Option<String>,
}

/// Which custom attributes to delete.
#[request]
#[derive(PartialEq, Eq)]
pub struct DeleteUserCustomAttribute {
    /// The names of the attributes.
    #[request(required)]
    pub names: Vec<String>,
}

/// The custom attributes of a project.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct CustomAttributesResponse {
    /// The attributes.
    #[serde(default)]
    pub data: Vec<CustomAttribute>,
    /// The number of attributes.
    #[serde(deserialize_with = "wire::digits_or_none")]
    pub total: Option<i64>,
}

/// A custom attribute.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CustomAttribute {
    /// The attribute's name.
    #[serde(default)]
    pub name: String,
    /// The type, as a number of Descope.
    #[serde(rename = "type", deserialize_with = "wire::number")]
    pub kind: Option<i64>,
    /// The values to choose from, if the type is a choice.
    #[serde(default)]
    pub options: Vec<CustomAttributeOption>,
    /// The name to show.
    #[serde(default)]
    pub display_name: String,
    /// The value of a user who has none.
    pub default_value: Option<Value>,
    /// The permissions that let somebody see it.
    #[serde(default)]
    pub view_permissions: Vec<String>,
    /// The permissions that let somebody change it.
    #[serde(default)]
    pub edit_permissions: Vec<String>,
    /// Whether a user may change it.
    #[serde(default)]
    pub editable: bool,
}

/// A value to choose.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct CustomAttributeOption {
    /// The value.
    #[serde(default)]
    pub value: String,
    /// The text to show.
    #[serde(default)]
    pub label: String,
}
