//! Clerk: one call for each user, several in flight.

use std::collections::HashSet;

use auth_core::Error;
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::users::{CreateUser, ListUsers};
use futures_util::{StreamExt, TryStreamExt, stream};
use serde_json::{Map, Value};

use super::answer::{Answer, judge};
use super::mapping::Moving;

/// Clerk takes 1,000 requests in 10 seconds for a production instance, and 100 for another one.
const IN_FLIGHT: usize = 8;
/// The code of an address or an external id that another user has.
const TAKEN: &str = "form_identifier_exists";

/// Clerk takes 100 ids in a question.
pub(crate) async fn existing(clerk: &Clerk, ids: &[&str]) -> Result<HashSet<String>, Error> {
    let mut existing = HashSet::new();
    for ids in ids.chunks(100) {
        let filter = ListUsers::new().external_id(ids.iter().copied()).limit(100u64);
        let users = clerk.list_users(&filter).await?;
        existing.extend(users.0.into_iter().filter_map(|user| user.external_id));
    }
    Ok(existing)
}

pub(crate) async fn create(clerk: &Clerk, users: &[&Moving]) -> Result<Vec<Answer>, Error> {
    let create = async |user: &&Moving| match clerk.create_user(&request(user)).await {
        Ok(_) => Ok(Answer::Created),
        Err(error) => judge(error, TAKEN),
    };
    stream::iter(users).map(create).buffered(IN_FLIGHT).try_collect().await
}

/// Addresses that a backend creates are verified, and nobody is told by mail.
pub(crate) fn request(user: &Moving) -> CreateUser {
    let mut private = Map::new();
    if let Some(id) = &user.external_id {
        private.insert("passage_external_id".to_owned(), Value::String(id.clone()));
    }
    let request = CreateUser::new()
        .external_id(&user.id)
        .email_address(&user.email)
        .phone_number(&user.phone)
        .public_metadata(user.metadata.clone())
        .private_metadata(private)
        // Passage has no passwords.
        .skip_password_requirement(true)
        .skip_legal_checks(true);
    let request = match user.created_at {
        Some(time) => request.created_at(time),
        None => request,
    };
    // Whoever may not sign in at Passage may not at Clerk.
    if user.is_active { request } else { request.banned(true) }
}
