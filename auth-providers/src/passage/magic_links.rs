//! Magic links: <https://docs.passage.id/api-docs/management-api/magic-links> (retired)

mod magic_link;

use auth_core::{Call, Provider, endpoint, open_enum, request};

pub use self::magic_link::{MagicLink, MagicLinkType};
use super::Passage;

/// Links that sign a user in, or verify an address.
pub trait MagicLinks: Provider {
    /// Creates a magic link, and sends it if [`send`](CreateMagicLink::send) says so.
    ///
    /// Without `send`, pass the link on yourself: whoever has it can use it, once. Each call creates
    /// another link, so a call whose outcome is unknown is not tried again.
    ///
    /// Vendor page (retired): [Create Embeddable Magic Link](https://docs.passage.id/api-docs/management-api/magic-links)
    #[doc(alias = "createMagicLink")]
    #[endpoint(method = POST, path = "/magic-links", json = link, envelope = "magic_link")]
    fn create_magic_link(&self, link: &CreateMagicLink) -> Call<MagicLink>;
}

impl MagicLinks for Passage {}

/// The link to create, and for whom: a user's id, an e-mail address or a phone number.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateMagicLink {
    /// The id of the user.
    pub user_id: Option<String>,
    /// The e-mail address of the user.
    pub email: Option<String>,
    /// The phone number of the user, such as `+15005550006`.
    pub phone: Option<String>,
    /// How the link is sent.
    pub channel: Option<MagicLinkChannel>,
    /// What the link does.
    #[serde(rename = "type")]
    pub kind: Option<MagicLinkType>,
    /// Whether Passage sends the link. Otherwise the caller does.
    pub send: Option<bool>,
    /// The language of the message.
    pub language: Option<MagicLinkLanguage>,
    /// The path of the app at which the link is used. It must be relative. Default: the app's.
    pub magic_link_path: Option<String>,
    /// Where the user goes on after the link was used. Default: the app's.
    pub redirect_url: Option<String>,
    /// How long the link is valid, in minutes. Default: the app's.
    pub ttl: Option<u64>,
}

open_enum! {
    /// How a magic link is sent.
    pub enum MagicLinkChannel {
        /// By e-mail.
        Email = "email",
        /// By a text message.
        Phone = "phone",
    }
}

open_enum! {
    /// The language of a message to a user.
    pub enum MagicLinkLanguage {
        /// German.
        German = "de",
        /// English.
        English = "en",
        /// Spanish.
        Spanish = "es",
        /// Italian.
        Italian = "it",
        /// Polish.
        Polish = "pl",
        /// Portuguese.
        Portuguese = "pt",
        /// Chinese.
        Chinese = "zh",
    }
}
