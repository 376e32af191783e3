//! Where e-mail addresses and phone numbers came from.

use auth_core::response;

/// An account that an e-mail address or phone number came from.
#[response]
#[derive(PartialEq, Eq)]
pub struct IdentificationLink {
    /// The kind of account, such as `oauth_google`.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// The account's id, `idn_…`.
    pub id: String,
}
