use auth_providers::passage::auth::login::AuthLogin as _;
use auth_providers::passage::auth::magic_link::SendMagicLink;
use auth_providers::passage::magic_links::MagicLinkLanguage;

use serde_json::json;

use crate::passage_auth::{operation, used};

fn link() -> SendMagicLink {
    SendMagicLink::new("ada@example.com")
        .language(MagicLinkLanguage::German)
        .magic_link_path("/magic")
}

#[tokio::test]
async fn login_magic_link() {
    operation("loginMagicLink")
        .all(|auth| auth.login_magic_link(&link()))
        .least(|auth| auth.login_magic_link(&SendMagicLink::new("ada@example.com")))
        .await;
}

#[tokio::test]
async fn login_one_time_passcode() {
    let language = Some(&MagicLinkLanguage::German);
    operation("loginOneTimePasscode")
        .all(move |auth| auth.login_one_time_passcode("ada@example.com", language))
        .least(|auth| auth.login_one_time_passcode("ada@example.com", None))
        .await;
}

#[tokio::test]
async fn start_webauthn_login() {
    operation("loginWebauthnStart")
        .all(|auth| auth.start_webauthn_login(Some("ada@example.com")))
        .least(|auth| auth.start_webauthn_login(None))
        .await;
}

#[tokio::test]
async fn finish_webauthn_login() {
    operation("loginWebauthnFinish")
        .all(|auth| auth.finish_webauthn_login(&"h".into(), &used(), Some("user_1")))
        .least(|auth| auth.finish_webauthn_login(&"h".into(), &json!({}), None))
        .await;
}
