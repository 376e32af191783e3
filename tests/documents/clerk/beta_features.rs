use auth_providers::clerk::beta_features::UpdateInstanceAuthConfig;
use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

const HOME_URL: &str = "https://acme.example";

#[tokio::test]
async fn update_instance_auth_config() {
    let all = UpdateInstanceAuthConfig::new()
        .restricted_to_allowlist(true)
        .from_email_address("hello")
        .progressive_sign_up(true)
        .test_mode(true);
    let least = UpdateInstanceAuthConfig::new();
    operation("UpdateInstanceAuthConfig")
        .all(move |clerk| clerk.update_instance_auth_config(&all))
        .least(move |clerk| clerk.update_instance_auth_config(&least))
        .await;
}

#[tokio::test]
#[expect(deprecated, reason = "it is still documented")]
async fn update_production_instance_domain() {
    operation("UpdateProductionInstanceDomain")
        .all(|clerk| clerk.update_production_instance_domain(HOME_URL, Some(true)))
        .least(|clerk| clerk.update_production_instance_domain(HOME_URL, None))
        .with("body.home_url", "without it there is nothing to change")
        .await;
}

#[tokio::test]
async fn change_production_instance_domain() {
    operation("ChangeProductionInstanceDomain")
        .all(|clerk| clerk.change_production_instance_domain(HOME_URL, Some(true)))
        .least(|clerk| clerk.change_production_instance_domain(HOME_URL, None))
        .with("body.home_url", "without it there is nothing to change")
        .await;
}
