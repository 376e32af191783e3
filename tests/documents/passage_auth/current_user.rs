use auth_core::Secret;
use auth_providers::passage::auth::current_user::{
    AuthCurrentUser as _, UpdateUserEmail, UpdateUserPhone,
};
use auth_providers::passage::auth::webauthn::AuthenticatorAttachment;
use auth_providers::passage::magic_links::MagicLinkLanguage;
use auth_providers::passage::users::SocialConnectionType;
use serde_json::{Map, Value, json};

use crate::passage_auth::{created, operation};

fn token() -> Secret {
    "jwt_1".into()
}

#[tokio::test]
async fn get_current_user() {
    operation("getCurrentuser").all(|auth| auth.get_current_user(&token())).await;
}

#[tokio::test]
async fn get_current_user_devices() {
    operation("getCurrentuserDevices").all(|auth| auth.get_current_user_devices(&token())).await;
}

#[tokio::test]
async fn update_current_user_device() {
    operation("updateCurrentuserDevice")
        .all(|auth| auth.update_current_user_device("device_1", "Key", &token()))
        .await;
}

#[tokio::test]
async fn delete_current_user_device() {
    operation("deleteCurrentuserDevice")
        .all(|auth| auth.delete_current_user_device("device_1", &token()))
        .await;
}

#[tokio::test]
async fn start_adding_current_user_device() {
    let attachment = Some(&AuthenticatorAttachment::Platform);
    operation("postCurrentuserAddDeviceStart")
        .all(move |auth| auth.start_adding_current_user_device(attachment, &token()))
        .least(|auth| auth.start_adding_current_user_device(None, &token()))
        .await;
}

#[tokio::test]
async fn finish_adding_current_user_device() {
    let finish = |answer: Value| {
        move |auth: &auth_providers::passage::PassageAuth| {
            auth.finish_adding_current_user_device(&"h".into(), &answer, "user_1", &token())
        }
    };
    operation("postCurrentuserAddDeviceFinish")
        .all(finish(created()))
        .least(finish(json!({})))
        .await;
}

#[tokio::test]
async fn get_current_user_metadata() {
    operation("getCurrentuserMetadata").all(|auth| auth.get_current_user_metadata(&token())).await;
}

#[tokio::test]
async fn update_current_user_metadata() {
    let metadata: Map<String, Value> = [("plan".to_owned(), "gold".into())].into_iter().collect();
    operation("updateCurrentuserMetadata")
        .with("body.user_metadata", "it is what the call is for")
        .all(move |auth| auth.update_current_user_metadata(&metadata, &token()))
        .await;
}

#[tokio::test]
async fn update_current_user_email() {
    let least = UpdateUserEmail::new("ada@example.com");
    let all = least
        .clone()
        .language(MagicLinkLanguage::German)
        .magic_link_path("/magic")
        .redirect_url("https://app.example.com/");
    operation("updateEmailCurrentuser")
        .all(move |auth| auth.update_current_user_email(&all, &token()))
        .least(move |auth| auth.update_current_user_email(&least, &token()))
        .await;
}

#[tokio::test]
async fn update_current_user_phone() {
    let least = UpdateUserPhone::new("+15005550006");
    let all = least
        .clone()
        .language(MagicLinkLanguage::German)
        .magic_link_path("/magic")
        .redirect_url("https://app.example.com/");
    operation("updatePhoneCurrentuser")
        .with("body.new_phone", "it is what the call is for")
        .all(move |auth| auth.update_current_user_phone(&all, &token()))
        .least(move |auth| auth.update_current_user_phone(&least, &token()))
        .await;
}

#[tokio::test]
async fn get_current_user_social_connections() {
    operation("getCurrentuserSocialConnections")
        .all(|auth| auth.get_current_user_social_connections(&token()))
        .await;
}

#[tokio::test]
async fn delete_current_user_social_connection() {
    operation("deleteCurrentuserSocialConnection")
        .all(|auth| {
            let github = &SocialConnectionType::Github;
            auth.delete_current_user_social_connection(github, &token())
        })
        .await;
}
