//! Attributes of users that come from an identity provider.

use auth_core::{request, response};

/// An attribute of users that comes from an identity provider.
#[response]
#[derive(PartialEq, Eq)]
pub struct CustomAttribute {
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The key of the attribute in the user's metadata.
    #[serde(default)]
    pub key: String,
    /// Where it is in the claims of a sign-in.
    pub sso_path: Option<String>,
    /// The older name of [`directory_path`](Self::directory_path), with the same value.
    pub scim_path: Option<String>,
    /// Where it is in the user of a directory: a path of GJSON.
    pub directory_path: Option<String>,
    /// Whether it has several values. They are an array in the user's public metadata.
    #[serde(default)]
    pub multi_valued: bool,
}

/// An attribute of users that shall come from an identity provider.
#[request]
#[derive(PartialEq, Eq)]
pub struct SetCustomAttribute {
    /// The display name.
    pub name: String,
    /// The key of the attribute in the user's metadata: letters, digits, `-` and `_`, not beginning
    /// with `_`.
    pub key: String,
    /// Where it is in the claims of a sign-in.
    pub sso_path: Option<String>,
    /// The older name of [`directory_path`](Self::directory_path). Two different values are refused.
    pub scim_path: Option<String>,
    /// Where it is in the user of a directory: a path of GJSON.
    pub directory_path: Option<String>,
    /// Whether it has several values. They become an array in the user's public metadata. Default:
    /// no.
    pub multi_valued: Option<bool>,
}
