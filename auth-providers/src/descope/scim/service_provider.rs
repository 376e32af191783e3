//! What Descope supports of SCIM.

use auth_core::response;

use crate::descope::envelope::{Opened, enveloped};
use crate::descope::wire;

/// The kinds of records that there are.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(from = "Opened<Self>")]
pub struct ScimResourceTypesResponse {
    /// The kinds.
    pub values: Vec<ResourceType>,
}

// RFC 7644 has a list as any other: with `Resources`.
enveloped!(ScimResourceTypesResponse { values: Vec<ResourceType> = "values" | "Resources" });

/// A kind of record.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ResourceType {
    /// The schemas that this description follows, as URNs.
    #[serde(default)]
    pub schemas: Vec<String>,
    /// The id of the kind.
    #[serde(default)]
    pub id: String,
    /// The name: `User` or `Group`.
    #[serde(default)]
    pub name: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// The path of the records, from the base URL of SCIM, such as `/Users`.
    #[serde(default)]
    pub endpoint: String,
    /// The schema that the records follow, as a URN.
    #[serde(default)]
    pub schema: String,
}

/// What is supported of SCIM.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ScimServiceProviderConfig {
    /// The schemas that it follows, as URNs.
    #[serde(default)]
    pub schemas: Vec<String>,
    /// The URL of documentation for people.
    #[serde(default)]
    pub documentation_uri: String,
    /// Whether parts of a record can be changed.
    pub patch: Option<Supported>,
    /// Whether several requests can be made at once.
    pub bulk: Option<Bulk>,
    /// Whether lists can be filtered.
    pub filter: Option<Filter>,
    /// Whether passwords can be changed.
    pub change_password: Option<Supported>,
    /// Whether lists can be sorted.
    pub sort: Option<Supported>,
    /// Whether records have versions.
    pub etag: Option<Supported>,
    /// How an identity provider authenticates itself.
    #[serde(default)]
    pub authentication_schemes: Vec<AuthenticationScheme>,
}

/// Whether something is supported.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct Supported {
    /// Whether it is.
    #[serde(default)]
    pub supported: bool,
}

/// Whether several requests can be made at once.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Bulk {
    /// Whether they can.
    #[serde(default)]
    pub supported: bool,
    /// The most requests at once.
    #[serde(deserialize_with = "wire::number")]
    pub max_operations: Option<i64>,
    /// The most bytes of them together.
    #[serde(deserialize_with = "wire::number")]
    pub max_payload_size: Option<i64>,
}

/// Whether lists can be filtered.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Filter {
    /// Whether they can.
    #[serde(default)]
    pub supported: bool,
    /// The most records that match.
    #[serde(deserialize_with = "wire::number")]
    pub max_results: Option<i64>,
}

/// A way in which an identity provider authenticates itself.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct AuthenticationScheme {
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// Whether it is the one to use first.
    #[serde(default)]
    pub primary: bool,
    /// The URL of its specification.
    #[serde(default)]
    pub spec_uri: String,
    /// The kind, such as `oauthbearertoken`.
    #[serde(default, rename = "type")]
    pub kind: String,
}
