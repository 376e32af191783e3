use auth_providers::descope::management::flows::{
    CompleteExternalAuth, ExportedFlow, ExportedFlowMetadata, ExportedFlowTranslation,
    ExportedScreen, ExportedTheme, FlowLocalizationOverrides, ImportFlow, Interaction, ListFlows,
    ManagementConfig, ManagementConfigEventTriggers, ManagementConfigTriggers,
    ManagementFlowOptions, ProjectReferences, RunManagementFlow,
};
use auth_providers::descope::management::users::AssociatedTenant;
use auth_providers::descope::prelude::*;
use auth_providers::descope::sign_up_user::SignUpUser;
use serde_json::json;

use crate::descope::operation;

fn run() -> RunManagementFlow {
    let options = ManagementFlowOptions::new().input([("a", "b")]).preview(true).tenant("tenant_1");
    RunManagementFlow::new("flow_id_1").options(options)
}

fn interaction() -> Interaction {
    Interaction::new().id("id_1").kind("kind_1").label("label_1").icon("icon_1").sub_type("sub_1")
}

fn references() -> ProjectReferences {
    ProjectReferences::new()
        .connectors([("connector_1", "connectors_1")])
        .oauth(["oauth_1"])
        .omitted(["omitted_1"])
        .roles([("role_1", "roles_1")])
        .user_attributes(["user_attributes_1"])
        .tenant_attributes(["tenant_attributes_1"])
}

fn metadata() -> ExportedFlowMetadata {
    let events =
        ManagementConfigEventTriggers::new().triggering_event_types(["triggering_event_types_1"]);
    let triggers = ManagementConfigTriggers::new()
        .enabled(true)
        .trigger_type("trigger_type_1")
        .event_triggers(events);
    ExportedFlowMetadata::new()
        .name("name_1")
        .description("description_1")
        .components_version("components_version_1")
        .disabled(true)
        .fingerprint(true)
        .widget(true)
        .translation(
            ExportedFlowTranslation::new()
                .enabled(true)
                .connector_id("connector_id_1")
                .source_language("en")
                .target_languages(["fr"]),
        )
        .shared_interactions([interaction()])
        .management(true)
        .management_config(ManagementConfig::new().triggers(triggers))
}

fn flow() -> ExportedFlow {
    let screen = ExportedScreen::new()
        .screen_id("screen_id_1")
        .interactions([interaction()])
        .contents([("a", "b")]);
    ExportedFlow::new()
        .flow_id("flow_id_1")
        .metadata(metadata())
        .contents([("a", "b")])
        .screens([screen])
        .references(references())
}

#[tokio::test]
async fn get_management_flow_async_result() {
    operation("GetManagementFlowAsyncResult")
        .with("body.executionId", "it says which one is meant")
        .all(|descope| descope.get_management_flow_async_result("execution_id_1"))
        .await;
}

#[tokio::test]
async fn run_management_flow_async() {
    operation("RunManagementFlowAsync")
        .with("body.flowId", "it says which one is meant")
        .all(|descope| descope.run_management_flow_async(&run()))
        .least(|descope| descope.run_management_flow_async(&RunManagementFlow::new("flow_id_1")))
        .await;
}

#[tokio::test]
async fn list_flows() {
    operation("ListFlows")
        .all(|descope| descope.list_flows(&ListFlows::new().ids(["ids_1"])))
        .least(|descope| descope.list_flows(&ListFlows::new()))
        .await;
}

#[tokio::test]
async fn run_management_flow() {
    operation("RunManagementFlow")
        .with("body.flowId", "it says which one is meant")
        .all(|descope| descope.run_management_flow(&run()))
        .least(|descope| descope.run_management_flow(&RunManagementFlow::new("flow_id_1")))
        .await;
}

#[tokio::test]
async fn complete_external_auth_flow() {
    operation("CompleteExternalAuthFlow")
        .with("body.externalAuthReqId", "it says which flow waits")
        .with("body.loginId", "it says who has signed in")
        .all(|descope| {
            descope.complete_external_auth_flow(
                &CompleteExternalAuth::new("external_auth_req_id_1", "login_id_1")
                    .user(
                        SignUpUser::new()
                            .login_id("login_id_1")
                            .name("name_1")
                            .phone("phone_1")
                            .email("email_1")
                            .given_name("given_name_1")
                            .middle_name("middle_name_1")
                            .family_name("family_name_1")
                            .recovery_email("recovery_email_1")
                            .recovery_phone("recovery_phone_1"),
                    )
                    .email_verified(true)
                    .phone_verified(true)
                    .custom_claims([("a", "b")])
                    .selected_tenant_id("selected_tenant_id_1")
                    .user_tenants([AssociatedTenant::new("tenant_id_1").role_names(["role_1"])]),
            )
        })
        .least(|descope| {
            descope.complete_external_auth_flow(&CompleteExternalAuth::new(
                "external_auth_req_id_1",
                "login_id_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn export_flow() {
    operation("ExportFlow")
        .with("body.flowId", "it says which one is meant")
        .all(|descope| descope.export_flow("flow_id_1"))
        .await;
}

#[tokio::test]
async fn import_flow() {
    operation("ImportFlow")
        .with("body.flow", "it is what is imported")
        .all(|descope| {
            descope.import_flow(&ImportFlow::new(flow()).skip_render(true).changelog("changelog_1"))
        })
        .least(|descope| descope.import_flow(&ImportFlow::new(ExportedFlow::new())))
        .await;
}

#[tokio::test]
async fn delete_flows() {
    operation("DeleteFlows")
        .with("body.ids", "they say which ones are meant")
        .all(|descope| descope.delete_flows(&["ids_1"]))
        .await;
}

#[tokio::test]
async fn export_theme() {
    operation("ExportTheme").all(|descope| descope.export_theme()).await;
}

#[tokio::test]
async fn import_theme() {
    operation("ImportTheme")
        .with("body.theme", "it is what is imported")
        .all(|descope| {
            descope.import_theme(
                &ExportedTheme::new()
                    .styles([("a", "b")])
                    .components_version("components_version_1")
                    .references(references()),
            )
        })
        .least(|descope| descope.import_theme(&ExportedTheme::new()))
        .await;
}

#[tokio::test]
async fn list_flow_templates() {
    operation("ListFlowTemplates").all(|descope| descope.list_flow_templates()).await;
}

#[tokio::test]
async fn export_flow_localization() {
    operation("ExportFlowLocalization")
        .with("body.flowId", "it says which flow is meant")
        .all(|descope| descope.export_flow_localization("flow_id_1"))
        .await;
}

#[tokio::test]
async fn import_flow_localization() {
    operation("ImportFlowLocalization")
        .with("body.flowId", "it says which flow is meant")
        .with("body.overrides", "they are what is imported")
        .all(|descope| {
            descope.import_flow_localization(
                "flow_id_1",
                &FlowLocalizationOverrides::new()
                    .id("id_1")
                    .version(1)
                    .modified_time("modified_time_1")
                    .flow_id("flow_id_1")
                    .languages([("fr", json!({ "hello": "bonjour" }))]),
            )
        })
        .least(|descope| {
            descope.import_flow_localization("flow_id_1", &FlowLocalizationOverrides::new())
        })
        .await;
}

#[tokio::test]
async fn list_widgets() {
    operation("ListWidgets").all(|descope| descope.list_widgets()).await;
}
