//! A new address of a user.

use auth_core::request;

use crate::passage::magic_links::MagicLinkLanguage;

/// A new e-mail address, and the message that is sent to it.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateUserEmail {
    /// The new e-mail address.
    pub new_email: String,
    /// The language of the message. Default: the app's.
    pub language: Option<MagicLinkLanguage>,
    /// The path of the app at which the link is used. Default: the app's.
    pub magic_link_path: Option<String>,
    /// Where the user goes on after the link was used. Default: the app's.
    pub redirect_url: Option<String>,
}

/// A new phone number, and the message that is sent to it.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateUserPhone {
    /// The new phone number, such as `+15005550006`.
    pub new_phone: String,
    /// The language of the message. Default: the app's.
    pub language: Option<MagicLinkLanguage>,
    /// The path of the app at which the link is used. Default: the app's.
    pub magic_link_path: Option<String>,
    /// Where the user goes on after the link was used. Default: the app's.
    pub redirect_url: Option<String>,
}
