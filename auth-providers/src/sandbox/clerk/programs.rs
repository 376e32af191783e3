//! The tokens of programs: API keys, OAuth access tokens and tokens of machines.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::refusal::ErrorResponse;
use super::{FRONTEND_API, USER_ID};
use crate::sandbox::documented::{Answer, Asked, Record, Store};
use crate::sandbox::signer::Signer;
use crate::sandbox::token::{self, bearer};

pub(super) const API_KEYS: &str = "/api_keys";
pub(super) const M2M_TOKENS: &str = "/m2m_tokens";
const MACHINES: &str = "/machines";
const OAUTH_TOKENS: &str = "/oauth_applications/access_tokens";

const ONE_DAY: i64 = 24 * 60 * 60;

/// Says what belongs to a token. A token that no record has is unknown.
pub(super) fn verify(asked: &Asked, store: &Store) -> Result<Answer, ErrorResponse> {
    let (place, names, secret) = match asked.operation().path() {
        "/api_keys/verify" => (API_KEYS, &["secret"][..], "/secret"),
        "/m2m_tokens/verify" => (M2M_TOKENS, &["token"][..], "/token"),
        _ => (OAUTH_TOKENS, &["access_token", "secret"][..], "/token"),
    };
    let token = names.iter().find_map(|name| asked.body.get(name)?.as_str()).unwrap_or_default();
    let is_meant = |record: &&Record| !token.is_empty() && record.has(secret, token);
    let record = store.records(place).iter().find(is_meant);
    let mut record =
        record.ok_or_else(|| ErrorResponse::resource_not_found("Token not found"))?.clone();
    let expires_at = record.field("/expiration").and_then(Value::as_i64);
    let is_expired = expires_at.is_some_and(|at| at <= Timestamp::now().as_millisecond());
    record.set("/expired", is_expired.into());
    Ok(asked.show("/id", &record, false))
}

/// Completes a new API key.
pub(super) fn complete_api_key(asked: &Asked, record: &mut Record) {
    if asked.body.get("type").is_none() {
        record.set("/type", "api_key".into());
    }
    expire(record, asked.body.get("seconds_until_expiration").and_then(Value::as_i64));
}

/// Completes a new token of the machine whose key the request carries.
pub(super) fn complete_m2m_token(
    asked: &Asked,
    store: &Store,
    signer: &Signer,
    record: &mut Record,
) {
    let key = bearer(asked.headers()).unwrap_or_default();
    let machine = store.records(MACHINES).iter().find(|machine| machine.has("/secret_key", key));
    if let Some(machine) = machine {
        record.set("/subject", machine.id.clone().into());
        record.set("/scopes", scopes(store, machine));
    }
    let lifetime = asked.body.get("seconds_until_expiration").and_then(Value::as_i64);
    let default = machine.and_then(|machine| machine.field("/default_token_ttl")?.as_i64());
    expire(record, lifetime.or(default));
    if asked.body.get("token_format").and_then(Value::as_str) == Some("jwt") {
        let own = asked.body.get("claims").and_then(Value::as_object).into_iter().flatten();
        let own = own.map(|(name, value)| (name.as_str(), value.clone()));
        // What Clerk writes counts.
        let theirs = [
            ("iss", FRONTEND_API.into()),
            ("jti", record.id.clone().into()),
            ("sub", record.field("/subject").cloned().unwrap_or_default()),
        ];
        let claims = token::claims(lifetime.or(default).unwrap_or(ONE_DAY), own.chain(theirs));
        record.set("/token", signer.sign(&claims).into());
    }
}

/// The ids of the machines that a machine may call.
fn scopes(store: &Store, machine: &Record) -> Value {
    let scopes = store.records(&format!("{MACHINES}/{}/scopes", machine.id));
    let added = scopes.iter().map(|scope| scope.id.clone().into());
    let given = machine.field("/scoped_machines").and_then(Value::as_array);
    let id = |one: &Value| one.get("id").unwrap_or(one).clone();
    given.into_iter().flatten().map(id).chain(added).collect()
}

fn expire(record: &mut Record, seconds: Option<i64>) {
    let at = |seconds: i64| {
        Timestamp::now().as_millisecond().saturating_add(seconds.saturating_mul(1000))
    };
    record.set("/expiration", seconds.map(at).into());
}

/// An OAuth access token that is a JWT, for the first user.
pub(super) fn issue_oauth_token<'a>(
    store: &mut Store,
    signer: &Signer,
    claims: impl IntoIterator<Item = (&'a str, Value)>,
) -> String {
    let id = format!("oat_{}", token::random());
    let own = [
        ("client_id", "client_sandbox".into()),
        ("iss", FRONTEND_API.into()),
        ("jti", id.clone().into()),
        ("scope", "profile email".into()),
        ("sub", USER_ID.into()),
    ];
    let claims = token::claims(ONE_DAY, own.into_iter().chain(claims));
    let token = signer.sign_as("at+jwt", &claims);
    let text = |name| claims.get(name).and_then(Value::as_str).unwrap_or_default();
    let millis = |name| claims.get(name).and_then(Value::as_i64).map(|at| at.saturating_mul(1000));
    let fields = json!({
        "object": "clerk_idp_oauth_access_token",
        "id": id,
        "client_id": text("client_id"),
        "subject": text("sub"),
        "scopes": text("scope").split(' ').collect::<Vec<_>>(),
        "revoked": false,
        "revocation_reason": null,
        "expired": false,
        "expiration": millis("exp"),
        "created_at": millis("iat"),
        "updated_at": millis("iat"),
        "token": token,
    });
    store.insert(OAUTH_TOKENS, Record::new(&id, fields));
    token
}
