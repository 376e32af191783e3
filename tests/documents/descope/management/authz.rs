use auth_providers::descope::management::authz::{
    Condition, ConditionParam, GetAuthzModified, Namespace, Node, NodeExpression,
    NodeExpressionType, NodeType, Relation, RelationDefinition, RelationQuery, SaveAuthzNamespace,
    SaveAuthzRelationDefinition, Schema, UserQuery, WhatCanTargetAccessWithRelation,
};
use auth_providers::descope::prelude::*;
use jiff::Timestamp;

use crate::descope::operation;

const WHICH: &str = "it says which one is meant";
const WHAT: &str = "it is what the call is about";
const NAMED: &str = "it is known by its name";
const LEAF: &str = "the innermost part has none";
const RELATION: &str = "it says which relation is meant";

fn definition() -> RelationDefinition {
    let expression = NodeExpression::new(NodeExpressionType::RelationLeft)
        .relation_definition("relation_definition_1")
        .relation_definition_namespace("relation_definition_namespace_1")
        .target_relation_definition("target_relation_definition_1")
        .target_relation_definition_namespace("target_relation_definition_namespace_1");
    let child = Node::new(NodeType::Child).expression(expression.clone());
    let union = Node::new(NodeType::Union).children([child]).expression(expression);
    RelationDefinition::new("name_1").complex_definition(union).condition_expr("condition_expr_1")
}

fn namespace() -> Namespace {
    Namespace::new("name_1").relation_definitions([definition()])
}

fn schema() -> Schema {
    let condition =
        Condition::new("name_1", "hour < 17").params([ConditionParam::new("hour", "int")]);
    Schema::new([namespace()]).name("name_1").conditions([condition.builtin(true)])
}

fn relation() -> Relation {
    Relation::new("resource_1", "relation_definition_1", "namespace_1")
}

fn whole_relation() -> Relation {
    let query = UserQuery::new()
        .tenants(["tenants_1"])
        .roles(["roles_1"])
        .text("text_1")
        .statuses(["enabled"])
        .sso_only(true)
        .with_test_user(true)
        .custom_attributes([("a", "b")]);
    relation()
        .target("target_1")
        .target_namespace("target_namespace_1")
        .target_set_resource("target_set_resource_1")
        .target_set_relation_definition("target_set_relation_definition_1")
        .target_set_relation_definition_namespace("target_set_relation_definition_namespace_1")
        .query(query)
}

#[tokio::test]
async fn save_authz_schema() {
    operation("SaveSchema")
        .with("body.schema", WHAT)
        .with("body.schema.namespaces", WHAT)
        .with("body.schema.namespaces[].name", NAMED)
        .without(
            "body.schema.namespaces[].relationDefinitions[].complexDefinition.children[].children",
            LEAF,
        )
        .all(|descope| descope.save_authz_schema(&schema(), Some(true)))
        .least(|descope| descope.save_authz_schema(&Schema::new([Namespace::new("name_1")]), None))
        .await;
}

#[tokio::test]
async fn delete_authz_schema() {
    operation("DeleteSchema").all(|descope| descope.delete_authz_schema()).await;
}

#[tokio::test]
async fn load_authz_schema() {
    operation("LoadSchema").all(|descope| descope.load_authz_schema()).await;
}

#[tokio::test]
async fn save_authz_namespace() {
    operation("SaveNamespace")
        .with("body.namespace", WHAT)
        .with("body.namespace.name", NAMED)
        .without("body.namespace.relationDefinitions[].complexDefinition.children[].children", LEAF)
        .all(|descope| {
            descope.save_authz_namespace(
                &SaveAuthzNamespace::new(namespace())
                    .old_name("old_name_1")
                    .schema_name("schema_name_1"),
            )
        })
        .least(|descope| {
            descope.save_authz_namespace(&SaveAuthzNamespace::new(Namespace::new("name_1")))
        })
        .await;
}

#[tokio::test]
async fn dry_run_fga_schema() {
    operation("DryRunSchema")
        .with("body.dsl", WHAT)
        .all(|descope| descope.dry_run_fga_schema("model AuthZ 1.0\n\ntype user\n"))
        .await;
}

#[tokio::test]
async fn delete_authz_namespace() {
    operation("DeleteNamespace")
        .with("body.name", WHICH)
        .all(|descope| descope.delete_authz_namespace("name_1", Some("schema_name_1")))
        .least(|descope| descope.delete_authz_namespace("name_1", None))
        .await;
}

