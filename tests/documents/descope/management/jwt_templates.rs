use auth_providers::descope::management::jwt_templates::{
    ApplyJwtTemplateFromLibrary, JwtTemplate, ValidateJwtTemplate,
};
use auth_providers::descope::prelude::*;

use crate::descope::operation;

fn least_template() -> JwtTemplate {
    JwtTemplate::new("name_1", "user", [("claim", "value")])
}

fn template() -> JwtTemplate {
    least_template()
        .id("id_1")
        .description("description_1")
        .source("source_1")
        .tags(["tags_1"])
        .auth_schema("default")
        .conformance_issuer(true)
        .auto_dct(true)
        .enforce_issuer(true)
        .empty_claim_policy("delete")
        .override_subject(true)
        .issuer_type("legacy")
        .omit_custom_claims_from_dsr(true)
        .add_jti(true)
        .exclude_permissions(true)
}

#[tokio::test]
async fn create_jwt_template() {
    operation("CreateJwtTemplate")
        .with("body.template", "it is what is created")
        .with("body.template.name", "Descope refuses a template without it")
        .with("body.template.type", "Descope refuses a template without it")
        .with("body.template.template", "a template is its claims")
        .all(|descope| descope.create_jwt_template(&template()))
        .least(|descope| descope.create_jwt_template(&least_template()))
        .await;
}

#[tokio::test]
async fn delete_jwt_template() {
    operation("DeleteJwtTemplate")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.delete_jwt_template("id_1"))
        .await;
}

#[tokio::test]
async fn apply_jwt_template_from_library() {
    operation("ApplyJwtTemplateFromLibrary")
        .with("body.libraryEntryId", "it says which one is meant")
        .all(|descope| {
            descope.apply_jwt_template_from_library(
                &ApplyJwtTemplateFromLibrary::new("library_entry_id_1")
                    .name_override("name_override_1")
                    .description_override("description_override_1")
                    .tags_override(["tags_override_1"])
                    .template_override([("claim", "value")]),
            )
        })
        .least(|descope| {
            descope.apply_jwt_template_from_library(&ApplyJwtTemplateFromLibrary::new(
                "library_entry_id_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn list_jwt_template_library() {
    operation("ListJwtTemplateLibrary").all(|descope| descope.list_jwt_template_library()).await;
}

#[tokio::test]
async fn load_jwt_template_library_entry() {
    operation("LoadJwtTemplateLibraryEntry")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.load_jwt_template_library_entry("id_1"))
        .await;
}

#[tokio::test]
async fn list_jwt_templates() {
    operation("ListJwtTemplates").all(|descope| descope.list_jwt_templates()).await;
}

#[tokio::test]
async fn load_jwt_template() {
    operation("LoadJwtTemplate")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.load_jwt_template("id_1"))
        .await;
}

#[tokio::test]
async fn update_jwt_template() {
    operation("UpdateJwtTemplate")
        .with("body.template", "it is what is updated")
        .with("body.template.id", "it says which one is meant")
        .with("body.template.name", "Descope refuses a template without it")
        .with("body.template.type", "Descope refuses a template without it")
        .with("body.template.template", "a template is its claims")
        .all(|descope| descope.update_jwt_template(&template()))
        .least(|descope| descope.update_jwt_template(&least_template().id("id_1")))
        .await;
}

#[tokio::test]
async fn validate_jwt_template() {
    operation("ValidateJwtTemplate")
        .all(|descope| {
            descope
                .validate_jwt_template(&ValidateJwtTemplate::new().template(template()).id("id_1"))
        })
        .least(|descope| descope.validate_jwt_template(&ValidateJwtTemplate::new()))
        .await;
}
