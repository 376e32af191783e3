//! The webhooks that Svix sends about itself.

use std::sync::LazyLock;

use auth_core::{Call, Provider, endpoint};
use auth_openapi::samples;
use auth_providers::svix::{OperationalWebhookEvent, Svix};

use crate::api::Api;
use crate::events::answers;
use crate::svix::{CREDENTIALS, client};
use crate::yardstick::Yardstick;

static EVENTS: LazyLock<Api<Svix>> = LazyLock::new(|| {
    let yardstick = Yardstick::read("svix");
    let document = std::fs::read_to_string(&yardstick.plan.document).unwrap();
    let yardstick = Yardstick::new(answers(&document, "webhooks"), yardstick.plan);
    Api::new("svix", client, CREDENTIALS).beside(yardstick)
});

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
