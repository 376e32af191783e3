//! Responses that are written again, as a cache does.

use std::fmt::Debug;

use auth_providers::clerk::WebhookEvent;
use auth_providers::descope::user::ResponseUser;
use serde::Serialize;

use super::*;

/// Reads a record in which every field is set, and expects what is written of it to be the same, but
/// for the fields of these names at any depth.
fn is_written_as_read<T>(record: &str, left_out: &[&str])
where
    T: DeserializeOwned + Serialize + PartialEq + Debug,
{
    let mut expected: Value = serde_json::from_str(record).unwrap();
    let value: T = serde_json::from_str(record).unwrap();
    remove(&mut expected, left_out);
    let written = serde_json::to_value(&value).unwrap();
    assert_eq!(written, expected);
    if left_out.is_empty() {
        assert_eq!(serde_json::from_value::<T>(written).unwrap(), value);
    }
}

fn remove(value: &mut Value, names: &[&str]) {
    match value {
        Value::Object(object) => {
            object.retain(|name, _| !names.contains(&name.as_str()));
            object.values_mut().for_each(|value| remove(value, names));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| remove(item, names)),
        _ => {}
    }
}

#[test]
fn what_clerk_sent_is_written_in_its_form() {
    is_written_as_read::<Organization>(ORGANIZATION, &[]);
    is_written_as_read::<OrganizationMembership>(&membership(), &[]);
    let page = format!(r#"{{"data": [{ORGANIZATION}], "total_count": 1}}"#);
    is_written_as_read::<Paginated<Organization>>(&page, &[]);
    let event = format!(
        r#"{{"type": "organization.created", "data": {ORGANIZATION}, "timestamp": 1654012591514,
            "instance_id": "ins_1", "object": "event",
            "event_attributes": {{"http_request": {{"client_ip": "::1", "user_agent": "x"}}}}}}"#
    );
    is_written_as_read::<WebhookEvent>(&event, &[]);
}

#[test]
fn a_user_of_clerk_is_written_without_its_secrets() {
    let secrets = ["backup_codes", "external_verification_redirect_url"];
    is_written_as_read::<User>(&user(), &secrets);
    is_written_as_read::<List<User>>(&format!("[{}]", user()), &secrets);
}

#[test]
fn what_descope_sent_is_written_in_its_form() {
    let record = RESPONSE_USER.replace(r#""1700000001""#, "1700000001");
    is_written_as_read::<ResponseUser>(&record, &[]);
    is_written_as_read::<ValidateSessionResponse>(r#"{"parsedJWT": {"sub": "U1"}}"#, &[]);
}

#[test]
fn what_passage_sent_is_written_in_its_form() {
    is_written_as_read::<UserInfo>(&user_of_passage(), &[]);
    is_written_as_read::<PaginatedUsers>(&page_of_passage(), &[]);
}

#[test]
fn what_lets_somebody_in_is_not_written() {
    fn refusal<T: DeserializeOwned + Serialize>(record: &str) -> String {
        let value: T = serde_json::from_str(record).unwrap();
        serde_json::to_string(&value).unwrap_err().to_string()
    }
    for refusal in [
        refusal::<SignInToken>(r#"{"id": "sit_1", "token": "jwt"}"#),
        refusal::<JwtResponse>(r#"{"sessionJwt": "jwt"}"#),
        refusal::<JwtResponse>(r#"{"idpResponse": {"samlResponse": "saml"}}"#),
    ] {
        assert!(refusal.contains("is a secret"), "{refusal}");
    }
}
