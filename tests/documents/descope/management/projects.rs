use auth_providers::descope::management::projects::{
    CloneProject, ImportSnapshot, SnapshotSecret, SnapshotSecrets, TemplateLocalizationOverrides,
};
use auth_providers::descope::prelude::*;
use serde_json::json;

use crate::descope::operation;

fn secret() -> SnapshotSecret {
    SnapshotSecret::new("id_1").name("name_1").kind("clientSecret").value("value_1")
}

fn snapshot() -> ImportSnapshot {
    let secrets = SnapshotSecrets::new()
        .connectors([secret()])
        .oauth_providers([secret()])
        .outbound_apps([secret()])
        .external_auth([secret()]);
    ImportSnapshot::new([("project.json", json!({}))])
        .excludes(["project.domain"])
        .input_secrets(secrets)
}

fn least_snapshot() -> ImportSnapshot {
    ImportSnapshot::new([("project.json", json!({}))])
}

fn overrides() -> TemplateLocalizationOverrides {
    TemplateLocalizationOverrides::new()
        .id("id_1")
        .version(1)
        .modified_time("modified_time_1")
        .languages([("fr", json!({ "hello": "bonjour" }))])
}

#[tokio::test]
async fn update_project_name() {
    operation("UpdateProjectName")
        .with("body.name", "it is what is set")
        .all(|descope| descope.update_project_name("name_1"))
        .await;
}

#[tokio::test]
async fn export_project() {
    operation("ExportProject")
        .all(|descope| descope.export_project(Some("format_1")))
        .least(|descope| descope.export_project(None))
        .await;
}

#[tokio::test]
async fn import_project() {
    operation("ImportProject")
        .with("body.files", "they are what is imported")
        .all(|descope| descope.import_project(&snapshot()))
        .least(|descope| descope.import_project(&least_snapshot()))
        .await;
}

#[tokio::test]
async fn clone_project() {
    operation("CloneProject")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.clone_project(
                &CloneProject::new("name_1").environment("production").tags(["tags_1"]),
            )
        })
        .least(|descope| descope.clone_project(&CloneProject::new("name_1")))
        .await;
}

#[tokio::test]
async fn delete_project() {
    operation("DeleteProject").all(|descope| descope.delete_project()).await;
}

#[tokio::test]
async fn clone_project_async() {
    operation("CloneProjectAsync")
        .with("body.name", "Descope refuses an empty name")
        .all(|descope| {
            descope.clone_project_async(
                &CloneProject::new("name_1").environment("production").tags(["tags_1"]),
            )
        })
        .least(|descope| descope.clone_project_async(&CloneProject::new("name_1")))
        .await;
}

#[tokio::test]
async fn get_clone_project_process() {
    operation("GetCloneProjectProcess")
        .all(|descope| descope.get_clone_project_process("process_id_1"))
        .await;
}

#[tokio::test]
async fn export_snapshot() {
    operation("ExportSnapshot")
        .all(|descope| descope.export_snapshot(Some("format_1")))
        .least(|descope| descope.export_snapshot(None))
        .await;
}

#[tokio::test]
async fn import_snapshot() {
    operation("ImportSnapshot")
        .with("body.files", "they are what is imported")
        .all(|descope| descope.import_snapshot(&snapshot()))
        .least(|descope| descope.import_snapshot(&least_snapshot()))
        .await;
}

#[tokio::test]
async fn export_messaging_template_localization() {
    operation("ExportMessagingTemplateLocalization")
        .all(|descope| descope.export_messaging_template_localization())
        .await;
}

#[tokio::test]
async fn validate_snapshot() {
    operation("ValidateSnapshot")
        .with("body.files", "they are what is tried")
        .all(|descope| descope.validate_snapshot(&snapshot()))
        .least(|descope| descope.validate_snapshot(&least_snapshot()))
        .await;
}

#[tokio::test]
async fn import_messaging_localization() {
    operation("ImportMessagingLocalization")
        .with("body.overrides", "they are what is imported")
        .all(|descope| descope.import_messaging_localization(&overrides()))
        .least(|descope| {
            descope.import_messaging_localization(&TemplateLocalizationOverrides::new())
        })
        .await;
}

#[tokio::test]
async fn update_project_tags() {
    operation("UpdateProjectTags")
        .with("body.tags", "they replace the former ones")
        .all(|descope| descope.update_project_tags(&["tags_1"]))
        .await;
}

#[tokio::test]
async fn list_projects() {
    operation("ListProject").all(|descope| descope.list_projects()).await;
}
