//! The schema: which relations there are, and which follow from others.
//!
//! What can be loaded, changed and saved again is one type for both directions.

use auth_core::{open_enum, request, response};
use serde::Deserialize;

use crate::descope::wire;
use crate::null;

/// A schema.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Schema {
    /// The namespaces.
    #[request(required)]
    #[serde(default, deserialize_with = "null::or_default")]
    pub namespaces: Vec<Namespace>,
    /// The schema's name. Each save may give it another one, such as a version.
    #[serde(default, deserialize_with = "wire::text")]
    pub name: Option<String>,
    /// The conditions that relations may depend on.
    #[serde(default, deserialize_with = "null::or_default")]
    pub conditions: Vec<Condition>,
}

/// A type of resources, and the relations that they may have.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Namespace {
    /// The namespace's name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// The relations that its resources may have.
    #[serde(default, deserialize_with = "null::or_default")]
    pub relation_definitions: Vec<RelationDefinition>,
}

/// A relation that the resources of a namespace may have.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RelationDefinition {
    /// The relation's name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// From which other relations it follows. Default: from none.
    pub complex_definition: Option<Node>,
    /// Not for use: the vendor is going to remove it, and no response has it. Write conditions in
    /// the schema of [`Fga`](crate::descope::management::fga::Fga).
    #[serde(default, deserialize_with = "wire::text")]
    pub condition_expr: Option<String>,
}

/// A part of what a relation follows from.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Node {
    /// What the part is.
    #[serde(default, deserialize_with = "null::or_default", rename = "nType")]
    pub node_type: NodeType,
    /// The parts of a union, an intersection or a difference.
    #[serde(default, deserialize_with = "null::or_default")]
    pub children: Vec<Node>,
    /// What a [`Child`](NodeType::Child) stands for.
    pub expression: Option<NodeExpression>,
}

open_enum! {
    /// How the parts of a [`Node`] come together.
    pub enum NodeType {
        /// It has no parts, but an expression.
        Child = "child",
        /// One of the parts is enough.
        Union = "union",
        /// All of the parts are needed.
        Intersect = "intersect",
        /// The first part is needed, without the others.
        Sub = "sub",
    }
}

/// Relations that another one follows from.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NodeExpression {
    /// How the relations are found.
    #[serde(default, deserialize_with = "null::or_default", rename = "neType")]
    pub expression_type: NodeExpressionType,
    /// The name of a relation, for all types but target sets.
    #[serde(default, deserialize_with = "wire::text")]
    pub relation_definition: Option<String>,
    /// The namespace of that relation.
    #[serde(default, deserialize_with = "wire::text")]
    pub relation_definition_namespace: Option<String>,
    /// The name of the relation of a target set, or of what the other relation leads to.
    #[serde(default, deserialize_with = "wire::text")]
    pub target_relation_definition: Option<String>,
    /// The namespace of that relation.
    #[serde(default, deserialize_with = "wire::text")]
    pub target_relation_definition_namespace: Option<String>,
}

open_enum! {
    /// How the relations of a [`NodeExpression`] are found.
    pub enum NodeExpressionType {
        /// The relation itself, as it was created.
        Itself = "self",
        /// All that have another relation. The vendor's document says `userSet`.
        TargetSet = "targetSet",
        /// Over another relation, in which the resource stands on the left.
        RelationLeft = "relationLeft",
        /// Over another relation, in which the resource stands on the right.
        RelationRight = "relationRight",
    }
}

/// A condition that relations may depend on.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Condition {
    /// The condition's name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// The values that the expression needs.
    #[serde(default, deserialize_with = "null::or_default")]
    pub params: Vec<ConditionParam>,
    /// The expression, in CEL (Common Expression Language).
    #[serde(default, deserialize_with = "null::or_default")]
    pub expression: String,
    /// Whether Descope made it from a constraint of its own.
    pub builtin: Option<bool>,
}

/// A value that the expression of a condition needs.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct ConditionParam {
    /// The value's name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// The value's type.
    #[serde(default, deserialize_with = "null::or_default", rename = "type")]
    pub kind: String,
}

/// A namespace to create or to change.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SaveAuthzNamespace {
    /// The namespace.
    pub namespace: Namespace,
    /// The name that it had until now, if it gets another one.
    pub old_name: Option<String>,
    /// The schema's name from now on. Default: as it is.
    pub schema_name: Option<String>,
}

/// A relation definition to create or to change.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SaveAuthzRelationDefinition {
    /// The relation definition.
    pub relation_definition: RelationDefinition,
    /// The namespace's name.
    pub namespace: String,
    /// The name that it had until now, if it gets another one.
    pub old_name: Option<String>,
    /// The schema's name from now on. Default: as it is.
    pub schema_name: Option<String>,
}

/// The answer with the schema.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadSchemaResponse {
    /// The schema.
    pub schema: Option<Schema>,
}

/// What a new schema would change.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SaveSchemaDryRunResponse {
    /// What it would delete.
    pub deletes_preview: Option<SaveSchemaDryDeletes>,
}

/// What a new schema would delete.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SaveSchemaDryDeletes {
    /// Whether it would delete anything.
    pub has_deletes: Option<bool>,
    /// The relations that it would delete.
    #[serde(default)]
    pub relations: Vec<String>,
    /// The types that it would delete.
    #[serde(default)]
    pub types: Vec<String>,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Schema;

    #[test]
    fn a_loaded_schema_is_saved_without_what_is_not_set() {
        let loaded = json!({
            "name": "",
            "namespaces": [{
                "name": "doc",
                "relationDefinitions": [{
                    "name": "viewer",
                    "complexDefinition": {
                        "nType": "union",
                        "children": [{
                            "nType": "child",
                            "children": [],
                            "expression": {"neType": "self", "relationDefinition": ""},
                        }],
                        "expression": null,
                    },
                    "conditionExpr": "",
                }],
            }],
            "conditions": null,
        });
        let schema: Schema = serde_json::from_value(loaded).unwrap();
        let saved = json!({
            "namespaces": [{
                "name": "doc",
                "relationDefinitions": [{
                    "name": "viewer",
                    "complexDefinition": {
                        "nType": "union",
                        "children": [{"nType": "child", "expression": {"neType": "self"}}],
                    },
                }],
            }],
        });
        assert_eq!(serde_json::to_value(schema).unwrap(), saved);
    }
}
