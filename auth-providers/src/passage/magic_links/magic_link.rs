//! A magic link.

use auth_core::{Secret, open_enum, response};

/// A magic link. Strings that are not set are empty.
#[response]
#[derive(PartialEq, Eq)]
pub struct MagicLink {
    /// The link's id.
    ///
    /// It is a secret: after the link was used, whoever has its id can ask for the user's tokens,
    /// with [`get_magic_link_status`].
    ///
    /// [`get_magic_link_status`]: crate::passage::auth::magic_link::AuthMagicLink::get_magic_link_status
    pub id: Secret,
    /// The id of the app.
    #[serde(default)]
    pub app_id: String,
    /// The id of the user.
    #[serde(default)]
    pub user_id: String,
    /// The e-mail address or the phone number of the user.
    #[serde(default)]
    pub identifier: String,
    /// What the link does.
    #[serde(default, rename = "type")]
    pub kind: MagicLinkType,
    /// The part of the link with which it is activated.
    pub secret: Option<Secret>,
    /// The link itself.
    pub url: Option<Secret>,
    /// Where the user goes on after the link was used.
    #[serde(default)]
    pub redirect_url: String,
    /// How long the link is valid, in minutes.
    pub ttl: Option<u64>,
    /// Whether the link was used.
    #[serde(default)]
    pub activated: bool,
}

open_enum! {
    /// What a magic link does.
    pub enum MagicLinkType {
        /// It signs the user in.
        Login = "login",
        /// It verifies the user's e-mail address or phone number.
        VerifyIdentifier = "verify_identifier",
    }
}
