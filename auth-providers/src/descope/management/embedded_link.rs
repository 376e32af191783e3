//! Embedded links: <https://docs.descope.com/api/magic-link/embedded-link>

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use serde_json::{Map, Value};

use crate::descope::Descope;
use crate::descope::login_options::LoginOptions;
use crate::descope::sign_up_user::SignUpUser;
use crate::descope::wire;

/// Tokens that sign users in, for a backend to deliver by itself, such as in a link of an own
/// e-mail.
///
/// [`verify_magic_link`](crate::descope::magic_link::MagicLink::verify_magic_link) takes the token,
/// once. The project has to allow embedded links. Whoever may make the tokens can act as any user.
pub trait EmbeddedLinks: Provider {
    /// Makes a token for a user that there is. Each call makes another one.
    ///
    /// Vendor page: [Generate Embedded Link](https://docs.descope.com/api/magic-link/embedded-link/generate)
    #[doc(alias = "EmbeddedLinkSignin")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/signin/embeddedlink", json = sign_in)]
    fn sign_in_embedded_link(
        &self,
        sign_in: &SignInEmbeddedLink,
    ) -> Call<EmbeddedLinkSignInResponse>;

    /// Makes a token for somebody who signs up with it. Each call makes another one.
    #[doc(alias = "EmbeddedLinkSignup")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/signup/embeddedlink", json = sign_up)]
    fn sign_up_embedded_link(
        &self,
        sign_up: &SignUpEmbeddedLink,
    ) -> Call<EmbeddedLinkSignInResponse>;
}

impl EmbeddedLinks for Descope {}

/// The parameters of a token for a user that there is.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignInEmbeddedLink {
    /// One of the user's login ids.
    pub login_id: String,
    /// More claims for the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// How long the token is valid, in seconds. Default: the project's setting.
    pub timeout: Option<u32>,
}

/// The parameters of a token for somebody who signs up.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignUpEmbeddedLink {
    /// What the user will sign in with.
    pub login_id: String,
    /// The options of the sign-in that follows.
    pub login_options: Option<LoginOptions>,
    /// What else is known of the user.
    pub user: Option<SignUpUser>,
    /// Whether the e-mail address was verified.
    pub email_verified: Option<bool>,
    /// Whether the phone number was verified.
    pub phone_verified: Option<bool>,
    /// How long the token is valid, in seconds. Default: the project's setting.
    pub timeout: Option<u32>,
}

/// A token that signs a user in.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct EmbeddedLinkSignInResponse {
    /// The token. It can be used once.
    #[serde(deserialize_with = "wire::text")]
    pub token: Option<Secret>,
    /// The user's e-mail address, with most of its characters hidden.
    #[serde(default)]
    pub masked_email: String,
    /// The user's phone number, with most of its digits hidden.
    #[serde(default)]
    pub masked_phone: String,
}
