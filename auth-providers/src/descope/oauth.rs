//! Social login, by the providers' OAuth: <https://docs.descope.com/api/oauth>

mod native;
mod one_tap;
mod redirect;

use auth_core::{Call, Provider, Secret, endpoint};

pub use self::native::{OauthNativeFinish, OauthNativeStart, OauthNativeStartResponse};
pub use self::one_tap::{
    ExchangeOneTapIdToken, GetOneTapClientIdResponse, VerifyOneTapIdTokenResponse,
};
pub use self::redirect::{AuthorizeOauth, OauthRedirectResponse, UpdateUserOauth};
use super::Descope;
use super::jwt_response::JwtResponse;
use super::login_options::LoginOptions;

/// Sign-ups and sign-ins by the providers that users have an account at, such as Google.
///
/// In a browser there are three steps. The first one gives the provider's page, at which the browser
/// goes on. From there the browser comes to the redirect URL, with a code as the parameter `code`.
/// For the code, [`exchange_oauth_code`](Self::exchange_oauth_code) gives the JWTs.
pub trait Oauth: Provider {
    /// Begins a sign-in by a provider, or a sign-up if there is no such user.
    ///
    /// Vendor page: [Sign-Up / Sign-In](https://docs.descope.com/api/oauth/sign-up-sign-in)
    #[doc(alias = "AuthorizeOAuth")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/oauth/authorize?<authorize..>",
        json = login_options,
        auth = scheme("project"),
    )]
    fn authorize_oauth(
        &self,
        authorize: &AuthorizeOauth,
        login_options: &LoginOptions,
    ) -> Call<OauthRedirectResponse>;

    /// Begins a sign-in by a provider. It fails later on if there is no such user.
    ///
    /// Vendor page: [Create Redirect URI for Sign-In Request](https://docs.descope.com/api/oauth/redirect-sign-in)
    #[doc(alias = "CreateOAuthRedirectURISignin")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/oauth/authorize/signin?<authorize..>",
        json = login_options,
        auth = scheme("project"),
    )]
    fn create_oauth_redirect_uri_signin(
        &self,
        authorize: &AuthorizeOauth,
        login_options: &LoginOptions,
    ) -> Call<OauthRedirectResponse>;

    /// Begins a sign-up by a provider. It fails later on if there is such a user.
    #[doc(alias = "CreateOAuthRedirectURISignup")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/oauth/authorize/signup?<authorize..>",
        json = login_options,
        auth = scheme("project"),
    )]
    fn create_oauth_redirect_uri_signup(
        &self,
        authorize: &AuthorizeOauth,
        login_options: &LoginOptions,
    ) -> Call<OauthRedirectResponse>;

    /// Begins to add a provider's account to a user who is signed in.
    #[doc(alias = "CreateOAuthRedirectURIUpdateUser")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/oauth/authorize/update?<update..>",
        json = login_options,
        auth = refresh_jwt,
    )]
    fn create_oauth_redirect_uri_update_user(
        &self,
        update: &UpdateUserOauth,
        login_options: &LoginOptions,
        refresh_jwt: &Secret,
    ) -> Call<OauthRedirectResponse>;

    /// Begins a sign-in in an app, by what the system of the device has for it, such as Sign in with
    /// Apple.
    ///
    /// Vendor page: [Starts a full OAuth flow using native APIs](https://docs.descope.com/api/oauth/o-auth-native-start)
    #[doc(alias = "OAuthNativeStart")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/oauth/native/start",
        json = start,
        auth = scheme("project"),
    )]
    fn oauth_native_start(&self, start: &OauthNativeStart) -> Call<OauthNativeStartResponse>;

    /// Exchanges the code that a browser came back with for the JWTs. A code can be used once.
    ///
    /// Vendor page: [Exchange Code](https://docs.descope.com/api/oauth/exchange-code)
    #[doc(alias = "ExchangeCodeoauth")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/oauth/exchange",
        json = { code },
        auth = scheme("project"),
    )]
    fn exchange_oauth_code(&self, code: &Secret) -> Call<JwtResponse>;

    /// Completes a sign-in in an app.
    ///
    /// What began with [`oauth_native_start`](Self::oauth_native_start) can be finished once.
    #[doc(alias = "OAuthNativeFinish")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/oauth/native/finish",
        json = finish,
        auth = scheme("project"),
    )]
    fn oauth_native_finish(&self, finish: &OauthNativeFinish) -> Call<JwtResponse>;

    /// Exchanges the id token of Google One Tap for the JWTs.
    #[doc(alias = "ExchangeOneTapIDToken")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/onetap/idtoken/exchange",
        json = token,
        auth = scheme("project"),
    )]
    fn exchange_one_tap_id_token(&self, token: &ExchangeOneTapIdToken) -> Call<JwtResponse>;

    /// Checks the id token of Google One Tap, and gives a code for it.
    ///
    /// For the code, [`exchange_oauth_code`](Self::exchange_oauth_code) gives the JWTs.
    #[doc(alias = "VerifyOneTapIDToken")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/onetap/idtoken/verify",
        json = token,
        auth = scheme("project"),
    )]
    fn verify_one_tap_id_token(
        &self,
        token: &ExchangeOneTapIdToken,
    ) -> Call<VerifyOneTapIdTokenResponse>;

    /// Gives the project's client id at a provider, with which a page shows One Tap.
    #[doc(alias = "GetOneTapClientID")]
    #[endpoint(
        method = GET,
        path = "/v1/auth/onetap/clientid/<provider>",
        auth = scheme("project"),
    )]
    fn get_one_tap_client_id(&self, provider: &str) -> Call<GetOneTapClientIdResponse>;
}

impl Oauth for Descope {}
