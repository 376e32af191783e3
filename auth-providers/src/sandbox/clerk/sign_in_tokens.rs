//! Clerk's sign-in tokens: who may have one, and how one ends.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::refusal::ErrorResponse;
use super::{INSTANCE_ID, organizations, users};
use crate::sandbox::documented::{Asked, Record, Store};
use crate::sandbox::signer::Signer;
use crate::sandbox::token;

const PLACE: &str = "/sign_in_tokens";
const THIRTY_DAYS: i64 = 30 * 24 * 60 * 60;

pub(super) fn create(
    asked: &Asked,
    store: &mut Store,
    signer: &Signer,
) -> Result<Value, ErrorResponse> {
    let text = |name| asked.body.get(name).and_then(Value::as_str);
    let user_id = text("user_id").filter(|user_id| !user_id.is_empty());
    let user_id = user_id.ok_or_else(|| ErrorResponse::missing("user_id"))?;
    if store.get(users::PLACE, user_id).is_none() {
        let message = format!("No user was found with id {user_id}");
        return Err(ErrorResponse::resource_not_found(message));
    }
    let is_stranger = |id: &&str| !organizations::has_member(store, id, user_id);
    if let Some(org_id) = text("org_id").filter(is_stranger) {
        let message = format!("No organization was found with id {org_id}");
        return Err(ErrorResponse::resource_not_found(message));
    }
    let lifetime = asked.body.get("expires_in_seconds").and_then(Value::as_i64);
    let token = mint(signer, user_id, lifetime.unwrap_or(THIRTY_DAYS));
    store.insert(PLACE, token.clone());
    Ok(token.fields.into())
}

pub(super) fn revoke(asked: &Asked, store: &mut Store) -> Result<Value, ErrorResponse> {
    let token = asked.in_path("sign_in_token_id").and_then(|id| store.get_mut(PLACE, id));
    let token = token.ok_or_else(|| ErrorResponse::resource_not_found("Resource not found"))?;
    if !token.has("/status", "pending") {
        return Err(ErrorResponse::cannot_be_revoked("revoked"));
    }
    token.set("/status", "revoked".into());
    token.set("/updated_at", Timestamp::now().as_millisecond().into());
    Ok(token.fields.clone().into())
}

fn mint(signer: &Signer, user_id: &str, lifetime: i64) -> Record {
    let now = Timestamp::now();
    let id = format!("sit_{}", token::random());
    let claims = json!({
        "exp": now.as_second().saturating_add(lifetime),
        "iid": INSTANCE_ID,
        "sid": id,
        "st": "sign_in_token",
    });
    let token = signer.sign(&claims);
    let fields = json!({
        "object": "sign_in_token",
        "id": id,
        "status": "pending",
        "user_id": user_id,
        "url": format!("https://sandbox.accounts.dev/v1/tickets/accept?ticket={token}"),
        "token": token,
        "created_at": now.as_millisecond(),
        "updated_at": now.as_millisecond(),
    });
    Record::new(&id, fields)
}
