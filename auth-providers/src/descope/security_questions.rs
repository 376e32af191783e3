//! Security questions: <https://docs.descope.com/api>

use auth_core::{Call, Provider, Secret, endpoint, request, response};

use super::Descope;
use super::jwt_response::JwtResponse;

/// Security questions, whose answers confirm a user who is signed in.
pub trait SecurityQuestions: Provider {
    /// Sets a user's answers.
    #[doc(alias = "SetupUserSecurityQuestions")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/security-questions/setup",
        json = setup,
        auth = refresh_jwt,
        idempotent,
    )]
    fn setup_user_security_questions(
        &self,
        setup: &SetupUserSecurityQuestions,
        refresh_jwt: &Secret,
    ) -> Call<()>;

    /// Gives the questions that the user has to answer.
    #[doc(alias = "GetUserSecurityVerifyQuestions")]
    #[endpoint(method = GET, path = "/v1/auth/security-questions/verify", auth = refresh_jwt)]
    fn get_user_security_verify_questions(
        &self,
        refresh_jwt: &Secret,
    ) -> Call<GetUserSecurityVerifyQuestionsResponse>;

    /// Checks a user's answers, and gives new JWTs.
    #[doc(alias = "VerifyUserSecurityQuestions")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/security-questions/verify",
        json = verification,
        auth = refresh_jwt,
    )]
    fn verify_user_security_questions(
        &self,
        verification: &VerifyUserSecurityQuestions,
        refresh_jwt: &Secret,
    ) -> Call<JwtResponse>;
}

impl SecurityQuestions for Descope {}

/// The answers that a user chooses.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SetupUserSecurityQuestions {
    /// What the user signs in with.
    pub login_id: String,
    /// The answers.
    #[request(required)]
    pub answers: Vec<SecurityQuestionAnswer>,
}

/// The answers to check.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct VerifyUserSecurityQuestions {
    /// What the user signs in with.
    pub login_id: String,
    /// The answers.
    #[request(required)]
    pub answers: Vec<SecurityQuestionAnswer>,
    /// Whether the answers confirm the user for a sensitive action.
    pub stepup: Option<bool>,
}

/// An answer to a security question.
#[request]
#[derive(PartialEq, Eq)]
pub struct SecurityQuestionAnswer {
    /// The id of the question.
    pub id: String,
    /// The answer.
    pub answer: Secret,
}

/// The questions that a user has to answer.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct GetUserSecurityVerifyQuestionsResponse {
    /// The questions.
    #[serde(default)]
    pub questions: Vec<SecurityQuestion>,
}

/// A security question.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct SecurityQuestion {
    /// The question's id, which an answer names.
    #[serde(default)]
    pub id: String,
    /// The question itself.
    #[serde(default)]
    pub text: String,
}