#[tokio::test]
async fn save_authz_relation_definition() {
    operation("SaveRelationDefinition")
        .with("body.relationDefinition", WHAT)
        .with("body.relationDefinition.name", NAMED)
        .with("body.namespace", WHICH)
        .without("body.relationDefinition.complexDefinition.children[].children", LEAF)
        .all(|descope| {
            descope.save_authz_relation_definition(
                &SaveAuthzRelationDefinition::new(definition(), "namespace_1")
                    .old_name("old_name_1")
                    .schema_name("schema_name_1"),
            )
        })
        .least(|descope| {
            descope.save_authz_relation_definition(&SaveAuthzRelationDefinition::new(
                RelationDefinition::new("name_1"),
                "namespace_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn delete_authz_relation_definition() {
    operation("DeleteRelationDefinition")
        .with("body.name", WHICH)
        .with("body.namespace", WHICH)
        .all(|descope| {
            descope.delete_authz_relation_definition("name_1", "namespace_1", Some("schema_1"))
        })
        .least(|descope| descope.delete_authz_relation_definition("name_1", "namespace_1", None))
        .await;
}

#[tokio::test]
async fn create_authz_relations() {
    operation("CreateRelations")
        .with("body.relations", WHAT)
        .with("body.relations[].resource", RELATION)
        .with("body.relations[].relationDefinition", RELATION)
        .with("body.relations[].namespace", RELATION)
        .all(|descope| descope.create_authz_relations(&[whole_relation()]))
        .least(|descope| descope.create_authz_relations(&[relation()]))
        .await;
}

#[tokio::test]
async fn delete_authz_relations() {
    operation("DeleteRelations")
        .with("body.relations", WHAT)
        .with("body.relations[].resource", RELATION)
        .with("body.relations[].relationDefinition", RELATION)
        .with("body.relations[].namespace", RELATION)
        .all(|descope| descope.delete_authz_relations(&[whole_relation()]))
        .least(|descope| descope.delete_authz_relations(&[relation()]))
        .await;
}

#[tokio::test]
async fn delete_relations_for_resources() {
    operation("DeleteRelationsForResources")
        .with("body.resources", WHICH)
        .all(|descope| descope.delete_relations_for_resources(&["resources_1"]))
        .await;
}

#[tokio::test]
async fn delete_resource_relations_for_resources() {
    operation("DeleteResourceRelationsForResources")
        .with("body.resources", WHICH)
        .all(|descope| descope.delete_resource_relations_for_resources(&["resources_1"]))
        .await;
}

#[tokio::test]
async fn has_relations() {
    operation("HasRelations")
        .with("body.relationQueries", WHAT)
        .with("body.relationQueries[].resource", RELATION)
        .with("body.relationQueries[].relationDefinition", RELATION)
        .with("body.relationQueries[].namespace", RELATION)
        .with("body.relationQueries[].target", RELATION)
        .without("body.relationQueries[].hasRelation", "it is the answer")
        .all(|descope| {
            descope.has_relations(&[RelationQuery::new(
                "resource_1",
                "relation_definition_1",
                "namespace_1",
                "target_1",
            )])
        })
        .await;
}

#[tokio::test]
async fn who_can_access() {
    operation("WhoCanAccess")
        .with("body.resource", RELATION)
        .with("body.relationDefinition", RELATION)
        .with("body.namespace", RELATION)
        .all(|descope| descope.who_can_access("resource_1", "relation_definition_1", "namespace_1"))
        .await;
}

#[tokio::test]
async fn resource_relations() {
    operation("ResourceRelations")
        .with("body.resource", WHICH)
        .all(|descope| descope.resource_relations("resource_1", Some(true)))
        .least(|descope| descope.resource_relations("resource_1", None))
        .await;
}

#[tokio::test]
async fn targets_relations() {
    operation("TargetsRelations")
        .with("body.targets", WHICH)
        .all(|descope| descope.targets_relations(&["targets_1"], Some(true)))
        .least(|descope| descope.targets_relations(&["targets_1"], None))
        .await;
}

#[tokio::test]
async fn what_can_target_access() {
    operation("WhatCanTargetAccess")
        .with("body.target", WHICH)
        .all(|descope| descope.what_can_target_access("target_1"))
        .await;
}

#[tokio::test]
async fn what_can_target_access_with_relation() {
    operation("WhatCanTargetAccessWithRelation")
        .with("body.target", WHICH)
        .with("body.relationDefinition", RELATION)
        .with("body.namespace", RELATION)
        .all(|descope| {
            descope.what_can_target_access_with_relation(
                &WhatCanTargetAccessWithRelation::new(
                    "target_1",
                    "relation_definition_1",
                    "namespace_1",
                )
                .parent_target("parent_target_1")
                .parent_relation_definition("parent_relation_definition_1"),
            )
        })
        .least(|descope| {
            descope.what_can_target_access_with_relation(&WhatCanTargetAccessWithRelation::new(
                "target_1",
                "relation_definition_1",
                "namespace_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn get_authz_modified() {
    operation("GetModified")
        .all(|descope| {
            descope.get_authz_modified(&GetAuthzModified::new().since(Timestamp::UNIX_EPOCH))
        })
        .least(|descope| descope.get_authz_modified(&GetAuthzModified::new()))
        .await;
}
