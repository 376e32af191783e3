use auth_providers::clerk::phone_numbers::{
    CreatePhoneNumber, PhoneNumbers as _, ReplaceUserPhoneNumber, UpdatePhoneNumber,
};
use auth_providers::clerk::verification::IdentificationStatus;

use crate::clerk::operation;

const NUMBER: &str = "+15550100";

#[tokio::test]
async fn create_phone_number() {
    let least = CreatePhoneNumber::new("user_1", NUMBER);
    let all = least.clone().verified(true).primary(true).reserved_for_second_factor(true);
    operation("CreatePhoneNumber")
        .all(move |clerk| clerk.create_phone_number(&all))
        .least(move |clerk| clerk.create_phone_number(&least))
        .await;
}

#[tokio::test]
async fn get_phone_number() {
    operation("GetPhoneNumber").all(|clerk| clerk.get_phone_number("idn_1")).await;
}

#[tokio::test]
async fn delete_phone_number() {
    operation("DeletePhoneNumber").all(|clerk| clerk.delete_phone_number("idn_1")).await;
}

#[tokio::test]
async fn update_phone_number() {
    let all =
        UpdatePhoneNumber::new().verified(true).primary(true).reserved_for_second_factor(true);
    operation("UpdatePhoneNumber")
        .all(move |clerk| clerk.update_phone_number("idn_1", &all))
        .least(|clerk| clerk.update_phone_number("idn_1", &UpdatePhoneNumber::new()))
        .await;
}

#[tokio::test]
async fn prepare_phone_number_verification() {
    operation("PreparePhoneNumberVerification")
        .all(|clerk| clerk.prepare_phone_number_verification("idn_1"))
        .await;
}

#[tokio::test]
async fn attempt_phone_number_verification() {
    operation("AttemptPhoneNumberVerification")
        .all(|clerk| clerk.attempt_phone_number_verification("idn_1", "ver_1", &"123456".into()))
        .await;
}

#[tokio::test]
async fn replace_user_phone_number() {
    let least = ReplaceUserPhoneNumber::new(NUMBER);
    let all = least.clone().identification_status(IdentificationStatus::Reserved);
    operation("ReplaceUserPhoneNumber")
        .all(move |clerk| clerk.replace_user_phone_number("user_1", &all))
        .least(move |clerk| clerk.replace_user_phone_number("user_1", &least))
        .await;
}
