//! What the values and groups of an identity provider become in Descope.

use std::collections::BTreeMap;

use auth_core::{request, response};
use serde::Deserialize;

use crate::descope::wire;
use crate::null;

/// In which attributes of an assertion the values of a user are: the names of the attributes.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct AttributeMapping {
    /// The attribute with the display name.
    pub name: Option<String>,
    /// The attribute with the e-mail address.
    pub email: Option<String>,
    /// The attribute with the groups.
    pub group: Option<String>,
    /// The attribute with the given name.
    pub given_name: Option<String>,
    /// The attribute with the middle name.
    pub middle_name: Option<String>,
    /// The attribute with the family name.
    pub family_name: Option<String>,
    /// The attribute with the URL of a picture.
    pub picture: Option<String>,
    /// The attributes with the project's custom attributes, by the names of the latter.
    pub custom_attributes: BTreeMap<String, String>,
}

/// In which attributes of an assertion the values of a user are: the names of the attributes.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UserMapping {
    /// The attribute with the display name.
    #[serde(default)]
    pub name: String,
    /// The attribute with the e-mail address.
    #[serde(default)]
    pub email: String,
    /// The attribute with the name that the user signs in with.
    #[serde(default)]
    pub username: String,
    /// The attribute with the groups.
    #[serde(default)]
    pub group: String,
    /// The attribute with the given name.
    #[serde(default)]
    pub given_name: String,
    /// The attribute with the middle name.
    #[serde(default)]
    pub middle_name: String,
    /// The attribute with the family name.
    #[serde(default)]
    pub family_name: String,
    /// The attribute with the URL of a picture.
    #[serde(default)]
    pub picture: String,
    /// The attributes with the project's custom attributes, by the names of the latter.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub custom_attributes: BTreeMap<String, String>,
    /// The attribute that says whether the e-mail address is verified.
    #[serde(default)]
    pub verified_email: String,
    /// The attribute that says whether the phone number is verified.
    #[serde(default)]
    pub verified_phone: String,
}

/// The groups whose users have a role, by the role's name.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RoleMapping {
    /// The names of the groups.
    #[serde(default, deserialize_with = "null::or_default")]
    pub groups: Vec<String>,
    /// The role's name.
    #[serde(default, deserialize_with = "wire::text")]
    pub role_name: Option<String>,
}

/// The groups whose users have a role.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct GroupsMapping {
    /// The role.
    pub role: Option<RoleItem>,
    /// The names of the groups.
    #[serde(default, deserialize_with = "null::or_default")]
    pub groups: Vec<String>,
}

/// A role.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct RoleItem {
    /// The role's id.
    #[serde(default, deserialize_with = "wire::text")]
    pub id: Option<String>,
    /// The role's name.
    #[serde(default, deserialize_with = "wire::text")]
    pub name: Option<String>,
}

/// What the users of a group may do, in fine-grained authorization (FGA).
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct ReBacGroupsMapping {
    /// The relations that the users have.
    #[serde(default, deserialize_with = "null::or_default")]
    pub relations: Vec<ReBacGroupsMappingRelation>,
}

/// A relation to a resource.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReBacGroupsMappingRelation {
    /// The resource.
    #[serde(default, deserialize_with = "wire::text")]
    pub resource: Option<String>,
    /// The name of the relation's definition.
    #[serde(default, deserialize_with = "wire::text")]
    pub relation_definition: Option<String>,
    /// The namespace of the relation's definition.
    #[serde(default, deserialize_with = "wire::text")]
    pub namespace: Option<String>,
}
