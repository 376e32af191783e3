use auth_providers::clerk::instance_settings::{
    PreferredSignInStrategy, UpdateInstance, UpdateInstanceOauthApplicationSettings,
    UpdateInstanceOrganizationSettings, UpdateInstanceProtect, UpdateInstanceRestrictions,
};
use auth_providers::clerk::organization_domains::EnrollmentMode;
use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

#[tokio::test]
async fn get_instance() {
    operation("GetInstance").all(|clerk| clerk.get_instance()).await;
}

#[tokio::test]
async fn update_instance() {
    let all = UpdateInstance::new()
        .test_mode(true)
        .hibp(true)
        .support_email("help@acme.example")
        .clerk_js_version("5")
        .development_origin("http://localhost:3000")
        .allowed_origins(vec!["capacitor://localhost".to_owned()])
        .cookieless_dev(true)
        .url_based_session_syncing(true)
        .preferred_sign_in_strategy_when_password_required(PreferredSignInStrategy::Otp);
    operation("UpdateInstance")
        .all(move |clerk| clerk.update_instance(&all))
        .least(|clerk| clerk.update_instance(&UpdateInstance::new()))
        .await;
}

#[tokio::test]
async fn update_instance_restrictions() {
    let all = UpdateInstanceRestrictions::new()
        .allowlist(true)
        .blocklist(true)
        .allowlist_blocklist_disabled_on_sign_in(true)
        .block_email_subaddresses(true)
        .block_disposable_email_domains(true);
    let least = UpdateInstanceRestrictions::new();
    operation("UpdateInstanceRestrictions")
        .all(move |clerk| clerk.update_instance_restrictions(&all))
        .least(move |clerk| clerk.update_instance_restrictions(&least))
        .await;
}

#[tokio::test]
async fn get_instance_protect() {
    operation("GetInstanceProtect").all(|clerk| clerk.get_instance_protect()).await;
}

#[tokio::test]
async fn update_instance_protect() {
    let all = UpdateInstanceProtect::new().rules_enabled(true).specter_enabled(true);
    operation("UpdateInstanceProtect")
        .all(move |clerk| clerk.update_instance_protect(&all))
        .least(|clerk| clerk.update_instance_protect(&UpdateInstanceProtect::new()))
        .await;
}

#[tokio::test]
async fn get_instance_communication() {
    operation("GetInstanceCommunication").all(|clerk| clerk.get_instance_communication()).await;
}

#[tokio::test]
async fn update_instance_communication() {
    operation("UpdateInstanceCommunication")
        .all(|clerk| clerk.update_instance_communication(&["GR"]))
        .with("body.blocked_country_codes", "without it there is nothing to change")
        .await;
}

#[tokio::test]
async fn get_instance_oauth_application_settings() {
    operation("GetInstanceOAuthApplicationSettings")
        .all(|clerk| clerk.get_instance_oauth_application_settings())
        .await;
}

#[tokio::test]
async fn update_instance_oauth_application_settings() {
    let all = UpdateInstanceOauthApplicationSettings::new()
        .dynamic_oauth_client_registration(true)
        .default_scopes(vec!["profile".to_owned()])
        .oauth_jwt_access_tokens(true)
        .client_id_metadata_documents_advertised(true)
        .client_id_metadata_documents_only_allow_pre_registered_clients(true)
        .client_id_metadata_documents_block_implicitly_allowed_clients(true);
    let least = UpdateInstanceOauthApplicationSettings::new();
    operation("UpdateInstanceOAuthApplicationSettings")
        .all(move |clerk| clerk.update_instance_oauth_application_settings(&all))
        .least(move |clerk| clerk.update_instance_oauth_application_settings(&least))
        .await;
}

#[tokio::test]
async fn get_instance_organization_settings() {
    operation("GetInstanceOrganizationSettings")
        .all(|clerk| clerk.get_instance_organization_settings())
        .await;
}

#[tokio::test]
async fn update_instance_organization_settings() {
    let all = UpdateInstanceOrganizationSettings::new()
        .enabled(true)
        .max_allowed_memberships(10)
        .admin_delete_enabled(true)
        .domains_enabled(true)
        .slug_disabled(true)
        .domains_enrollment_modes(vec![EnrollmentMode::AutomaticInvitation])
        .creator_role_id("role_1")
        .domains_default_role_id("role_2");
    let least = UpdateInstanceOrganizationSettings::new();
    operation("UpdateInstanceOrganizationSettings")
        .all(move |clerk| clerk.update_instance_organization_settings(&all))
        .least(move |clerk| clerk.update_instance_organization_settings(&least))
        .await;
}
