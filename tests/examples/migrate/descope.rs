//! Descope: one call for many users.

use std::collections::HashSet;

use auth_core::Error;
use auth_providers::descope::management::users::{CreateUsers, NewUser, SearchUsers};
use auth_providers::descope::prelude::*;
use serde_json::Value;

use super::answer::{Answer, judge};
use super::mapping::Moving;

/// The code of a login id that another user has.
const TAKEN: &str = "E062107";

/// The names of the attributes that the project has for users. Descope keeps no others.
pub(crate) async fn attributes(descope: &Descope) -> Result<HashSet<String>, Error> {
    let attributes = descope.list_user_custom_attributes().await?;
    Ok(attributes.data.into_iter().map(|attribute| attribute.name).collect())
}

/// Whether a value can be one of an attribute: a text, a number, a truth value, or a list of texts.
pub(crate) fn is_attribute(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().all(Value::is_string),
        value => !value.is_object() && !value.is_null(),
    }
}

/// Which of these login ids users have. A user's id at Passage is one of the user's login ids.
///
/// It is not documented whether Descope keeps the case of a login id, so it does not count here.
pub(crate) async fn existing(
    descope: &Descope,
    login_ids: &[&str],
) -> Result<HashSet<String>, Error> {
    let mut found = HashSet::new();
    for login_ids in login_ids.chunks(100) {
        let filter = SearchUsers::new().login_ids(login_ids.iter().copied()).limit(100u32);
        let mut users = descope.search_users(&filter).items();
        while let Some(user) = users.next().await {
            found.extend(user?.login_ids.iter().map(|id| id.to_lowercase()));
        }
    }
    let existing = login_ids.iter().filter(|id| found.contains(&id.to_lowercase()));
    Ok(existing.map(|id| (*id).to_owned()).collect())
}

/// If the users are refused as a whole, each is created alone, to find out who is the reason.
pub(crate) async fn create(descope: &Descope, users: &[&Moving]) -> Result<Vec<Answer>, Error> {
    let answers = create_batch(descope, users).await?;
    let is_refused = |answer: &Answer| matches!(answer, Answer::Refused { .. });
    if users.len() < 2 || !answers.iter().all(is_refused) {
        return Ok(answers);
    }
    let mut answers = Vec::new();
    for user in users.chunks(1) {
        answers.extend(create_batch(descope, user).await?);
    }
    Ok(answers)
}

async fn create_batch(descope: &Descope, users: &[&Moving]) -> Result<Vec<Answer>, Error> {
    // Nobody is invited: these people have an account.
    let request = CreateUsers::new(users.iter().map(|user| new_user(user))).invite(false);
    let response = match descope.create_users(&request).await {
        Ok(response) => response,
        Err(error) => return Ok(vec![judge(error, TAKEN)?; users.len()]),
    };
    let created = response.created_users.iter().flat_map(|user| &user.login_ids);
    let created: HashSet<String> = created.map(|id| id.to_lowercase()).collect();
    let is_created = |user: &Moving| created.contains(&user.id.to_lowercase());
    let others = users.iter().filter(|user| !is_created(user)).copied();
    let taken = existing(descope, &others.flat_map(login_ids).collect::<Vec<_>>()).await?;
    let failure = |user: &Moving| {
        let mut failed = response.failed_users.iter();
        let failed = failed.find(|failed| {
            let mut ids = failed.user.iter().flat_map(|failed| &failed.login_ids);
            ids.any(|id| id.eq_ignore_ascii_case(&user.id))
        });
        failed.map(|failed| failed.failure.clone()).unwrap_or_default()
    };
    let answer = |user: &&Moving| {
        if is_created(user) {
            Answer::Created
        } else if login_ids(user).any(|id| taken.contains(id)) {
            Answer::Taken
        } else {
            Answer::Refused { code: "refused".to_owned(), message: failure(user) }
        }
    };
    Ok(users.iter().map(answer).collect())
}

/// People sign in with their addresses; the id at Passage is for you, to find them.
fn login_ids(user: &Moving) -> impl Iterator<Item = &str> {
    user.addresses().chain([user.id.as_str()])
}

pub(crate) fn new_user(user: &Moving) -> NewUser {
    let mut login_ids = login_ids(user);
    let request = NewUser::new(login_ids.next().unwrap_or_default())
        .additional_identifiers(login_ids)
        .custom_attributes(user.metadata.clone())
        // Whoever may not sign in at Passage may not at Descope.
        .status(if user.is_active { "enabled" } else { "disabled" });
    let request = match &user.email {
        Some(email) => request.email(email).verified_email(true),
        None => request,
    };
    let request = match &user.phone {
        Some(phone) => request.phone(phone).verified_phone(true),
        None => request,
    };
    match user.created_at {
        Some(time) => request.created_time(time),
        None => request,
    }
}
