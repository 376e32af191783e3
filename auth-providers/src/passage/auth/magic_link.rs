//! Magic links that were sent (retired).

use auth_core::{Call, Provider, Secret, endpoint, request, response};

use super::{AuthResult, PassageAuth};
use crate::passage::magic_links::MagicLinkLanguage;

/// Magic links that were sent: by [`login_magic_link`] and [`register_magic_link`], or by
/// [a server](crate::passage::magic_links).
///
/// [`login_magic_link`]: super::login::AuthLogin::login_magic_link
/// [`register_magic_link`]: super::register::AuthRegister::register_magic_link
pub trait AuthMagicLink: Provider {
    /// Signs in whoever has the link.
    ///
    /// `magic_link` is what the link has in its query under `psg_magic_link`. A link can be used
    /// once, so a call whose outcome is unknown is not tried again.
    #[doc(alias = "activateMagicLink")]
    #[endpoint(
        method = PATCH,
        path = "/magic-link/activate",
        json = { magic_link },
        auth = none,
        envelope = "auth_result",
    )]
    fn activate_magic_link(&self, magic_link: &Secret) -> Call<AuthResult>;

    /// Gives the tokens of a sign-in after its link was used, maybe on another device.
    ///
    /// It fails as long as the link was not used: ask again every few seconds. `id` is the link's
    /// id. Whoever has it can get the tokens.
    #[doc(alias = "magicLinkStatus")]
    #[endpoint(
        method = POST,
        path = "/magic-link/status",
        json = { id },
        auth = none,
        envelope = "auth_result",
    )]
    fn get_magic_link_status(&self, id: &Secret) -> Call<AuthResult>;
}

impl AuthMagicLink for PassageAuth {}

/// To whom a magic link is sent, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct SendMagicLink {
    /// The e-mail address or the phone number of the user.
    pub identifier: String,
    /// The language of the message. Default: the app's.
    pub language: Option<MagicLinkLanguage>,
    /// The path of the app at which the link is used. Default: the app's.
    pub magic_link_path: Option<String>,
}

/// A magic link that was sent.
#[response]
#[derive(PartialEq, Eq)]
pub struct SentMagicLink {
    /// The link's id, with which [`get_magic_link_status`] gives the tokens.
    ///
    /// [`get_magic_link_status`]: AuthMagicLink::get_magic_link_status
    pub id: Secret,
}
