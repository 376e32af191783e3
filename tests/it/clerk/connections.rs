//! What the document cannot say of enterprise connections and directories: null and absent, empty
//! lists, and secrets.

use auth_core::{Patch, Secret};
use auth_providers::clerk::directories::UpdateDirectory;
use auth_providers::clerk::enterprise_connections::{
    OidcSettings, SamlSettings, UpdateEnterpriseConnection,
};
use auth_providers::clerk::prelude::*;
use auth_tests::server::Reply;

use super::clerk;

#[tokio::test]
async fn what_a_connection_can_be_without_is_cleared_and_a_client_secret_is_sent() {
    let (server, clerk) = clerk(Reply::json(200, r#"{"id": "c_1"}"#)).await;
    let changes = UpdateEnterpriseConnection::new()
        .saml(SamlSettings::new().idp_metadata_url(Patch::Clear))
        .oidc(OidcSettings::new().client_secret(Secret::from("key")));
    clerk.update_enterprise_connection("c_1", &changes).await.unwrap();
    let text = server.seen()[0].text();
    assert_eq!(text, r#"{"saml":{"idp_metadata_url":null},"oidc":{"client_secret":"key"}}"#);
    assert!(!format!("{changes:?}").contains("key\""));
}

#[tokio::test]
async fn an_attribute_of_a_directory_is_removed_and_no_mappings_are_sent_as_none() {
    let (server, clerk) = clerk(Reply::json(200, r#"{"id": "dir_1", "data": null}"#)).await;
    let changes = UpdateDirectory::new().attribute_mapping([("team", None)]);
    clerk.update_directory("dir_1", &changes).await.unwrap();
    clerk.replace_directory_group_role_mappings("dir_1", &[]).await.unwrap_err();
    let seen = server.seen();
    assert_eq!(seen[0].text(), r#"{"attribute_mapping":{"team":null}}"#);
    assert_eq!(seen[1].text(), r#"{"mappings":[]}"#);
}

#[tokio::test]
async fn the_key_of_a_directory_is_read_and_neither_shown_nor_written() {
    let directory = r#"{"id": "dir_1", "api_key": "secret", "attribute_mapping": {"a": null}}"#;
    let (_server, clerk) = clerk(Reply::json(200, directory)).await;
    let directory = clerk.rotate_directory_api_key("dir_1").await.unwrap();
    assert_eq!(directory.api_key.as_ref().unwrap().expose(), "secret");
    assert!(directory.attribute_mapping.is_empty());
    let shown = format!("{directory:?}");
    let written = serde_json::to_string(&directory).unwrap();
    assert!(!shown.contains("secret") && !written.contains("secret"), "{shown} {written}");
}
