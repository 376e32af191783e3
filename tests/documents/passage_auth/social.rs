use auth_providers::passage::auth::social::default_dev::AuthSocialDefaultDev as _;
use auth_providers::passage::auth::social::{
    AppleOauth2Callback, AppleOauth2Error, AuthSocial as _, Authorize, ConnectionType,
    Oauth2Callback, Oauth2Error,
};

use crate::passage_auth::operation;

fn callback() -> Oauth2Callback {
    Oauth2Callback::new()
        .state("s")
        .error(Oauth2Error::ConsentRequired)
        .error_description("The user did not consent.")
}

fn apple() -> AppleOauth2Callback {
    AppleOauth2Callback::new("s")
        .code("c")
        .id_token("t")
        .user("{}")
        .error(AppleOauth2Error::UserCancelledAuthorize)
}

#[tokio::test]
async fn get_authorize() {
    let least = Authorize::new("https://app.example.com/", "h", "S256", ConnectionType::Google);
    let all = least.clone().state("s").login_hint("ada@example.com");
    operation("getAuthorize")
        .all(move |auth| auth.get_authorize(&all))
        .least(move |auth| auth.get_authorize(&least))
        .await;
}

#[tokio::test]
async fn exchange_social_token() {
    operation("exchangeSocialToken")
        .all(|auth| auth.exchange_social_token(&"c".into(), &"v".into()))
        .await;
}

#[tokio::test]
async fn exchange_social_id_token() {
    operation("exchangeSocialIdToken")
        .all(|auth| auth.exchange_social_id_token(&"c".into(), &"t".into(), &ConnectionType::Apple))
        .await;
}

#[tokio::test]
async fn link_current_user_social_account() {
    operation("currentuserSocialLinkAccount")
        .all(|auth| {
            auth.link_current_user_social_account(&"c".into(), &"v".into(), &"jwt_1".into())
        })
        .await;
}

#[tokio::test]
async fn oauth2_callback() {
    operation("oauth2Callback")
        .all(|auth| auth.oauth2_callback(&"c".into(), &callback()))
        .least(|auth| auth.oauth2_callback(&"c".into(), &Oauth2Callback::new()))
        .await;
}

#[tokio::test]
async fn apple_oauth2_callback() {
    operation("appleOauth2Callback")
        .all(|auth| auth.apple_oauth2_callback(&apple()))
        .least(|auth| auth.apple_oauth2_callback(&AppleOauth2Callback::new("s")))
        .await;
}

#[tokio::test]
async fn oauth2_callback_default_dev() {
    operation("oauth2CallbackDefaultDev")
        .all(|auth| auth.without_app().oauth2_callback_default_dev(&"c".into(), &callback()))
        .least(|auth| {
            auth.without_app().oauth2_callback_default_dev(&"c".into(), &Oauth2Callback::new())
        })
        .await;
}

#[tokio::test]
async fn apple_oauth2_callback_default_dev() {
    operation("appleOauth2CallbackDefaultDev")
        .all(|auth| auth.without_app().apple_oauth2_callback_default_dev(&apple()))
        .least(|auth| {
            auth.without_app().apple_oauth2_callback_default_dev(&AppleOauth2Callback::new("s"))
        })
        .await;
}
