use auth_providers::descope::management::dynamic_registration_templates::{
    CreateDynamicRegistrationTemplate, UpdateDynamicRegistrationTemplate,
};
use auth_providers::descope::prelude::*;

use crate::descope::management::third_party_apps::session_settings;
use crate::descope::operation;

#[tokio::test]
async fn create_dynamic_registration_template() {
    operation("CreateDynamicRegistrationTemplate")
        .with("body.name", "Descope refuses an empty name")
        .ignores("template.createdTime", "a made-up text is no number, and is read as none")
        .ignores("template.modifiedTime", "a made-up text is no number, and is read as none")
        .all(|descope| {
            descope.create_dynamic_registration_template(
                &CreateDynamicRegistrationTemplate::new("name_1")
                    .description("description_1")
                    .login_page_url("login_page_url_1")
                    .session_settings(session_settings())
                    .skip_consent_screen(true)
                    .force_add_all_authorization_info(true)
                    .tags(["tags_1"]),
            )
        })
        .least(|descope| {
            descope.create_dynamic_registration_template(&CreateDynamicRegistrationTemplate::new(
                "name_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn update_dynamic_registration_template() {
    operation("UpdateDynamicRegistrationTemplate")
        .with("body.template", "it is what the call is about")
        .with("body.template.id", "it says which one is meant")
        .with("body.template.name", "Descope refuses an empty name")
        .without("body.template.createdTime", "Descope sets it")
        .without("body.template.modifiedTime", "Descope sets it")
        .ignores("template.createdTime", "a made-up text is no number, and is read as none")
        .ignores("template.modifiedTime", "a made-up text is no number, and is read as none")
        .all(|descope| {
            descope.update_dynamic_registration_template(
                &UpdateDynamicRegistrationTemplate::new("id_1", "name_1")
                    .version("version_1")
                    .description("description_1")
                    .login_page_url("login_page_url_1")
                    .session_settings(session_settings())
                    .skip_consent_screen(true)
                    .force_add_all_authorization_info(true)
                    .tags(["tags_1"]),
            )
        })
        .least(|descope| {
            descope.update_dynamic_registration_template(&UpdateDynamicRegistrationTemplate::new(
                "id_1", "name_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn load_dynamic_registration_template() {
    operation("LoadDynamicRegistrationTemplate")
        .with("query.id", "it says which one is meant")
        .ignores("template.createdTime", "a made-up text is no number, and is read as none")
        .ignores("template.modifiedTime", "a made-up text is no number, and is read as none")
        .all(|descope| descope.load_dynamic_registration_template("id_1"))
        .await;
}

#[tokio::test]
async fn delete_dynamic_registration_template() {
    operation("DeleteDynamicRegistrationTemplate")
        .with("body.id", "it says which one is meant")
        .all(|descope| descope.delete_dynamic_registration_template("id_1"))
        .await;
}

#[tokio::test]
async fn delete_dynamic_registration_templates() {
    operation("DeleteDynamicRegistrationTemplates")
        .with("body.ids", "it says which ones are meant")
        .all(|descope| descope.delete_dynamic_registration_templates(&["ids_1"]))
        .await;
}

#[tokio::test]
async fn load_all_dynamic_registration_templates() {
    operation("LoadAllDynamicRegistrationTemplates")
        .ignores("templates[].createdTime", "a made-up text is no number, and is read as none")
        .ignores("templates[].modifiedTime", "a made-up text is no number, and is read as none")
        .all(|descope| descope.load_all_dynamic_registration_templates())
        .await;
}
