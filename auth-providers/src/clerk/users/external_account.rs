//! Accounts elsewhere.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::Verification;
use crate::null;

/// An account elsewhere that a user signs in with.
///
/// What is known of it depends on where it is: an older kind has other fields than the rest.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ExternalAccount {
    /// `external_account`, or for an older kind `google_account` or `facebook_account`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The account's id here, `eac_…`, or for an older kind `gac_…` or `fac_…`.
    pub id: String,
    /// Where it is, such as `oauth_google`.
    pub provider: Option<String>,
    /// The id that an address's or number's [`linked_to`](super::EmailAddress::linked_to) names,
    /// `idn_…`.
    pub identification_id: Option<String>,
    /// The account's id there.
    pub provider_user_id: Option<String>,
    /// What the user allowed, separated by spaces.
    pub approved_scopes: Option<String>,
    /// The account's e-mail address.
    pub email_address: Option<String>,
    /// Whether the provider had verified that address when the account was linked, if it said.
    pub email_address_verified: Option<bool>,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The address of the picture, under its older name; the vendor deprecated it for
    /// [`image_url`](Self::image_url).
    pub avatar_url: Option<String>,
    /// The address of the picture.
    pub image_url: Option<String>,
    /// The account's name.
    pub username: Option<String>,
    /// The account's phone number.
    pub phone_number: Option<String>,
    /// Data of the app's own, for everybody to read.
    pub public_metadata: Option<Map<String, Value>>,
    /// A name to tell the user's accounts apart.
    pub label: Option<String>,
    /// When it was linked.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
    /// How it was verified.
    pub verification: Option<Verification>,
}
