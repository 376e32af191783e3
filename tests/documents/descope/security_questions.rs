use auth_core::Secret;
use auth_providers::descope::security_questions::{
    SecurityQuestionAnswer, SecurityQuestions as _, SetupUserSecurityQuestions,
    VerifyUserSecurityQuestions,
};

use crate::descope::operation;

fn answers() -> [SecurityQuestionAnswer; 1] {
    [SecurityQuestionAnswer::new("q1", "blue")]
}

#[tokio::test]
async fn setup_user_security_questions() {
    operation("SetupUserSecurityQuestions")
        .with("body.loginId", "a user has a login id")
        .with("body.answers", "they are what is checked")
        .with("body.answers[].id", "an answer belongs to a question")
        .with("body.answers[].answer", "it is what is checked")
        .all(|descope| {
            descope.setup_user_security_questions(
                &SetupUserSecurityQuestions::new("ada", answers()),
                &Secret::from("jwt"),
            )
        })
        .await;
}

#[tokio::test]
async fn get_user_security_verify_questions() {
    operation("GetUserSecurityVerifyQuestions")
        .all(|descope| descope.get_user_security_verify_questions(&Secret::from("jwt")))
        .await;
}

#[tokio::test]
async fn verify_user_security_questions() {
    operation("VerifyUserSecurityQuestions")
        .with("body.loginId", "a user has a login id")
        .with("body.answers", "they are what is checked")
        .with("body.answers[].id", "an answer belongs to a question")
        .with("body.answers[].answer", "it is what is checked")
        .all(|descope| {
            descope.verify_user_security_questions(
                &VerifyUserSecurityQuestions::new("ada", answers()).stepup(true),
                &Secret::from("jwt"),
            )
        })
        .least(|descope| {
            descope.verify_user_security_questions(
                &VerifyUserSecurityQuestions::new("ada", answers()),
                &Secret::from("jwt"),
            )
        })
        .await;
}
