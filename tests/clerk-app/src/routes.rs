//! The routes: who may call which, and what they answer.

use auth_core::jwt::RequireToken;
use auth_providers::clerk::Principal;
use auth_providers::clerk::organization_memberships::ListOrganizationMemberships;
use auth_providers::clerk::prelude::*;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use serde::Serialize;

use crate::app::App;
use crate::failure::Failure;
use crate::users::User;
use crate::webhooks::receive;

pub(crate) fn router(app: App) -> Result<Router, auth_core::Error> {
    let people = app.clerk.authenticator().authorized_party(&app.origin)?;
    let programs = people.clone().refuse_sessions();
    let keys = programs.clone().allow_api_keys();
    let machines = match &app.machine_id {
        Some(id) => programs.allow_machines(id),
        None => programs,
    };

    // A layer answers 401 to whoever it does not know, and 403 to whom it does not permit.
    // Browsers send the cookie with requests of other sites too. That does no harm to routes that
    // change nothing; for others, check the `origin` header as well.
    let people = RequireToken::new(people).cookie("__session")?;
    let admins = people.clone().permit(|principal| principal.has_role("org:admin"));
    let keys = RequireToken::new(keys).permit(|principal| principal.has_scope("profile:read"));
    let machines = RequireToken::new(machines);

    Ok(Router::new()
        .route("/me", get(profile).layer(people))
        .route("/organization/members", get(members).layer(admins))
        .route("/api/profile", get(profile).layer(keys))
        .route("/internal/users/{id}", get(user).layer(machines))
        .route("/webhooks/clerk", post(receive))
        .with_state(app))
}

/// Whom a request is from or for.
#[derive(Serialize)]
struct Profile {
    /// The id of the user or, for an API key, of the organization or the machine.
    subject: String,
    /// What the table has of the user. That of a new user comes by webhook, a moment later.
    user: Option<User>,
}

/// Who is signed in, or whom the API key is for.
async fn profile(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
) -> Result<Json<Profile>, Failure> {
    let user = match principal.user_id() {
        Some(id) => app.users.get(id).await?,
        None => None,
    };
    Ok(Json(Profile { subject: principal.subject().to_owned(), user }))
}

#[derive(Serialize)]
struct Member {
    user_id: Option<String>,
    role: String,
}

/// The first 100 members of the admin's own organization, as Clerk has them.
///
/// Everybody who makes an organization is an admin of it. So the role says nothing about others.
async fn members(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
) -> Result<Json<Vec<Member>>, Failure> {
    let organization = principal.organization_id().ok_or(Failure::Forbidden)?;
    let filter = ListOrganizationMemberships::new().limit(100_u64);
    let page = app.clerk.list_organization_memberships(organization, &filter).await?;
    let members = page.data.into_iter().map(|membership| Member {
        user_id: membership.public_user_data.map(|user| user.user_id),
        role: membership.role,
    });
    Ok(Json(members.collect()))
}

/// Any user, for our own services.
async fn user(State(app): State<App>, Path(id): Path<String>) -> Result<Json<User>, Failure> {
    app.users.get(&id).await?.map(Json).ok_or(Failure::UnknownUser)
}
