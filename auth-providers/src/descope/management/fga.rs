//! Fine-grained authorization: <https://docs.descope.com/api/management/fga>

mod backups;
mod check;
mod mappable;

use auth_core::{Call, Provider, endpoint, request, response};
use serde::Deserialize;
use serde_json::Value;

pub use self::backups::{
    Backup, CreateBackupResponse, GetBackupResponse, ListBackupsResponse, RestoreBackupResponse,
};
pub use self::check::{
    CheckFgaRelations, CheckPath, CheckPathStep, CheckResponse, CheckResponseInfo,
    CheckResponseTuple,
};
pub use self::mappable::{
    GetMappableSchemaResponse, MappableResource, MappableResourceQuery, MappableResources,
    SearchFgaMappableResources, SearchMappableResourcesResponse,
};
use crate::descope::Descope;
use crate::descope::management::authz::Schema;
use crate::descope::wire;
use crate::null;

/// Fine-grained authorization: a schema, which is written in a language of its own, and relations
/// between resources and targets.
///
/// ```no_run
/// use auth_providers::descope::management::fga::{CheckFgaRelations, Tuple};
/// use auth_providers::descope::prelude::*;
///
/// # async fn example(descope: &Descope) -> Result<(), auth_core::Error> {
/// let can_view = Tuple::new("some-doc", "can_view", "U2abc").resource_type("doc").target_type("user");
/// let answer = descope.check_fga_relations(&CheckFgaRelations::new([can_view])).await?;
/// let is_allowed = answer.tuples.first().is_some_and(|checked| checked.allowed);
/// # let _ = is_allowed; Ok(()) }
/// ```
///
/// What would be lost with a new schema, [`dry_run_fga_schema`] says.
///
/// [`dry_run_fga_schema`]: super::authz::Authz::dry_run_fga_schema
pub trait Fga: Provider {
    /// Says of each relation whether it holds, also where it follows from others.
    ///
    /// Vendor page: [Check FGA Permission](https://docs.descope.com/api/management/fga/check-permission)
    #[doc(alias = "Check")]
    #[endpoint(method = POST, path = "/v1/mgmt/fga/check", json = relations, idempotent)]
    fn check_fga_relations(&self, relations: &CheckFgaRelations) -> Call<CheckResponse>;

    /// Creates relations. The vendor's page says that it gives them, which it does not.
    ///
    /// Vendor page: [Get FGA Relations](https://docs.descope.com/api/management/fga/create-relations)
    #[doc(alias = "CreateFGARelations")]
    #[endpoint(method = POST, path = "/v1/mgmt/fga/relations", json = { tuples })]
    fn create_fga_relations(&self, tuples: &[Tuple]) -> Call<()>;

    /// Deletes all relations of the project. The schema stays.
    ///
    /// Vendor page: [Delete All FGA Relations](https://docs.descope.com/api/management/fga/delete-all-fga-relations)
    #[doc(alias = "DeleteAllFGARelations")]
    #[endpoint(method = DELETE, path = "/v1/mgmt/fga/relations")]
    fn delete_all_fga_relations(&self) -> Call<()>;

    /// Gives the resources that groups of single sign-on can be mapped to.
    ///
    /// The vendor documents neither its parameters nor its answer, so it is given as JSON. See
    /// [`search_fga_mappable_resources`](Self::search_fga_mappable_resources) for one that is
    /// documented.
    ///
    /// Vendor page: [Get Mappable Resources](https://docs.descope.com/api/management/fga/get-mappable-resources)
    #[endpoint(method = GET, path = "/v1/mgmt/fga/mappable/resources")]
    fn get_fga_mappable_resources(&self) -> Call<Value>;

