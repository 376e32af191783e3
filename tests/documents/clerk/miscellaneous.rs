use auth_providers::clerk::miscellaneous::GetPublicInterstitial;
use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

#[tokio::test]
async fn get_public_interstitial() {
    let all = GetPublicInterstitial::new()
        .frontend_api("clerk.acme.example")
        .publishable_key("pk_test_1")
        .proxy_url("https://acme.example/__clerk")
        .domain("satellite.example")
        .sign_in_url("https://acme.example/sign-in")
        .use_domain_for_script(true);
    operation("GetPublicInterstitial")
        .all(move |clerk| clerk.get_public_interstitial(&all))
        .without("query.frontendApi", "it is the old name of `frontend_api`")
        .least(|clerk| clerk.get_public_interstitial(&GetPublicInterstitial::new()))
        .await;
}
