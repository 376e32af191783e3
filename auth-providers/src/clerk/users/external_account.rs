//! Accounts at other providers.

use auth_core::response;
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::clerk::verification::Verification;
use crate::clerk::wire;

/// An account at another provider that a user signs in with.
///
/// The fields that are set depend on the provider: two older kinds have other fields than the rest.
#[response]
#[derive(PartialEq)]
pub struct ExternalAccount {
    /// The kind of object: `external_account`, or for the older kinds `google_account` or
    /// `facebook_account`.
    #[serde(default)]
    pub object: String,
    /// The account's id at Clerk, `eac_…`, or for the older kinds `gac_…` or `fac_…`.
    pub id: String,
    /// The provider, such as `oauth_google`.
    pub provider: Option<String>,
    /// The id, `idn_…`, to which the [`linked_to`](crate::clerk::email_addresses::EmailAddress::linked_to) of an e-mail
    /// address or phone number refers.
    pub identification_id: Option<String>,
    /// The account's id at the provider.
    pub provider_user_id: Option<String>,
    /// The scopes that the user approved, separated by spaces.
    pub approved_scopes: Option<String>,
    /// The account's e-mail address.
    pub email_address: Option<String>,
    /// Whether the provider had verified that address when the account was linked, if the provider
    /// said so.
    pub email_address_verified: Option<bool>,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The URL of the picture. The vendor deprecated it in favour of
    /// [`image_url`](Self::image_url).
    pub avatar_url: Option<String>,
    /// The URL of the picture.
    pub image_url: Option<String>,
    /// The account's user name.
    pub username: Option<String>,
    /// The account's phone number.
    pub phone_number: Option<String>,
    /// The application's own data, which everybody can read.
    pub public_metadata: Option<Map<String, Value>>,
    /// A label that distinguishes the user's accounts.
    pub label: Option<String>,
    /// When the account was linked.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// The verification of the account.
    pub verification: Option<Verification>,
}