    /// Gives the resources that match, of those that groups of single sign-on can be mapped to.
    ///
    /// Vendor page: [Search for FGA mappable resources](https://docs.descope.com/api/management/fga/search-fga-mappable-resources)
    #[doc(alias = "SearchFGAMappableResources")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/fga/mappable/resources",
        json = filter,
        idempotent,
    )]
    fn search_fga_mappable_resources(
        &self,
        filter: &SearchFgaMappableResources,
    ) -> Call<SearchMappableResourcesResponse>;

    /// Deletes relations.
    ///
    /// Vendor page: [Delete FGA Relations](https://docs.descope.com/api/management/fga/delete-relations)
    #[doc(alias = "DeleteFGARelations")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/fga/relations/delete",
        json = { tuples },
        idempotent,
    )]
    fn delete_fga_relations(&self, tuples: &[Tuple]) -> Call<()>;

    /// Gives the schema, as a text and taken apart.
    ///
    /// Vendor page: [Get FGA Schema](https://docs.descope.com/api/management/fga/get-schema)
    #[doc(alias = "GetFGASchema")]
    #[endpoint(method = GET, path = "/v1/mgmt/fga/schema")]
    fn get_fga_schema(&self) -> Call<LoadDslSchemaResponse>;

    /// Creates or replaces the schema.
    ///
    /// What it no longer defines is deleted, together with its relations. Find out before what that
    /// is, with [`dry_run_fga_schema`](super::authz::Authz::dry_run_fga_schema).
    ///
    /// Vendor page: [Save FGA Schema](https://docs.descope.com/api/management/fga/save-schema)
    #[doc(alias = "CreateFGASchema")]
    #[endpoint(method = POST, path = "/v1/mgmt/fga/schema", json = { dsl }, idempotent)]
    fn create_fga_schema(&self, dsl: &str) -> Call<()>;

    /// Gives the part of the schema that groups of single sign-on can be mapped to, and some of its
    /// resources.
    ///
    /// `resources_limit` is the most resources that it gives. To find others, use
    /// [`search_fga_mappable_resources`](Self::search_fga_mappable_resources).
    ///
    /// Vendor page: [Get Mappable Schema](https://docs.descope.com/api/management/fga/get-mappable-schema)
    #[doc(alias = "GetFGAMappableSchema")]
    #[endpoint(
        method = GET,
        path = "/v1/mgmt/fga/mappable/schema?tenantId=<tenant_id>&resourcesLimit=<resources_limit>",
    )]
    fn get_fga_mappable_schema(
        &self,
        tenant_id: &str,
        resources_limit: Option<u32>,
    ) -> Call<GetMappableSchemaResponse>;

    /// Gives the display names of these resources.
    ///
    /// Vendor page: [Load FGA Resources](https://docs.descope.com/api/management/fga/load-resources-details)
    #[doc(alias = "LoadResourcesDetails")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/fga/resources/load",
        json = { resourceIdentifiers: resource_identifiers },
        idempotent,
    )]
    fn load_resources_details(
        &self,
        resource_identifiers: &[ResourceIdentifier],
    ) -> Call<LoadResourcesDetailsResponse>;

    /// Sets the display names of these resources.
    ///
    /// Vendor page: [Save FGA Resources](https://docs.descope.com/api/management/fga/save-resources-details)
    #[doc(alias = "SaveResourcesDetails")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/fga/resources/save",
        json = { resourcesDetails: resources_details },
        idempotent,
    )]
    fn save_resources_details(&self, resources_details: &[ResourceDetails]) -> Call<()>;

    /// Begins a backup of the schema and the relations. Each call makes another one.
    ///
    /// [`get_fga_backup`](Self::get_fga_backup) says when it is complete.
    ///
    /// Vendor page: [Create FGA Backup](https://docs.descope.com/api/management/fga/create-fga-backup)
    #[doc(alias = "CreateFGABackup")]
    #[endpoint(method = POST, path = "/v1/mgmt/fga/backup", json = {})]
    fn create_fga_backup(&self) -> Call<CreateBackupResponse>;

    /// Says what is known of a backup. It does not give what is in it.
    ///
    /// Vendor page: [Get FGA Backup](https://docs.descope.com/api/management/fga/get-fga-backup)
    #[doc(alias = "GetFGABackup")]
    #[endpoint(method = GET, path = "/v1/mgmt/fga/backup/<backup_id>")]
    fn get_fga_backup(&self, backup_id: &str) -> Call<GetBackupResponse>;

    /// Deletes a backup.
    ///
    /// Vendor page: [Delete FGA Backup](https://docs.descope.com/api/management/fga/delete-fga-backup)
    #[doc(alias = "DeleteFGABackup")]
    #[endpoint(method = DELETE, path = "/v1/mgmt/fga/backup/<backup_id>")]
    fn delete_fga_backup(&self, backup_id: &str) -> Call<()>;

    /// Restores a backup. What is there is lost, but for a backup that is made of it before.
    ///
    /// Vendor page: [Restore FGA Backup](https://docs.descope.com/api/management/fga/restore-fga-backup)
    #[doc(alias = "RestoreFGABackup")]
    #[endpoint(method = POST, path = "/v1/mgmt/fga/backup/<backup_id>/restore", json = {})]
    fn restore_fga_backup(&self, backup_id: &str) -> Call<RestoreBackupResponse>;

    /// Gives all backups of the project.
    ///
    /// Vendor page: [List FGA Backups](https://docs.descope.com/api/management/fga/list-fga-backups)
    #[doc(alias = "ListFGABackups")]
    #[endpoint(method = GET, path = "/v1/mgmt/fga/backups")]
    fn list_fga_backups(&self) -> Call<ListBackupsResponse>;
}

impl Fga for Descope {}

/// A relation of a target to a resource.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tuple {
    /// The resource.
    #[serde(default, deserialize_with = "null::or_default")]
    pub resource: String,
    /// The name of the relation in the schema.
    #[serde(default, deserialize_with = "null::or_default")]
    pub relation: String,
    /// The target, such as a user or a group.
    #[serde(default, deserialize_with = "null::or_default")]
    pub target: String,
    /// The resource's type in the schema.
    #[serde(default, deserialize_with = "wire::text")]
    pub resource_type: Option<String>,
    /// The target's type in the schema.
    #[serde(default, deserialize_with = "wire::text")]
    pub target_type: Option<String>,
}

/// The answer with the schema.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadDslSchemaResponse {
    /// The schema as it was written.
    #[serde(default)]
    pub dsl: String,
    /// The schema taken apart.
    pub schema: Option<Schema>,
}

/// Which resource is meant.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ResourceIdentifier {
    /// The resource's id.
    pub resource_id: String,
    /// The resource's type in the schema.
    pub resource_type: String,
}

/// What a resource is called.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResourceDetails {
    /// The resource's id.
    #[serde(default, deserialize_with = "null::or_default")]
    pub resource_id: String,
    /// The resource's type in the schema.
    #[serde(default, deserialize_with = "null::or_default")]
    pub resource_type: String,
    /// The display name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub display_name: String,
}

/// What several resources are called.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct LoadResourcesDetailsResponse {
    /// The resources.
    #[serde(default)]
    pub resources_details: Vec<ResourceDetails>,
}
