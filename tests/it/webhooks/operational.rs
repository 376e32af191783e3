//! What Svix tells about itself.

use auth_providers::svix::OperationalWebhookEvent;
use auth_providers::svix::operational_webhook_events::EndpointDisabledTrigger;
use auth_providers::webhook::WebhookError;
use serde_json::json;

use super::{ID, sent, webhook};

fn verified(body: &str) -> Result<OperationalWebhookEvent, WebhookError> {
    let headers = webhook().sign(ID, sent(), body.as_bytes()).unwrap();
    webhook().verify(&headers, body.as_bytes()).map(|delivery| delivery.payload)
}

#[test]
fn an_event_is_told_apart_by_its_type() {
    let body = r#"{"data": {"endpointId": "ep_1", "appId": "app_1", "trigger": "manual"}, "type": "endpoint.disabled"}"#;
    let event = verified(body).unwrap();
    let OperationalWebhookEvent::EndpointDisabled(disabled) = &event else { panic!("{event:?}") };
    assert_eq!((disabled.app_id.as_str(), disabled.endpoint_id.as_str()), ("app_1", "ep_1"));
    assert_eq!(disabled.trigger, Some(EndpointDisabledTrigger::Manual));

    let body = r#"{"type": "message.attempt.log", "data": [{"attemptId": "atmpt_1", "status": 0}, {"attemptId": "atmpt_2"}]}"#;
    let event = verified(body).unwrap();
    let OperationalWebhookEvent::MessageAttemptLog(attempts) = &event else { panic!("{event:?}") };
    assert_eq!(attempts[1].attempt_id, "atmpt_2");
}

#[test]
fn an_event_of_a_type_that_is_not_known_keeps_its_json() {
    let body = json!({"type": "endpoint.renamed", "data": {"to": ["a"]}, "at": 1});
    let event = verified(&body.to_string()).unwrap();
    let OperationalWebhookEvent::Other { tag, fields } = &event else { panic!("{event:?}") };
    assert_eq!((tag.as_str(), &fields["data"]), ("endpoint.renamed", &json!({"to": ["a"]})));
    assert_eq!(serde_json::to_value(&event).unwrap(), body);
}

#[test]
fn an_event_that_does_not_fit_its_type_is_told_by_its_place() {
    let body =
        r#"{"type": "endpoint.enabled", "data": {"appId": "app_1", "endpointId": ["sk_1"]}}"#;
    let error = verified(body).unwrap_err();
    let reason = "wrong type, expected a string".into();
    assert_eq!(error, WebhookError::Payload { path: Some("data.endpointId".to_owned()), reason });
}
