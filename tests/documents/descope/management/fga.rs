use auth_providers::descope::management::fga::{
    CheckFgaRelations, MappableResourceQuery, ResourceDetails, ResourceIdentifier,
    SearchFgaMappableResources, Tuple,
};
use auth_providers::descope::prelude::*;

use crate::descope::operation;

const UNDOCUMENTED: &str = "none is documented, and the path is one of the management key";
const WHICH: &str = "it says which one is meant";
const WHAT: &str = "it is what the call is about";
const RELATION: &str = "a relation is between the two";
const TENANT: &str = "Descope's own SDKs refuse a call without it";

fn tuple() -> Tuple {
    Tuple::new("resource_1", "relation_1", "target_1")
}

fn whole_tuple() -> Tuple {
    tuple().resource_type("resource_type_1").target_type("target_type_1")
}

#[tokio::test]
async fn check_fga_relations() {
    operation("Check")
        .with("body.tuples", WHAT)
        .with("body.tuples[].resource", RELATION)
        .with("body.tuples[].relation", RELATION)
        .with("body.tuples[].target", RELATION)
        .all(|descope| {
            descope.check_fga_relations(
                &CheckFgaRelations::new([whole_tuple()])
                    .compute_paths(true)
                    .context([("clearance", 3)]),
            )
        })
        .least(|descope| descope.check_fga_relations(&CheckFgaRelations::new([tuple()])))
        .await;
}

#[tokio::test]
async fn create_fga_relations() {
    operation("CreateFGARelations")
        .with("body.tuples", WHAT)
        .with("body.tuples[].resource", RELATION)
        .with("body.tuples[].relation", RELATION)
        .with("body.tuples[].target", RELATION)
        .all(|descope| descope.create_fga_relations(&[whole_tuple()]))
        .least(|descope| descope.create_fga_relations(&[tuple()]))
        .await;
}

#[tokio::test]
async fn delete_all_fga_relations() {
    operation("DeleteAllFGARelations").all(|descope| descope.delete_all_fga_relations()).await;
}

#[tokio::test]
async fn get_fga_mappable_resources() {
    operation("GET /v1/mgmt/fga/mappable/resources")
        .differs("credential", UNDOCUMENTED)
        .all(|descope| descope.get_fga_mappable_resources())
        .await;
}

#[tokio::test]
async fn search_fga_mappable_resources() {
    operation("SearchFGAMappableResources")
        .with("body.tenantId", TENANT)
        .with("body.resourcesQueries", WHAT)
        .with("body.resourcesQueries[].type", WHICH)
        .with("body.resourcesQueries[].queries", WHAT)
        .all(|descope| {
            descope.search_fga_mappable_resources(
                &SearchFgaMappableResources::new(
                    "tenant_id_1",
                    [MappableResourceQuery::new("type_1", ["queries_1"])],
                )
                .resources_limit(10),
            )
        })
        .least(|descope| {
            descope.search_fga_mappable_resources(&SearchFgaMappableResources::new(
                "tenant_id_1",
                [MappableResourceQuery::new("type_1", ["queries_1"])],
            ))
        })
        .await;
}

#[tokio::test]
async fn delete_fga_relations() {
    operation("DeleteFGARelations")
        .with("body.tuples", WHAT)
        .with("body.tuples[].resource", RELATION)
        .with("body.tuples[].relation", RELATION)
        .with("body.tuples[].target", RELATION)
        .all(|descope| descope.delete_fga_relations(&[whole_tuple()]))
        .least(|descope| descope.delete_fga_relations(&[tuple()]))
        .await;
}

#[tokio::test]
async fn get_fga_schema() {
    operation("GetFGASchema").all(|descope| descope.get_fga_schema()).await;
}

#[tokio::test]
async fn create_fga_schema() {
    operation("CreateFGASchema")
        .with("body.dsl", WHAT)
        .all(|descope| descope.create_fga_schema("model AuthZ 1.0\n\ntype user\n"))
        .await;
}

#[tokio::test]
async fn get_fga_mappable_schema() {
    operation("GetFGAMappableSchema")
        .with("query.tenantId", TENANT)
        .all(|descope| descope.get_fga_mappable_schema("tenant_id_1", Some(10)))
        .least(|descope| descope.get_fga_mappable_schema("tenant_id_1", None))
        .await;
}

#[tokio::test]
async fn load_resources_details() {
    operation("LoadResourcesDetails")
        .with("body.resourceIdentifiers", WHAT)
        .with("body.resourceIdentifiers[].resourceId", WHICH)
        .with("body.resourceIdentifiers[].resourceType", WHICH)
        .all(|descope| {
            let resource = ResourceIdentifier::new("resource_id_1", "resource_type_1");
            descope.load_resources_details(&[resource])
        })
        .await;
}

#[tokio::test]
async fn save_resources_details() {
    operation("SaveResourcesDetails")
        .with("body.resourcesDetails", WHAT)
        .with("body.resourcesDetails[].resourceId", WHICH)
        .with("body.resourcesDetails[].resourceType", WHICH)
        .with("body.resourcesDetails[].displayName", "it is what the call sets")
        .all(|descope| {
            let resource =
                ResourceDetails::new("resource_id_1", "resource_type_1", "display_name_1");
            descope.save_resources_details(&[resource])
        })
        .await;
}

#[tokio::test]
async fn create_fga_backup() {
    operation("CreateFGABackup").all(|descope| descope.create_fga_backup()).await;
}

#[tokio::test]
async fn get_fga_backup() {
    operation("GetFGABackup").all(|descope| descope.get_fga_backup("backup_id_1")).await;
}

#[tokio::test]
async fn delete_fga_backup() {
    operation("DeleteFGABackup").all(|descope| descope.delete_fga_backup("backup_id_1")).await;
}

#[tokio::test]
async fn restore_fga_backup() {
    operation("RestoreFGABackup")
        .without("body.backupId", "the path says it already")
        .all(|descope| descope.restore_fga_backup("backup_id_1"))
        .await;
}

#[tokio::test]
async fn list_fga_backups() {
    operation("ListFGABackups").all(|descope| descope.list_fga_backups()).await;
}
