//! Sessions that a backend creates: <https://docs.descope.com/api/management/jwt>

use auth_core::{Call, Provider, Secret, endpoint, request};
use serde_json::{Map, Value};

use crate::descope::Descope;
use crate::descope::jwt_response::JwtResponse;
use crate::descope::management::users::AssociatedTenant;
use crate::descope::sign_up_user::SignUpUser;

/// Sessions of users that a backend creates, without a sign-in.
///
/// Whoever may call these can act as any user.
pub trait JwtManagement: Provider {
    /// Creates a session of a user that there is. Each call creates another one.
    ///
    /// Vendor page: [Generate JWT for Sign-In](https://docs.descope.com/api/management/jwt/generate-jwt-sign-in)
    #[doc(alias = "GenerateJWTSignIn")]
    #[endpoint(method = POST, path = "/v1/mgmt/auth/signin", json = session)]
    fn generate_jwt_sign_in(&self, session: &GenerateJwtSignIn) -> Call<JwtResponse>;

    /// Creates a user and a session. It fails if there is a user with the login id.
    ///
    /// Vendor page: [Generate JWT for Sign-Up](https://docs.descope.com/api/management/jwt/generate-jwt-sign-up)
    #[doc(alias = "GenerateJWTSignUp")]
    #[endpoint(method = POST, path = "/v1/mgmt/auth/signup", json = session)]
    fn generate_jwt_sign_up(&self, session: &GenerateJwtSignUp) -> Call<JwtResponse>;

    /// Creates a session of a user. The user is created if there is none with the login id.
    ///
    /// Each call creates another session.
    ///
    /// Vendor page: [Generate JWT for Sign-Up or Sign-In](https://docs.descope.com/api/management/jwt/generate-jwt-sign-up-or-in)
    #[doc(alias = "GenerateJWTSignUpOrIn")]
    #[endpoint(method = POST, path = "/v1/mgmt/auth/signup-in", json = session)]
    fn generate_jwt_sign_up_or_in(&self, session: &GenerateJwtSignUp) -> Call<JwtResponse>;
}

impl JwtManagement for Descope {}

/// The parameters of a session.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GenerateJwtSignIn {
    /// One of the user's login ids.
    pub login_id: String,
    /// Whether the session JWT gets the claim of a step-up. Needs [`jwt`](Self::jwt).
    pub stepup: Option<bool>,
    /// More claims for the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// Whether the session JWT gets the claim of a second factor. Needs [`jwt`](Self::jwt).
    pub mfa: Option<bool>,
    /// The single sign-on application that the user signs in to.
    pub sso_app_id: Option<String>,
    /// Whether the user's other sessions end. Default: no.
    pub revoke_other_sessions: Option<bool>,
    /// A refresh JWT of the user's, if there is a session.
    pub jwt: Option<Secret>,
    /// How long the refresh JWT is valid, in seconds. Default: the project's setting.
    pub refresh_duration: Option<u32>,
    /// The tenant that the JWT is for, as its claim `dct`.
    pub selected_tenant_id: Option<String>,
}

/// The parameters of a session and of its user.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GenerateJwtSignUp {
    /// What the user signs in with.
    pub login_id: String,
    /// What is known of the user.
    pub user: Option<SignUpUser>,
    /// Whether the e-mail address was verified.
    pub email_verified: Option<bool>,
    /// Whether the phone number was verified.
    pub phone_verified: Option<bool>,
    /// More claims for the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// The single sign-on application that the user signs in to.
    pub sso_app_id: Option<String>,
    /// How long the refresh JWT is valid, in seconds. Default: the project's setting.
    pub refresh_duration: Option<u32>,
    /// The tenant that the JWT is for, as its claim `dct`.
    pub selected_tenant_id: Option<String>,
    /// The user's tenants, with the roles in each.
    pub user_tenants: Vec<AssociatedTenant>,
}
