use auth_providers::clerk::email_addresses::{
    CreateEmailAddress, EmailAddresses as _, ReplaceUserEmailAddress, UpdateEmailAddress,
};
use auth_providers::clerk::verification::IdentificationStatus;

use crate::clerk::operation;

const ADDRESS: &str = "ada@example.com";

#[tokio::test]
async fn create_email_address() {
    let least = CreateEmailAddress::new("user_1", ADDRESS);
    let all = least.clone().verified(true).primary(true).notify_primary_email_address_changed(true);
    operation("CreateEmailAddress")
        .all(move |clerk| clerk.create_email_address(&all))
        .least(move |clerk| clerk.create_email_address(&least))
        .await;
}

#[tokio::test]
async fn get_email_address() {
    operation("GetEmailAddress").all(|clerk| clerk.get_email_address("idn_1")).await;
}

#[tokio::test]
async fn delete_email_address() {
    operation("DeleteEmailAddress").all(|clerk| clerk.delete_email_address("idn_1")).await;
}

#[tokio::test]
async fn update_email_address() {
    let all = UpdateEmailAddress::new()
        .verified(true)
        .primary(true)
        .notify_primary_email_address_changed(true);
    operation("UpdateEmailAddress")
        .all(move |clerk| clerk.update_email_address("idn_1", &all))
        .least(|clerk| clerk.update_email_address("idn_1", &UpdateEmailAddress::new()))
        .await;
}

#[tokio::test]
async fn prepare_email_address_verification() {
    operation("PrepareEmailAddressVerification")
        .all(|clerk| clerk.prepare_email_address_verification("idn_1"))
        .await;
}

#[tokio::test]
async fn attempt_email_address_verification() {
    operation("AttemptEmailAddressVerification")
        .all(|clerk| clerk.attempt_email_address_verification("idn_1", "ver_1", &"123456".into()))
        .await;
}

#[tokio::test]
async fn replace_user_email_address() {
    let least = ReplaceUserEmailAddress::new(ADDRESS);
    let all = least
        .clone()
        .identification_status(IdentificationStatus::Reserved)
        .notify_primary_email_address_changed(true);
    operation("ReplaceUserEmailAddress")
        .all(move |clerk| clerk.replace_user_email_address("user_1", &all))
        .least(move |clerk| clerk.replace_user_email_address("user_1", &least))
        .await;
}
