use auth_core::{Multipart, Part, Secret};
use auth_providers::clerk::oauth_applications::{
    CreateOauthApplication, ListOauthApplications, OauthApplications as _, UpdateOauthApplication,
};

use crate::clerk::operation;

const CALLBACK: &str = "https://acme.example/callback";

#[tokio::test]
async fn list_oauth_applications() {
    let all =
        ListOauthApplications::new().order_by("-name").name_query("acme").limit(10).offset(20);
    operation("ListOAuthApplications")
        .all(move |clerk| clerk.list_oauth_applications(&all))
        .least(|clerk| clerk.list_oauth_applications(&ListOauthApplications::new()))
        .await;
}

#[tokio::test]
async fn create_oauth_application() {
    let least = CreateOauthApplication::new("Acme");
    let all = least
        .clone()
        .redirect_uris([CALLBACK])
        .callback_url(CALLBACK)
        .scopes("profile email")
        .consent_screen_enabled(true)
        .pkce_required(true)
        .public(true);
    operation("CreateOAuthApplication")
        .all(move |clerk| clerk.create_oauth_application(&all))
        .least(move |clerk| clerk.create_oauth_application(&least))
        .await;
}

#[tokio::test]
async fn get_oauth_application() {
    operation("GetOAuthApplication").all(|clerk| clerk.get_oauth_application("oa_1")).await;
}

#[tokio::test]
async fn delete_oauth_application() {
    operation("DeleteOAuthApplication").all(|clerk| clerk.delete_oauth_application("oa_1")).await;
}

#[tokio::test]
async fn update_oauth_application() {
    let all = UpdateOauthApplication::new()
        .name("Acme")
        .redirect_uris([CALLBACK])
        .callback_url(CALLBACK)
        .scopes("profile email")
        .consent_screen_enabled(true)
        .pkce_required(true)
        .public(true);
    operation("UpdateOAuthApplication")
        .all(move |clerk| clerk.update_oauth_application("oa_1", &all))
        .least(|clerk| clerk.update_oauth_application("oa_1", &UpdateOauthApplication::new()))
        .await;
}

#[tokio::test]
async fn upload_oauth_application_logo() {
    let logo = || Multipart::new().part("file", Part::new("png").file_name("acme.png"));
    operation("UploadOAuthApplicationLogo")
        .all(move |clerk| {
            let form = logo().text("uploader_user_id", "user_1");
            clerk.upload_oauth_application_logo("oa_1", form)
        })
        .least(move |clerk| clerk.upload_oauth_application_logo("oa_1", logo()))
        .await;
}

#[tokio::test]
async fn rotate_oauth_application_secret() {
    operation("RotateOAuthApplicationSecret")
        .all(|clerk| clerk.rotate_oauth_application_secret("oa_1"))
        .await;
}

#[tokio::test]
async fn revoke_oauth_application_token() {
    operation("RevokeOAuthApplicationToken")
        .all(|clerk| clerk.revoke_oauth_application_token("oa_1", &Secret::from("oat_1")))
        .await;
}
