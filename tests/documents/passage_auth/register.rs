use auth_providers::passage::auth::magic_link::SendMagicLink;
use auth_providers::passage::auth::register::AuthRegister as _;
use auth_providers::passage::auth::webauthn::AuthenticatorAttachment;
use auth_providers::passage::magic_links::MagicLinkLanguage;

use serde_json::json;

use crate::passage_auth::{created, operation};

fn link() -> SendMagicLink {
    SendMagicLink::new("ada@example.com")
        .language(MagicLinkLanguage::German)
        .magic_link_path("/magic")
}

#[tokio::test]
async fn register_magic_link() {
    operation("registerMagicLink")
        .all(|auth| auth.register_magic_link(&link()))
        .least(|auth| auth.register_magic_link(&SendMagicLink::new("ada@example.com")))
        .await;
}

#[tokio::test]
async fn register_one_time_passcode() {
    let language = Some(&MagicLinkLanguage::German);
    operation("registerOneTimePasscode")
        .all(move |auth| auth.register_one_time_passcode("ada@example.com", language))
        .least(|auth| auth.register_one_time_passcode("ada@example.com", None))
        .await;
}

#[tokio::test]
async fn start_webauthn_registration() {
    let attachment = Some(&AuthenticatorAttachment::CrossPlatform);
    operation("registerWebauthnStart")
        .all(move |auth| auth.start_webauthn_registration("ada@example.com", attachment))
        .least(|auth| auth.start_webauthn_registration("ada@example.com", None))
        .await;
}

#[tokio::test]
async fn finish_webauthn_registration() {
    operation("registerWebauthnFinish")
        .all(|auth| auth.finish_webauthn_registration(&"h".into(), &created(), "user_1"))
        .least(|auth| auth.finish_webauthn_registration(&"h".into(), &json!({}), "user_1"))
        .await;
}
