//! What Clerk tells.

use auth_providers::clerk::{WebhookEvent, WebhookEventData};
use auth_providers::webhook::WebhookError;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::{ID, sent, webhook};

fn verified(body: &Value) -> Result<WebhookEvent, WebhookError> {
    let body = body.to_string();
    let headers = webhook().sign(ID, sent(), body.as_bytes()).unwrap();
    webhook().verify(&headers, body.as_bytes()).map(|delivery| delivery.payload)
}

#[test]
fn an_event_of_a_type_that_is_not_known_keeps_its_json() {
    let body = json!({
        "type": "user.teleported",
        "object": "event",
        "data": {"id": "user_1", "to": ["a"]},
        "timestamp": 1654012591514_i64,
        "instance_id": "ins_1",
        "event_attributes": {"http_request": {"client_ip": "::1", "user_agent": "x"}},
    });
    let mut grown = body.clone();
    grown["added_later"] = json!([1]);
    let event = verified(&grown).unwrap();
    let WebhookEventData::Other { tag, fields } = &event.data else { panic!("{event:?}") };
    assert_eq!((tag.as_str(), &fields["data"]), ("user.teleported", &body["data"]));
    assert_eq!(serde_json::to_value(&event).unwrap(), body);
}

#[test]
fn an_event_that_does_not_fit_its_type_is_told_by_its_place() {
    let error = verified(&json!({"type": "user.created", "data": {"id": ["sk_1"]}})).unwrap_err();
    let reason = "wrong type, expected a string".into();
    assert_eq!(error, WebhookError::Payload { path: Some("data.id".to_owned()), reason });
    let error = verified(&json!({"type": "user.created"})).unwrap_err();
    assert_eq!(error.to_string(), "the payload does not decode: missing field `data`");
}

#[test]
fn the_time_of_an_event_is_read_in_milliseconds_and_in_seconds() {
    let read = |timestamp: Value| {
        let data = json!({"id": "user_1", "deleted": true});
        let body = json!({"type": "user.deleted", "data": data, "timestamp": timestamp});
        verified(&body).unwrap().timestamp
    };
    let time = Timestamp::from_second(1_716_883_200).unwrap();
    assert_eq!(read(json!(1_716_883_200_000_i64)), Some(time));
    assert_eq!(read(json!(1_716_883_200)), Some(time));
    // What no calendar has is no reason to refuse the event.
    assert_eq!([read(json!(i64::MAX)), read(json!(i64::MIN)), read(json!(null))], [None; 3]);
}

#[test]
fn what_a_message_says_is_neither_printed_nor_written() {
    let email = json!({"type": "email.created", "data": {
        "id": "ema_1", "subject": "424242 is your code", "body": "<b>424242</b>",
        "body_plain": "424242", "delivered_by_clerk": false,
        "data": {"otp_code": "424242", "app": {"name": "Acme"}}
    }});
    let sms = json!({"type": "sms.created", "data": {
        "id": "sms_1", "message": "424242 is your code", "data": {"otp_code": "424242"}
    }});
    for body in [email, sms] {
        let event = verified(&body).unwrap();
        let printed = format!("{event:?}");
        assert!(printed.contains("otp_code") && !printed.contains("424242"), "{printed}");
        let refusal = serde_json::to_string(&event).unwrap_err().to_string();
        assert!(refusal.contains("is a secret"), "{refusal}");
        let data = match event.data {
            WebhookEventData::EmailCreated(email) => email.data,
            WebhookEventData::SmsCreated(sms) => sms.data,
            other => panic!("{other:?}"),
        };
        assert_eq!(data["otp_code"], "424242");
    }
}

/// As the dashboard's examples are: with less in it than the API's document requires.
#[test]
fn fields_that_the_api_always_sends_may_be_missing() {
    let user = verified(&json!({"type": "user.created", "object": "event", "data": {
        "id": "user_1", "object": "user", "created_at": 1654012591514_i64,
        "primary_email_address_id": "idn_1", "first_name": "Ada", "username": null,
        "email_addresses": [{
            "id": "idn_1", "object": "email_address", "email_address": "ada@example.com",
            "linked_to": [], "verification": {"status": "verified", "strategy": "ticket"}
        }],
        "phone_numbers": [], "external_accounts": null, "public_metadata": {},
        "private_metadata": {}, "unsafe_metadata": {}, "two_factor_enabled": false
    }}));
    let WebhookEventData::UserCreated(user) = user.unwrap().data else { panic!("no user") };
    let address = &user.email_addresses[0];
    assert!(address.verification.as_ref().unwrap().is_verified() && !address.reserved);
    assert_eq!((address.created_at, user.updated_at, user.banned), (None, None, None));
    assert_eq!(user.created_at.unwrap().as_millisecond(), 1_654_012_591_514);

    let membership = verified(&json!({"type": "organizationMembership.deleted", "data": {
        "id": "orgmem_1", "object": "organization_membership", "role": "admin",
        "created_at": 1654013203217_i64, "updated_at": 1654013203217_i64,
        "organization": {
            "id": "org_1", "object": "organization", "name": "Acme", "slug": "acme",
            "logo_url": null, "public_metadata": {}, "created_by": "user_1",
            "created_at": 1654013202977_i64, "updated_at": 1654013202977_i64
        },
        "public_user_data": {"user_id": "user_1", "identifier": "ada@example.com"}
    }}));
    let WebhookEventData::OrganizationMembershipDeleted(membership) = membership.unwrap().data
    else {
        panic!("no membership")
    };
    let organization = membership.organization.unwrap();
    assert_eq!((organization.name.as_str(), organization.max_allowed_memberships), ("Acme", None));
    assert_eq!(membership.permissions, Vec::<String>::new());
}
