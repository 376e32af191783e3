//! Custom attributes.

use auth_core::{request, response};
use serde::Deserialize;
use serde_json::Value;

use crate::descope::wire;
use crate::null;

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
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CustomAttribute {
    /// The attribute's name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// The type, as a number of Descope.
    #[serde(default, rename = "type", deserialize_with = "null::or_default")]
    pub kind: i64,
    /// The values to choose from, if the type is a choice.
    #[serde(default, deserialize_with = "null::or_default")]
    pub options: Vec<CustomAttributeOption>,
    /// The name to show.
    #[serde(default, deserialize_with = "wire::text")]
    pub display_name: Option<String>,
    /// The value of a user who has none.
    pub default_value: Option<Value>,
    /// The permissions that let somebody see it.
    #[serde(default, deserialize_with = "null::or_default")]
    pub view_permissions: Vec<String>,
    /// The permissions that let somebody change it.
    #[serde(default, deserialize_with = "null::or_default")]
    pub edit_permissions: Vec<String>,
    /// Whether a user may change it.
    pub editable: Option<bool>,
}

/// A value to choose.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct CustomAttributeOption {
    /// The value.
    #[serde(default, deserialize_with = "null::or_default")]
    pub value: String,
    /// The text to show.
    #[serde(default, deserialize_with = "wire::text")]
    pub label: Option<String>,
}
