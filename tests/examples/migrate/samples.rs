//! Users to try it with.

use auth_core::Error;
use auth_providers::descope::ProjectCredential;
use auth_providers::descope::management::users::attributes::CustomAttribute;
use auth_providers::descope::prelude::*;
use auth_providers::sandbox::Sandbox;
use jiff::Timestamp;
use serde_json::{Value, json};

/// 2024-01-01T00:00:00Z
const START: i64 = 1_704_067_200;
/// Descope's number for attributes that are texts.
const TEXT: i64 = 1;

/// Users of Passage. Of each twenty, six cannot be moved as they are.
pub(crate) fn users(count: usize) -> impl Iterator<Item = Value> {
    (0..count).map(user)
}

fn user(number: usize) -> Value {
    let created = Timestamp::from_second(START + i64::try_from(number).unwrap_or_default() * 60);
    let mut user = json!({
        "id": format!("sample-{number:06}"),
        "email": format!("sample-{number:06}@example.org"),
        "email_verified": true,
        "created_at": created.unwrap_or_default().to_string(),
        "user_metadata": { "plan": "trial" },
        "webauthn": true,
        "webauthn_types": ["passkey"],
    });
    let change = match number % 20 {
        3 => json!({ "email_verified": false }),
        5 => json!({ "phone": format!("+4930{number:07}"), "phone_verified": true }),
        7 => json!({ "phone": "030 1234567", "phone_verified": true }),
        9 => json!({ "status": "inactive" }),
        11 => json!({ "status": "pending", "email_verified": false }),
        13 => json!({ "user_metadata": { "plan": "trial", "address": { "city": "Bath" } } }),
        // The one before has it.
        15 => json!({ "email": format!("Sample-{:06}@example.org", number - 1) }),
        17 => json!({ "social_connections": { "github": { "provider_id": number.to_string() } } }),
        19 => json!({ "external_id": format!("flex-{number}") }),
        _ => json!({}),
    };
    if let (Some(user), Value::Object(change)) = (user.as_object_mut(), change) {
        user.extend(change);
    }
    user
}

/// A project that has an attribute for the plan of a user, and none for the address.
pub(crate) async fn project(sandbox: &Sandbox) -> Result<Descope, Error> {
    let credential = ProjectCredential::new(Sandbox::DESCOPE_PROJECT_ID)
        .management_key(Sandbox::DESCOPE_MANAGEMENT_KEY);
    let descope = sandbox.descope().credential(credential).build()?;
    let plan = CustomAttribute::new("plan", TEXT);
    descope.create_user_custom_attribute(&[plan]).await?;
    Ok(descope)
}
