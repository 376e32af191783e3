use auth_providers::passage::auth::otp::AuthOtp as _;

use crate::passage_auth::operation;

#[tokio::test]
async fn activate_one_time_passcode() {
    operation("activateOneTimePasscode")
        .all(|auth| auth.activate_one_time_passcode(&"otp_1".into(), &"123456".into()))
        .await;
}
