//! The webhooks, which have a document of their own.

use std::sync::LazyLock;

use auth_core::{Call, Provider, endpoint};
use auth_openapi::samples;
use auth_providers::clerk::{Clerk, WebhookEvent, WebhookEventData};

use crate::api::Api;
use crate::clerk::{CREDENTIALS, client};
use crate::events::answers;
use crate::yardstick::Yardstick;

static EVENTS: LazyLock<Api<Clerk>> = LazyLock::new(|| {
    let plan = Yardstick::read("clerk").plan;
    let document = plan.document.with_file_name("clerk-webhooks.json");
    let document = answers(&std::fs::read_to_string(document).unwrap(), "x-webhooks");
    Api::new("clerk", client, CREDENTIALS).beside(Yardstick::new(document, plan))
});

trait Events: Provider {
    #[endpoint(method = GET, path = "/<name>", auth = none)]
    fn event(&self, name: &str) -> Call<WebhookEvent>;
}

impl Events for Clerk {}

#[tokio::test]
async fn every_webhook_is_read() {
    let document = EVENTS.yardstick().document;
    let names: Vec<_> = document.operations().filter_map(|event| event.id()).collect();
    assert_eq!(names.len(), 45);
    let mut findings = Vec::new();
    for name in names {
        let mut event = EVENTS.operation(name).all(|clerk| clerk.event(name));
        if name.starts_with("organizationInvitation.") {
            event = event.ignores("data.data", "deliveries have what it has one level higher");
        }
        let found = event.findings().await;
        findings.extend(found.into_iter().map(|finding| format!("{name}: {finding}")));
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn every_webhook_has_a_variant() {
    let document = EVENTS.yardstick().document;
    for event in document.operations() {
        for sample in samples(document, &event) {
            let read: WebhookEvent =
                serde_json::from_str(&sample.body.unwrap().to_string()).unwrap();
            assert!(!matches!(read.data, WebhookEventData::Other { .. }), "{}", event.name());
            assert_eq!(read.data.tag(), event.name());
        }
    }
}
