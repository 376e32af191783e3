use auth_providers::descope::management::test_users::{
    GenerateEnchantedLinkForTestUser, GenerateMagicLinkForTestUser, GenerateOtpForTestUser,
};
use auth_providers::descope::management::users::{CreateUser, SearchUsers};
use auth_providers::descope::prelude::*;

use super::users::{everything, new_user};
use crate::descope::login_options::login_options;
use crate::descope::operation;

#[tokio::test]
async fn create_test_user() {
    operation("CreateTestUser")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| descope.create_test_user(&new_user()))
        .least(|descope| descope.create_test_user(&CreateUser::new("login_id_1")))
        .await;
}

#[tokio::test]
async fn search_test_users() {
    operation("SearchTestUsers")
        .all(|descope| descope.search_test_users(&everything()))
        .least(|descope| descope.search_test_users(&SearchUsers::new()))
        .await;
}

#[tokio::test]
async fn generate_otp_for_test_user() {
    operation("GenerateOTPForTestUser")
        .with("body.loginId", "it says which user is meant")
        .with("body.deliveryMethod", "a code is verified by the method that it was made for")
        .all(|descope| {
            descope.generate_otp_for_test_user(
                &GenerateOtpForTestUser::new("login_id_1", "email").login_options(login_options()),
            )
        })
        .least(|descope| {
            descope.generate_otp_for_test_user(&GenerateOtpForTestUser::new("login_id_1", "email"))
        })
        .await;
}

#[tokio::test]
async fn generate_magic_link_for_test_user() {
    operation("GenerateMagicLinkForTestUser")
        .with("body.loginId", "it says which user is meant")
        .with("body.deliveryMethod", "the vendor's clients always send it")
        .all(|descope| {
            descope.generate_magic_link_for_test_user(
                &GenerateMagicLinkForTestUser::new("login_id_1", "email")
                    .redirect_url("redirect_url_1")
                    .login_options(login_options()),
            )
        })
        .least(|descope| {
            descope.generate_magic_link_for_test_user(&GenerateMagicLinkForTestUser::new(
                "login_id_1",
                "email",
            ))
        })
        .await;
}

#[tokio::test]
async fn generate_enchanted_link_for_test_user() {
    operation("GenerateEnchantedLinkForTestUser")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| {
            descope.generate_enchanted_link_for_test_user(
                &GenerateEnchantedLinkForTestUser::new("login_id_1")
                    .redirect_url("redirect_url_1")
                    .login_options(login_options()),
            )
        })
        .least(|descope| {
            descope.generate_enchanted_link_for_test_user(&GenerateEnchantedLinkForTestUser::new(
                "login_id_1",
            ))
        })
        .await;
}

#[tokio::test]
async fn delete_all_test_users() {
    operation("DeleteAllTestUsers").all(|descope| descope.delete_all_test_users()).await;
}
