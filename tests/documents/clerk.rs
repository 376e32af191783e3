//! Clerk's operations.

mod actor_tokens;
mod admin_portal_link_tokens;
mod agent_tasks;
mod api_keys;
mod beta_features;
mod billing;
mod clients;
mod directories;
mod domains;
mod email_addresses;
mod enterprise_connections;
mod instance_settings;
mod invitations;
mod jwks;
mod jwt_templates;
mod m2m_tokens;
mod machines;
mod miscellaneous;
mod oauth_access_tokens;
mod oauth_applications;
mod organization_domains;
mod organization_invitations;
mod organization_memberships;
mod organization_permissions;
mod organization_roles;
mod organizations;
mod phone_numbers;
mod proxy_checks;
mod redirect_urls;
mod restrictions;
mod role_sets;
mod saml_connections;
mod scim_directories;
mod sessions;
mod sign_in_tokens;
mod sign_ups;
mod templates;
mod testing_tokens;
mod users;
mod waitlist_entries;
mod webhook_events;
mod webhooks;

use auth_core::ClientBuilder;
use auth_providers::clerk::organizations::ListOrganizations;
use auth_providers::clerk::prelude::*;

use crate::api::{Api, Credentials};
use crate::operation::Operation;

const CREDENTIALS: Credentials =
    Credentials { by_scheme: &[("bearerAuth", "Bearer sk_test_1")], key: "sk_test_1" };

static CLERK: Api<Clerk> = Api::new("clerk", client, CREDENTIALS);

fn client(url: &str) -> ClientBuilder<Clerk> {
    Clerk::builder("sk_test_1").base_url(url)
}

fn operation(name: &'static str) -> Operation<Clerk> {
    CLERK.operation(name)
}

#[test]
fn every_declared_operation_has_a_test() {
    CLERK.every_declared_operation_has_a_test();
}

#[tokio::test]
async fn documented_errors_are_read() {
    CLERK.errors(|clerk| clerk.list_organizations(&ListOrganizations::new())).await;
}
