//! Authorization by relations: <https://docs.descope.com/api/management/authz>

mod relations;
mod schema;

use auth_core::{Call, Provider, endpoint};

pub use self::relations::{
    CheckedRelationQuery, GetAuthzModified, GetModifiedResponse, HasRelationsResponse, Relation,
    RelationQuery, RelationsResponse, UserQuery, WhatCanTargetAccessWithRelation,
    WhatCanTargetAccessWithRelationResponse, WhoCanAccessResponse,
};
pub use self::schema::{
    Condition, ConditionParam, LoadSchemaResponse, Namespace, Node, NodeExpression,
    NodeExpressionType, NodeType, RelationDefinition, SaveAuthzNamespace,
    SaveAuthzRelationDefinition, SaveSchemaDryDeletes, SaveSchemaDryRunResponse, Schema,
};
use crate::descope::Descope;

/// Authorization by relations, in its first form: a schema of namespaces, and relations between
/// resources and targets.
///
/// A relation says that a target, such as a user, has something to do with a resource, such as
/// that it owns it. The schema says which relations there are, and which follow from others. The
/// second form, whose schema is a text, is [`Fga`](super::fga::Fga).
///
/// ```no_run
/// use auth_providers::descope::management::authz::Relation;
/// use auth_providers::descope::prelude::*;
///
/// # async fn example(descope: &Descope) -> Result<(), auth_core::Error> {
/// let relation = Relation::new("some-doc", "owner", "doc").target("U2abc");
/// descope.create_authz_relations(&[relation]).await?;
/// let owners = descope.who_can_access("some-doc", "owner", "doc").await?;
/// # let _ = owners; Ok(()) }
/// ```
pub trait Authz: Provider {
    /// Creates or replaces the schema.
    ///
    /// Namespaces that it does not have stay as they are. With `upgrade`, they are deleted.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "SaveSchema")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/authz/schema/save",
        json = { schema, upgrade },
        idempotent,
    )]
    fn save_authz_schema(&self, schema: &Schema, upgrade: Option<bool>) -> Call<()>;

    /// Deletes the schema, and with it all relations.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "DeleteSchema")]
    #[endpoint(method = POST, path = "/v1/mgmt/authz/schema/delete", json = {}, idempotent)]
    fn delete_authz_schema(&self) -> Call<()>;

    /// Gives the schema.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "LoadSchema")]
    #[endpoint(method = POST, path = "/v1/mgmt/authz/schema/load", json = {}, idempotent)]
    fn load_authz_schema(&self) -> Call<LoadSchemaResponse>;

    /// Creates or changes a namespace of the schema.
    ///
    /// Relation definitions that it does not have stay as they are. If it renames the namespace, and
    /// the answer to a first attempt is lost, the second attempt does not find the old name.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "SaveNamespace")]
    #[endpoint(method = POST, path = "/v1/mgmt/authz/ns/save", json = namespace, idempotent)]
    fn save_authz_namespace(&self, namespace: &SaveAuthzNamespace) -> Call<()>;

    /// Says what would be lost with a new schema of [`Fga`](super::fga::Fga), without saving it.
    ///
    /// Vendor page: [Validate an authz schema and preview the changes](https://docs.descope.com/api/management/authz/dry-run-schema)
    #[doc(alias = "DryRunSchema")]
    #[endpoint(method = POST, path = "/v1/mgmt/fga/schema/dryrun", json = { dsl }, idempotent)]
    fn dry_run_fga_schema(&self, dsl: &str) -> Call<SaveSchemaDryRunResponse>;

    /// Deletes a namespace, and its relations.
    ///
    /// `schema_name` renames the schema, such as to a new version.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "DeleteNamespace")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/authz/ns/delete",
        json = { name, schemaName: schema_name },
        idempotent,
    )]
    fn delete_authz_namespace(&self, name: &str, schema_name: Option<&str>) -> Call<()>;

    /// Creates or changes a relation definition of a namespace.
    ///
    /// If it renames the definition, and the answer to a first attempt is lost, the second attempt
    /// does not find the old name.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "SaveRelationDefinition")]
    #[endpoint(method = POST, path = "/v1/mgmt/authz/rd/save", json = definition, idempotent)]
    fn save_authz_relation_definition(&self, definition: &SaveAuthzRelationDefinition) -> Call<()>;

    /// Deletes a relation definition, and its relations.
    ///
    /// `schema_name` renames the schema, such as to a new version.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "DeleteRelationDefinition")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/authz/rd/delete",
        json = { name, namespace, schemaName: schema_name },
        idempotent,
    )]
    fn delete_authz_relation_definition(
        &self,
        name: &str,
        namespace: &str,
        schema_name: Option<&str>,
    ) -> Call<()>;

    /// Creates relations.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "CreateRelations")]
    #[endpoint(method = POST, path = "/v1/mgmt/authz/re/create", json = { relations })]
    fn create_authz_relations(&self, relations: &[Relation]) -> Call<()>;

    /// Deletes relations.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "DeleteRelations")]
    #[endpoint(method = POST, path = "/v1/mgmt/authz/re/delete", json = { relations }, idempotent)]
    fn delete_authz_relations(&self, relations: &[Relation]) -> Call<()>;

    /// Deletes all relations of these resources.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "DeleteRelationsForResources")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/authz/re/deleteresources",
        json = { resources },
        idempotent,
    )]
    fn delete_relations_for_resources(&self, resources: &[&str]) -> Call<()>;

    /// Deletes the relations in which these are the resource. Those in which one of them is the
    /// target stay.
    ///
    /// Vendor page: [Delete all relations with matching resourceIds for a list of resources](https://docs.descope.com/api/management/authz/delete-resource-relations-for-resources)
    #[doc(alias = "DeleteResourceRelationsForResources")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/authz/re/deleteresourcesrelations",
        json = { resources },
        idempotent,
    )]
    fn delete_resource_relations_for_resources(&self, resources: &[&str]) -> Call<()>;

    /// Says of each query whether its target has the relation to its resource.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "HasRelations")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/authz/re/has",
        json = { relationQueries: relation_queries },
        idempotent,
    )]
    fn has_relations(&self, relation_queries: &[RelationQuery]) -> Call<HasRelationsResponse>;

    /// Gives all targets that have a relation to a resource.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "WhoCanAccess")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/authz/re/who",
        json = { resource, relationDefinition: relation_definition, namespace },
        idempotent,
    )]
    fn who_can_access(
        &self,
        resource: &str,
        relation_definition: &str,
        namespace: &str,
    ) -> Call<WhoCanAccessResponse>;

    /// Gives the relations of a resource that were created, without those that follow from them.
    ///
    /// `ignore_target_set_relations` leaves out those whose target is a set. Default: no.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "ResourceRelations")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/authz/re/resource",
        json = { resource, ignoreTargetSetRelations: ignore_target_set_relations },
        idempotent,
    )]
    fn resource_relations(
        &self,
        resource: &str,
        ignore_target_set_relations: Option<bool>,
    ) -> Call<RelationsResponse>;

    /// Gives the relations of these targets that were created, without those that follow from them.
    ///
    /// `include_target_set_relations` adds those whose target is a set. Default: no.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "TargetsRelations")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/authz/re/targets",
        json = { targets, includeTargetSetRelations: include_target_set_relations },
        idempotent,
    )]
    fn targets_relations(
        &self,
        targets: &[&str],
        include_target_set_relations: Option<bool>,
    ) -> Call<RelationsResponse>;

    /// Gives all relations of a target, with those that follow from others.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "WhatCanTargetAccess")]
    #[endpoint(method = POST, path = "/v1/mgmt/authz/re/targetall", json = { target }, idempotent)]
    fn what_can_target_access(&self, target: &str) -> Call<RelationsResponse>;

    /// Gives all resources to which a target has a relation, also where it follows from others.
    ///
    /// Vendor page: [Load the resources that the target has the given relation to](https://docs.descope.com/api/management/authz/what-can-target-access-with-relation)
    #[doc(alias = "WhatCanTargetAccessWithRelation")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/authz/re/targetwithrelation",
        json = query,
        idempotent,
    )]
    fn what_can_target_access_with_relation(
        &self,
        query: &WhatCanTargetAccessWithRelation,
    ) -> Call<WhatCanTargetAccessWithRelationResponse>;

    /// Gives the resources and targets whose relations have changed, for a cache that has to forget
    /// them.
    ///
    /// The vendor's reference leaves this operation out.
    #[doc(alias = "GetModified")]
    #[endpoint(method = POST, path = "/v1/mgmt/authz/getmodified", json = filter, idempotent)]
    fn get_authz_modified(&self, filter: &GetAuthzModified) -> Call<GetModifiedResponse>;
}

impl Authz for Descope {}
