//! The webhooks of the document. They are made into answers here, and held beside it as such.

use std::sync::LazyLock;

use auth_core::{Call, Provider, endpoint};
use auth_openapi::{Document, samples};
use auth_providers::svix::{OperationalWebhookEvent, Svix};
use serde_json::{Value, json};

use crate::api::Api;
use crate::svix::{CREDENTIALS, client};
use crate::yardstick::Yardstick;

static EVENTS: LazyLock<Api<Svix>> = LazyLock::new(|| {
    let yardstick = Yardstick::read("svix");
    let document = answers(&std::fs::read_to_string(&yardstick.plan.document).unwrap());
    Api::new("svix", client, CREDENTIALS).beside(Yardstick::new(document, yardstick.plan))
});

/// The document with one operation for each webhook, which answers with its payload.
fn answers(document: &str) -> Document {
    let mut document: Value = serde_json::from_str(document).unwrap();
    let webhooks = document.as_object_mut().unwrap().remove("webhooks").unwrap();
    document["paths"] = webhooks.as_object().unwrap().iter().map(answer).collect();
    Document::parse(&document.to_string()).unwrap()
}

fn answer((name, webhook): (&String, &Value)) -> (String, Value) {
    let content = &webhook["post"]["requestBody"]["content"];
    let responses = json!({"200": {"description": "", "content": content}});
    (format!("/{name}"), json!({"get": {"operationId": name, "responses": responses}}))
}

trait Events: Provider {
    #[endpoint(method = GET, path = "/<name>", auth = none)]
    fn event(&self, name: &str) -> Call<OperationalWebhookEvent>;
}

impl Events for Svix {}

#[tokio::test]
async fn every_webhook_is_read() {
    let document = EVENTS.yardstick().document;
    let names: Vec<_> = document.operations().filter_map(|event| event.id()).collect();
    assert_eq!(names.len(), 14);
    for name in names {
        let findings = EVENTS.operation(name).all(|svix| svix.event(name)).findings().await;
        assert!(findings.is_empty(), "{name}\n  {}", findings.join("\n  "));
    }
}

#[test]
fn every_webhook_has_a_variant() {
    let document = EVENTS.yardstick().document;
    for event in document.operations() {
        for sample in samples(document, &event) {
            let read = serde_json::from_str(&sample.body.unwrap().to_string()).unwrap();
            assert!(!matches!(read, OperationalWebhookEvent::Other { .. }), "{}", event.name());
            assert_eq!(read.tag(), event.name());
        }
    }
}
