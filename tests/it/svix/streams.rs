//! Streams and environments: what the document does not tell.

use auth_core::{ErrorKind, Patch, Secret};
use auth_providers::svix::environment::EnvironmentIn;
use auth_providers::svix::prelude::*;
use auth_providers::svix::stream::events::ListStreamSinkEvents;
use auth_providers::svix::stream::sinks::{
    HttpSinkHeadersPatchIn, RabbitMqConfigPatch, StreamSinkOutConfig, StreamSinkPatch,
    StreamSinkPatchConfig,
};
use auth_tests::server::Reply;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::svix;

#[tokio::test]
async fn the_events_of_a_stream_end_when_the_server_has_no_more() {
    let page = |text: &str, done: bool| {
        let event =
            json!({"eventType": "paid", "payload": text, "timestamp": "2026-01-01T00:00:00Z"});
        let page = json!({"data": [event], "iterator": format!("after {text}"), "done": done});
        Reply::json(200, &page.to_string())
    };
    let (server, svix) = svix([page("1", false), page("2", true)]).await;
    let filter = ListStreamSinkEvents::new().limit(1).after(Timestamp::UNIX_EPOCH);
    let mut events = svix.list_stream_sink_events("acme", "poller", &filter).items();
    let mut payloads = Vec::new();
    while let Some(event) = events.next().await {
        payloads.push(event.unwrap().payload);
    }

    assert_eq!(payloads, ["1", "2"]);
    let seen = server.seen();
    let path = "GET /api/v1/stream/acme/sink/poller/events?limit=1&after=1970-01-01T00%3A00%3A00Z";
    assert_eq!(seen[0].line(), path);
    assert_eq!(seen[1].line(), format!("{path}&iterator=after%201"));
    assert_eq!(seen.len(), 2);
}

#[tokio::test]
async fn a_header_of_a_sink_is_removed_with_null() {
    let (server, svix) = svix([Reply::json(200, r#"{"headers": {}, "sensitive": []}"#)]).await;
    let headers: [(&str, Option<Secret>); 2] = [("x-key", Some("pw".into())), ("x-old", None)];
    let changes = HttpSinkHeadersPatchIn::new(headers);
    svix.patch_stream_sink_headers("acme", "http", &changes).await.unwrap();

    assert_eq!(server.seen()[0].text(), r#"{"headers":{"x-key":"pw","x-old":null}}"#);
    assert!(!format!("{changes:?}").contains("pw"), "{changes:?}");
}

#[tokio::test]
async fn the_changes_to_a_sink_stand_beside_its_kind() {
    let answer = r#"{"id": "sink_1", "type": "kafka", "config": {"topic": "events"}}"#;
    let (server, svix) = svix([Reply::json(200, answer)]).await;
    let config = RabbitMqConfigPatch::new().uri("amqp://svix:pw@acme.example");
    let changes = StreamSinkPatch::new(StreamSinkPatchConfig::RabbitMq(config)).uid(Patch::Clear);
    let sink = svix.patch_stream_sink("acme", "queue", &changes).await.unwrap();

    assert_eq!(
        server.seen()[0].text(),
        r#"{"type":"rabbitMq","config":{"uri":"amqp://svix:pw@acme.example"},"uid":null}"#
    );
    assert!(!format!("{changes:?}").contains("pw"), "{changes:?}");
    let StreamSinkOutConfig::Other { tag, fields } = sink.config else { panic!("{sink:?}") };
    assert_eq!((tag.as_str(), &fields["config"]), ("kafka", &json!({"topic": "events"})));
}

#[tokio::test]
async fn a_sink_that_does_not_fit_its_kind_is_an_error() {
    let answer = r#"{"id": "sink_1", "type": "sns", "config": {"topicArn": 7}}"#;
    let (_server, svix) = svix([Reply::json(200, answer)]).await;
    let error = svix.get_stream_sink("acme", "sns").await.unwrap_err();
    assert_eq!((error.kind(), error.json_path()), (ErrorKind::Decode, Some("config.topicArn")));
}

#[tokio::test]
async fn what_one_environment_exported_another_one_imports() {
    let export = json!({
        "version": 1,
        "createdAt": "2026-01-01T00:00:00Z",
        "settings": {"displayName": "Acme"},
        "eventTypes": [{
            "name": "paid", "description": "Paid", "archived": false, "deprecated": true,
            "schemas": {"1": {"type": "object"}}, "groupName": "money", "featureFlag": "beta",
            "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z",
        }],
        "connectors": [
            {
                "id": "trtmpl_1", "orgId": "org_1", "uid": "acme", "kind": "CloseCRM",
                "name": "Acme", "logo": null, "description": "To Acme", "instructions": "",
                "allowedEventTypes": ["paid"], "transformation": "code", "featureFlags": ["a"],
                "productType": "Dispatch", "createdAt": "2026-01-01T00:00:00Z",
            },
            {"id": "trtmpl_2", "name": "Bare", "transformation": "code"},
        ],
    });
    let (server, svix) =
        svix([Reply::json(200, &export.to_string()), Reply::answer(204, &[], "")]).await;
    let environment = svix.export_environment().await.unwrap();
    svix.import_environment(&EnvironmentIn::from(environment)).await.unwrap();

    let imported: Value = serde_json::from_str(&server.seen()[1].text()).unwrap();
    assert_eq!(
        imported,
        json!({
            "eventTypes": [{
                "name": "paid", "description": "Paid", "archived": false, "deprecated": true,
                "schemas": {"1": {"type": "object"}}, "groupName": "money",
                "featureFlags": ["beta"],
            }],
            "settings": {"displayName": "Acme"},
            "connectors": [
                {
                    "name": "Acme", "transformation": "code", "uid": "acme",
                    "description": "To Acme", "kind": "CloseCRM", "instructions": "",
                    "allowedEventTypes": ["paid"], "featureFlags": ["a"],
                    "productType": "Dispatch",
                },
                {
                    "name": "Bare", "transformation": "code", "description": "",
                    "instructions": "",
                },
            ],
        })
    );
}
