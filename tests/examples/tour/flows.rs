//! What people do with each provider: things are made, read, changed and deleted.

use auth_core::Error;
use auth_providers::clerk::organizations::ListOrganizations;
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
use auth_providers::clerk::users::{CreateUser, ListUsers, UpdateUser};
use auth_providers::descope::prelude::*;
use auth_providers::passage::prelude::*;
use auth_providers::passage::users::ListUsers as ListPassageUsers;
use auth_providers::sandbox::Sandbox;
use auth_providers::svix::applications::{ApplicationIn, ListApplications};
use auth_providers::svix::authentication::{AppPortalAccessIn, ApplicationTokenExpireIn};
use auth_providers::svix::endpoints::{EndpointIn, EndpointSecretRotateIn};
use auth_providers::svix::messages::MessageIn;
use auth_providers::svix::prelude::*;
use serde_json::json;

use super::table::Table;

pub(crate) async fn clerk(table: &mut Table<'_>, sandbox: &Sandbox) -> Result<(), Error> {
    let clerk = sandbox.clerk().build()?;
    let ada = CreateUser::new().email_address(["ada@example.com"]).first_name("Ada");
    let user = table.succeeds("Clerk", "create_user", clerk.create_user(&ada), 200).await?;
    let changes = UpdateUser::new().last_name("Lovelace");
    let update = clerk.update_user(&user.id, &changes);
    table.succeeds("Clerk", "update_user", update, 200).await?;
    let request = CreateSignInToken::new(&user.id).expires_in_seconds(600);
    let create = clerk.create_sign_in_token(&request);
    let token = table.succeeds("Clerk", "create_sign_in_token", create, 200).await?;
    let revoke = clerk.revoke_sign_in_token(&token.id);
    table.succeeds("Clerk", "revoke_sign_in_token", revoke, 200).await?;
    let users = clerk.list_users(&ListUsers::new().limit(2).order_by("+created_at"));
    table.succeeds("Clerk", "list_users", users, 200).await?;
    let organizations = clerk.list_organizations(&ListOrganizations::new().limit(2));
    table.succeeds("Clerk", "list_organizations", organizations, 200).await?;
    table.succeeds("Clerk", "delete_user", clerk.delete_user(&user.id), 200).await?;
    Ok(())
}

pub(crate) async fn svix(table: &mut Table<'_>, sandbox: &Sandbox) -> Result<(), Error> {
    let svix = sandbox.svix().build()?;
    let application = ApplicationIn::new("Acme").uid("acme");
    let create = svix.create_application(None, &application);
    let app = table.succeeds("Svix", "create_application", create, 201).await?.id;
    let endpoint = EndpointIn::new("https://acme.example.com/webhooks");
    let create = svix.create_endpoint(&app, &endpoint);
    let endpoint = table.succeeds("Svix", "create_endpoint", create, 201).await?.id;
    let message = MessageIn::new("invoice.paid", json!({ "invoice": "in_1" }));
    let create = svix.create_message(&app, None, &message);
    let message = table.succeeds("Svix", "create_message", create, 202).await?.id;
    let resend = svix.resend_message(&app, &message, &endpoint);
    table.succeeds("Svix", "resend_message", resend, 202).await?;
    let rotation = EndpointSecretRotateIn::new();
    let rotate = svix.rotate_endpoint_secret(&app, &endpoint, &rotation);
    table.succeeds("Svix", "rotate_endpoint_secret", rotate, 204).await?;

    let portal = svix.app_portal_access(&app, &AppPortalAccessIn::new().session_id("tour"));
    let access = table.succeeds("Svix", "app_portal_access", portal, 200).await?;
    #[expect(deprecated, reason = "servers still respond to it")]
    let dashboard = svix.dashboard_access(&app).idempotency_key("tour-1");
    table.succeeds("Svix", "dashboard_access", dashboard, 200).await?;
    let logout = svix.logout().credential(&access.token);
    table.succeeds("Svix", "logout", logout, 204).await?;
    let expire = svix.expire_all(&app, &ApplicationTokenExpireIn::new().expiry(60));
    table.succeeds("Svix", "expire_all", expire, 204).await?;
    let applications = svix.list_applications(&ListApplications::new().limit(2));
    table.succeeds("Svix", "list_applications", applications, 200).await?;
    table.succeeds("Svix", "delete_application", svix.delete_application(&app), 204).await?;
    Ok(())
}

pub(crate) async fn descope(table: &mut Table<'_>, sandbox: &Sandbox) -> Result<(), Error> {
    let descope = sandbox.descope().build()?;
    let (phone, laptop) = (sandbox.issue_session(), sandbox.issue_session());
    let validate = descope.validate_session(&phone.session_jwt);
    table.succeeds("Descope", "validate_session", validate, 200).await?;
    table.succeeds("Descope", "logout", descope.logout(&phone.refresh_jwt), 200).await?;
    table.succeeds("Descope", "logout_all", descope.logout_all(&laptop.refresh_jwt), 200).await?;
    Ok(())
}

pub(crate) async fn passage(table: &mut Table<'_>, sandbox: &Sandbox) -> Result<(), Error> {
    let passage = sandbox.passage().build()?;
    let user = Sandbox::PASSAGE_USER_ID;
    table.succeeds("Passage", "get_user", passage.get_user(user), 200).await?;
    let users = passage.list_users(&ListPassageUsers::new().limit(2));
    table.succeeds("Passage", "list_users", users, 200).await?;
    let revoke = passage.revoke_user_refresh_tokens(user);
    table.succeeds("Passage", "revoke_user_refresh_tokens", revoke, 200).await?;
    Ok(())
}
