//! Sources and endpoints of ingest.

use std::collections::BTreeMap;

use auth_core::{Patch, Secret};
use auth_providers::svix::ingest::endpoints::IngestEndpointTransformationPatch;
use auth_providers::svix::ingest::sources::{
    IngestSourceIn, IngestSourceInConfig, IngestSourceOutConfig, ListIngestSources, MetaConfig,
    OptionalSecretConfig,
};
use auth_providers::svix::prelude::*;
use auth_tests::server::Reply;
use serde_json::json;

use super::svix;

const SOURCES: &str = r#"{
    "data": [
        {
            "id": "src_1", "name": "Code", "type": "github", "config": {},
            "ingestUrl": "https://api.svix.com/ingest/api/v1/source/src_1/token_1"
        },
        {"id": "src_2", "name": "Bank", "type": "orum-io", "config": {"publicKey": "MFkw"}},
        {"id": "src_3", "name": "Later", "type": "kafka", "config": {"brokers": ["b"]}}
    ],
    "iterator": null, "done": true
}"#;

#[tokio::test]
async fn a_source_has_its_kind_beside_its_name_and_shows_no_secret() {
    let (server, svix) = svix([Reply::json(201, r#"{"id": "src_1", "type": "meta"}"#)]).await;
    let meta = IngestSourceInConfig::Meta(MetaConfig::new("app_secret", "token_1"));
    let github = IngestSourceInConfig::Github(OptionalSecretConfig::new());
    let meta = IngestSourceIn::new("Chats", meta).uid("chats");
    svix.create_ingest_source(&meta).await.unwrap();
    svix.create_ingest_source(&IngestSourceIn::new("Code", github)).await.unwrap();

    let seen = server.seen();
    assert_eq!(
        seen[0].text(),
        r#"{"name":"Chats","type":"meta","config":{"secret":"app_secret","verifyToken":"token_1"},"uid":"chats"}"#
    );
    assert_eq!(seen[1].text(), r#"{"name":"Code","type":"github","config":{}}"#);
    let shown = format!("{meta:?}");
    assert!(!shown.contains("app_secret") && !shown.contains("token_1"), "{shown}");
}

#[tokio::test]
async fn a_source_of_a_kind_that_is_not_known_is_listed_with_the_others() {
    let (_server, svix) = svix([Reply::json(200, SOURCES)]).await;
    let sources = svix.list_ingest_sources(&ListIngestSources::new()).await.unwrap().data;
    let [code, bank, later] = &sources[..] else { panic!("{sources:?}") };

    assert_eq!(code.config, IngestSourceOutConfig::Github);
    assert!(code.ingest_url.as_ref().unwrap().expose().ends_with("/token_1"));
    assert!(!format!("{code:?}").contains("token_1"), "{code:?}");
    let IngestSourceOutConfig::OrumIo(key) = &bank.config else { panic!("{bank:?}") };
    assert_eq!(key.public_key, "MFkw");
    let IngestSourceOutConfig::Other { tag, fields } = &later.config else { panic!("{later:?}") };
    assert_eq!((tag.as_str(), &fields["config"]), ("kafka", &json!({"brokers": ["b"]})));
}

#[tokio::test]
async fn the_variables_of_a_transformation_are_written_but_not_shown() {
    let (server, svix) = svix([Reply::answer(204, &[], "")]).await;
    let variables = BTreeMap::from([("KEY".to_owned(), Secret::from("sk_1"))]);
    let changes = IngestEndpointTransformationPatch::new().code(Patch::Clear).variables(variables);
    svix.patch_ingest_endpoint_transformation("src_1", "ep_1", &changes).await.unwrap();

    assert_eq!(server.seen()[0].text(), r#"{"code":null,"variables":{"KEY":"sk_1"}}"#);
    assert!(!format!("{changes:?}").contains("sk_1"), "{changes:?}");
}
