use auth_core::Secret;
use auth_providers::descope::recovery_codes::{RecoveryCodes as _, SignInRecoveryCode};

use crate::descope::login_options::login_options;
use crate::descope::operation;

#[tokio::test]
async fn generate_user_recovery_codes() {
    operation("GenerateUserRecoveryCodes")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.generate_user_recovery_codes("ada", &Secret::from("jwt")))
        .await;
}

#[tokio::test]
async fn sign_in_recovery_code() {
    operation("SignInRecoveryCode")
        .with("body.loginId", "a user has a login id")
        .with("body.code", "the code is what is checked")
        .all(|descope| {
            descope.sign_in_recovery_code(
                &SignInRecoveryCode::new("ada", "code").login_options(login_options()),
            )
        })
        .least(|descope| descope.sign_in_recovery_code(&SignInRecoveryCode::new("ada", "code")))
        .await;
}
