use auth_providers::clerk::sign_ups::{SignUps as _, UpdateSignUp};

use crate::clerk::operation;

#[tokio::test]
async fn get_sign_up() {
    operation("GetSignUp").all(|clerk| clerk.get_sign_up("sua_1")).await;
}

#[tokio::test]
async fn update_sign_up() {
    let all = UpdateSignUp::new().external_id("17").custom_action(true);
    operation("UpdateSignUp")
        .all(move |clerk| clerk.update_sign_up("sua_1", &all))
        .least(|clerk| clerk.update_sign_up("sua_1", &UpdateSignUp::new()))
        .await;
}
