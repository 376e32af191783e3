//! Recovery codes: <https://docs.descope.com/api>

use auth_core::{Call, Provider, Secret, endpoint, request, response};

use super::Descope;
use super::jwt_response::JwtResponse;
use super::login_options::LoginOptions;
use super::wire;

/// Recovery codes, with which a user can sign in when nothing else works.
pub trait RecoveryCodes: Provider {
    /// Makes recovery codes for a user who is signed in.
    ///
    /// Each call makes other codes.
    #[doc(alias = "GenerateUserRecoveryCodes")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/recovery-codes",
        json = { loginId: login_id },
        auth = refresh_jwt,
    )]
    fn generate_user_recovery_codes(
        &self,
        login_id: &str,
        refresh_jwt: &Secret,
    ) -> Call<GenerateUserRecoveryCodesResponse>;

    /// Signs a user in with a recovery code.
    ///
    /// A code can be used once.
    #[doc(alias = "SignInRecoveryCode")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/recovery-codes/signin",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_in_recovery_code(&self, sign_in: &SignInRecoveryCode) -> Call<JwtResponse>;
}

impl RecoveryCodes for Descope {}

/// A sign-in by a recovery code.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignInRecoveryCode {
    /// What the user signs in with.
    pub login_id: String,
    /// The recovery code.
    pub code: Secret,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
}

/// A user's new recovery codes.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct GenerateUserRecoveryCodesResponse {
    /// The codes.
    #[serde(default)]
    pub codes: Vec<RecoveryCode>,
}

/// A recovery code.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct RecoveryCode {
    /// The code itself.
    #[serde(deserialize_with = "wire::text")]
    pub code: Option<Secret>,
}
