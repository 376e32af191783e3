//! What groups of single sign-on can be mapped to.

use auth_core::{request, response};

use crate::descope::management::authz::Schema;
use crate::descope::wire;

/// Which resources to give.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchFgaMappableResources {
    /// The tenant's id.
    pub tenant_id: String,
    /// What to search for, by type.
    #[request(required)]
    pub resources_queries: Vec<MappableResourceQuery>,
    /// The most resources that it gives.
    #[serde(serialize_with = "wire::digits::number")]
    pub resources_limit: Option<u64>,
}

/// What to search for, among the resources of a type.
#[request]
#[derive(PartialEq, Eq)]
pub struct MappableResourceQuery {
    /// The type in the schema.
    #[serde(rename = "type")]
    pub kind: String,
    /// The texts, such as the beginning of an id.
    #[request(required)]
    pub queries: Vec<String>,
}

/// The answer with resources.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchMappableResourcesResponse {
    /// The resources, by type.
    #[serde(default)]
    pub mappable_resources: Vec<MappableResources>,
}

/// The answer with a part of the schema.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GetMappableSchemaResponse {
    /// That part of the schema.
    pub schema: Option<Schema>,
    /// Some of the resources, by type.
    #[serde(default)]
    pub mappable_resources: Vec<MappableResources>,
}

/// Resources of a type.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct MappableResources {
    /// The type in the schema.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// The resources.
    #[serde(default)]
    pub resources: Vec<MappableResource>,
}

/// A resource that groups can be mapped to.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct MappableResource {
    /// The resource's id.
    #[serde(default)]
    pub resource: String,
    /// The display name.
    #[serde(default)]
    pub display_name: String,
}
