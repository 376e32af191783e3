//! Relations, and questions about them.

use auth_core::{request, response};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::descope::wire;
use crate::null;

/// A relation of a target to a resource.
///
/// Set exactly one of three: a [`target`](Self::target), a set of targets
/// ([`target_set_resource`](Self::target_set_resource) and so on), or a [`query`](Self::query).
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Relation {
    /// The resource.
    #[serde(default, deserialize_with = "null::or_default")]
    pub resource: String,
    /// The name of the relation's definition.
    #[serde(default, deserialize_with = "null::or_default")]
    pub relation_definition: String,
    /// The namespace of the relation's definition.
    #[serde(default, deserialize_with = "null::or_default")]
    pub namespace: String,
    /// The target: a user, or another resource.
    #[serde(default, deserialize_with = "wire::text")]
    pub target: Option<String>,
    /// The namespace of the target.
    #[serde(default, deserialize_with = "wire::text")]
    pub target_namespace: Option<String>,
    /// The resource to which all targets have another relation.
    #[serde(default, deserialize_with = "wire::text")]
    pub target_set_resource: Option<String>,
    /// The name of the definition of that other relation.
    #[serde(default, deserialize_with = "wire::text")]
    pub target_set_relation_definition: Option<String>,
    /// The namespace of the definition of that other relation.
    #[serde(default, deserialize_with = "wire::text")]
    pub target_set_relation_definition_namespace: Option<String>,
    /// Which users are the targets.
    pub query: Option<UserQuery>,
}

/// The users who are the targets of a relation. A user has to match all that is set.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UserQuery {
    /// Only users of one of these tenants.
    #[serde(default, deserialize_with = "null::or_default")]
    pub tenants: Vec<String>,
    /// Only users with one of these roles.
    #[serde(default, deserialize_with = "null::or_default")]
    pub roles: Vec<String>,
    /// A text to search for, in the display name, the e-mail address, the tenants and the status.
    #[serde(default, deserialize_with = "wire::text")]
    pub text: Option<String>,
    /// Only users with one of these statuses: `enabled`, `disabled` or `invited`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub statuses: Vec<String>,
    /// Whether to take only users who come by single sign-on. Default: no.
    pub sso_only: Option<bool>,
    /// Whether to take test users too. Default: no.
    pub with_test_user: Option<bool>,
    /// The values of custom attributes: strings, numbers, booleans or lists.
    #[serde(default, deserialize_with = "null::or_default")]
    pub custom_attributes: Map<String, Value>,
}

/// The question whether a target has a relation to a resource.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct RelationQuery {
    /// The resource.
    pub resource: String,
    /// The name of the relation's definition.
    pub relation_definition: String,
    /// The namespace of the relation's definition.
    pub namespace: String,
    /// The target.
    pub target: String,
}

/// A [`RelationQuery`] and its answer.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CheckedRelationQuery {
    /// The resource.
    #[serde(default)]
    pub resource: String,
    /// The name of the relation's definition.
    #[serde(default)]
    pub relation_definition: String,
    /// The namespace of the relation's definition.
    #[serde(default)]
    pub namespace: String,
    /// The target.
    #[serde(default)]
    pub target: String,
    /// Whether the target has the relation to the resource.
    #[serde(default)]
    pub has_relation: bool,
}

/// The answers to several queries.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct HasRelationsResponse {
    /// The queries with their answers.
    #[serde(default)]
    pub relation_queries: Vec<CheckedRelationQuery>,
    /// Of each query, whether its answer can be changed by relations of its resource or its target
    /// alone.
    #[serde(default)]
    pub direct_relations: Vec<bool>,
}

/// Who has a relation to a resource.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct WhoCanAccessResponse {
    /// The targets.
    #[serde(default)]
    pub targets: Vec<String>,
}

/// The answer with several relations.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct RelationsResponse {
    /// The relations.
    #[serde(default)]
    pub relations: Vec<Relation>,
}

/// A target and a relation, to find resources by.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct WhatCanTargetAccessWithRelation {
    /// The target.
    pub target: String,
    /// The name of the relation's definition.
    pub relation_definition: String,
    /// The namespace of the relation's definition.
    pub namespace: String,
    /// Only resources that have another relation too, to this target.
    #[serde(rename = "ParentTarget")]
    pub parent_target: Option<String>,
    /// The name of the definition of that other relation.
    #[serde(rename = "ParentRelationDefinition")]
    pub parent_relation_definition: Option<String>,
}

/// The resources to which a target has a relation.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct WhatCanTargetAccessWithRelationResponse {
    /// The resources.
    #[serde(default)]
    pub resources: Vec<String>,
}

/// Since when to look for changes.
#[request]
#[derive(PartialEq, Eq)]
pub struct GetAuthzModified {
    /// The earliest time. It is sent in milliseconds. Default: as long ago as Descope keeps changes.
    #[serde(serialize_with = "wire::digits::millis")]
    pub since: Option<Timestamp>,
}

/// What has changed.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GetModifiedResponse {
    /// The targets whose relations have changed.
    #[serde(default)]
    pub targets: Vec<String>,
    /// The resources whose relations have changed.
    #[serde(default)]
    pub resources: Vec<String>,
    /// Whether the schema has changed, so that nothing of a cache holds any more.
    pub schema_changed: Option<bool>,
}
