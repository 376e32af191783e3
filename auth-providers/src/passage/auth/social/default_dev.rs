//! The callbacks of apps under development (retired).

use auth_core::{Call, Provider, Secret, endpoint};

use super::{AppleOauth2Callback, Oauth2Callback};
use crate::passage::auth::WithoutApp;

/// The callbacks of apps under development, which all share the vendor's registration at the other
/// providers. The state says which app it is.
pub trait AuthSocialDefaultDev: Provider {
    /// Takes what GitHub or Google gave to the user's browser. It is made for browsers.
    ///
    /// Otherwise it works like [`oauth2_callback`](super::AuthSocial::oauth2_callback).
    #[doc(alias = "oauth2CallbackDefaultDev")]
    #[endpoint(
        method = GET,
        path = "/social/oauth2_callback?<callback..>",
        secret_query("code") = code,
        auth = none,
        success = [200, 302, 303],
        once,
    )]
    fn oauth2_callback_default_dev(&self, code: &Secret, callback: &Oauth2Callback) -> Call<()>;

    /// Takes what Apple gave to the user's browser, which sends it as a form. It is made for
    /// browsers.
    ///
    /// Otherwise it works like [`apple_oauth2_callback`](super::AuthSocial::apple_oauth2_callback).
    #[doc(alias = "appleOauth2CallbackDefaultDev")]
    #[endpoint(
        method = POST,
        path = "/social/oauth2_callback",
        form = callback,
        auth = none,
        success = [200, 302, 303],
    )]
    fn apple_oauth2_callback_default_dev(&self, callback: &AppleOauth2Callback) -> Call<()>;
}

impl AuthSocialDefaultDev for WithoutApp {}
