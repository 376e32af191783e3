//! Sign-ins through other providers (retired).

mod callback;
pub mod default_dev;

use auth_core::{Call, Provider, Secret, endpoint, open_enum, request};

pub use self::callback::{AppleOauth2Callback, AppleOauth2Error, Oauth2Callback, Oauth2Error};
use super::{AuthResult, PassageAuth};

/// Sign-ins through other providers.
///
/// A user's browser goes to [`get_authorize`](Self::get_authorize), from there to the provider, and
/// then back by way of a callback of this API to the app, with a code. The app exchanges the code for
/// tokens with [`exchange_social_token`](Self::exchange_social_token).
///
/// The code is used up by whatever takes it, so a call whose outcome is unknown is not tried again.
pub trait AuthSocial: Provider {
    /// Begins a sign-in. The response is a redirect: the user's browser goes on at the `location`.
    ///
    /// That is in the headers: `call.response().await?.headers().get("location")`.
    #[doc(alias = "getAuthorize")]
    #[endpoint(
        method = GET,
        path = "/social/authorize?<authorize..>",
        auth = none,
        success = [200, 302, 303],
    )]
    fn get_authorize(&self, authorize: &Authorize) -> Call<()>;

    /// Exchanges the code of a completed sign-in for the user's tokens.
    ///
    /// `verifier` is the one whose hash [`get_authorize`](Self::get_authorize) took as
    /// [`code_challenge`](Authorize::code_challenge).
    #[doc(alias = "exchangeSocialToken")]
    #[endpoint(
        method = GET,
        path = "/social/token",
        secret_query("code") = code,
        secret_query("verifier") = verifier,
        auth = none,
        envelope = "auth_result",
        once,
    )]
    fn exchange_social_token(&self, code: &Secret, verifier: &Secret) -> Call<AuthResult>;

    /// Exchanges what Apple or Google gave to an app on the user's device for the user's tokens.
    ///
    /// `connection_type` is one of these two.
    #[doc(alias = "exchangeSocialIdToken")]
    #[endpoint(
        method = POST,
        path = "/social/id_token",
        json = { code, id_token, connection_type },
        auth = none,
        envelope = "auth_result",
    )]
    fn exchange_social_id_token(
        &self,
        code: &Secret,
        id_token: &Secret,
        connection_type: &ConnectionType,
    ) -> Call<AuthResult>;

    /// Connects an account at another provider with the user who is signed in.
    ///
    /// The code and the verifier are those of [`exchange_social_token`](Self::exchange_social_token).
    #[doc(alias = "currentuserSocialLinkAccount")]
    #[endpoint(
        method = GET,
        path = "/currentuser/social/link_account",
        secret_query("code") = code,
        secret_query("verifier") = verifier,
        auth = auth_token,
        once,
    )]
    fn link_current_user_social_account(
        &self,
        code: &Secret,
        verifier: &Secret,
        auth_token: &Secret,
    ) -> Call<()>;

    /// Takes what GitHub or Google gave to the user's browser. It is made for browsers.
    ///
    /// The response is a redirect to the app, as that of [`get_authorize`](Self::get_authorize) is.
    #[doc(alias = "oauth2Callback")]
    #[endpoint(
        method = GET,
        path = "/social/oauth2_callback?<callback..>",
        secret_query("code") = code,
        auth = none,
        success = [200, 302, 303],
        once,
    )]
    fn oauth2_callback(&self, code: &Secret, callback: &Oauth2Callback) -> Call<()>;

    /// Takes what Apple gave to the user's browser, which sends it as a form. It is made for
    /// browsers.
    ///
    /// The response is a redirect to the app, as that of [`get_authorize`](Self::get_authorize) is.
    #[doc(alias = "appleOauth2Callback")]
    #[endpoint(
        method = POST,
        path = "/social/oauth2_callback",
        form = callback,
        auth = none,
        success = [200, 302, 303],
    )]
    fn apple_oauth2_callback(&self, callback: &AppleOauth2Callback) -> Call<()>;
}

impl AuthSocial for PassageAuth {}

/// The beginning of a sign-in through another provider.
#[request]
#[derive(PartialEq, Eq)]
pub struct Authorize {
    /// Where the browser comes back to, with the code. It must be a URL that the app allows.
    pub redirect_uri: String,
    /// The hash of the verifier that will go with the code (RFC 7636).
    pub code_challenge: String,
    /// How the verifier was hashed: `S256`.
    pub code_challenge_method: String,
    /// The provider.
    pub connection_type: ConnectionType,
    /// A text that comes back with the code, by which the app knows its own sign-ins.
    pub state: Option<String>,
    /// The e-mail address that the provider suggests to the user.
    pub login_hint: Option<String>,
}

open_enum! {
    /// The provider of a sign-in.
    pub enum ConnectionType {
        /// Apple.
        Apple = "apple",
        /// GitHub.
        Github = "github",
        /// Google.
        Google = "google",
        /// Passage's own hosted pages.
        Passage = "passage",
    }
}
