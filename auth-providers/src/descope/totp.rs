//! Authenticator apps: <https://docs.descope.com/api/totp>

use auth_core::{Call, Provider, Secret, endpoint, request, response};

use super::Descope;
use super::jwt_response::JwtResponse;
use super::login_options::LoginOptions;
use super::sign_up_user::SignUpUser;
use super::wire;

/// Sign-ups and sign-ins by the codes of an authenticator app.
///
/// A new key counts after [`verify_totp`](Self::verify_totp) has accepted a code of it.
pub trait Totp: Provider {
    /// Makes a key for the authenticator app of a new user.
    ///
    /// Use [`update_user_totp`](Self::update_user_totp) for a user who exists.
    ///
    /// Vendor page: [Sign-Up](https://docs.descope.com/api/totp/sign-up)
    #[doc(alias = "SignUpTOTP")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/totp/signup",
        json = sign_up,
        auth = scheme("project"),
    )]
    fn sign_up_totp(&self, sign_up: &SignUpTotp) -> Call<TotpResponse>;

    /// Checks a code of the app, and signs the user in.
    ///
    /// It also completes a sign-up and the update of a key.
    ///
    /// Vendor page: [Sign-In / Verify](https://docs.descope.com/api/totp/sign-in-verify)
    #[doc(alias = "VerifyCodeTOTP")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/totp/verify",
        json = verification,
        auth = scheme("project"),
    )]
    fn verify_totp(&self, verification: &VerifyTotp) -> Call<JwtResponse>;

    /// Makes a new key for the authenticator app of a user who is signed in.
    ///
    /// Vendor page: [Add / Update Key](https://docs.descope.com/api/totp/add-update-key)
    #[doc(alias = "UpdateUserTOTP")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/totp/update",
        json = { loginId: login_id },
        auth = refresh_jwt,
    )]
    fn update_user_totp(&self, login_id: &str, refresh_jwt: &Secret) -> Call<TotpResponse>;
}

impl Totp for Descope {}

/// A sign-up by an authenticator app.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignUpTotp {
    /// What the user will sign in with.
    pub login_id: String,
    /// What else is known of the user.
    pub user: Option<SignUpUser>,
    /// The id of the single sign-on application that the user signs up to.
    pub sso_app_id: Option<String>,
}

/// A code of an authenticator app.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct VerifyTotp {
    /// What the user signs in with.
    pub login_id: String,
    /// The code that the app shows.
    pub code: Secret,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
}

/// A new key for an authenticator app, in three forms.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct TotpResponse {
    /// The URL that opens an app on the same device.
    #[serde(rename = "provisioningURL", deserialize_with = "wire::text")]
    pub provisioning_url: Option<Secret>,
    /// A QR code for the app, as an image in Base64.
    #[serde(deserialize_with = "wire::text")]
    pub image: Option<Secret>,
    /// The key as a text that the user can type.
    #[serde(deserialize_with = "wire::text")]
    pub key: Option<Secret>,
}
