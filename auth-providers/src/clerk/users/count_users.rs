//! The number of users.

use auth_core::{request, response};
use jiff::Timestamp;

use crate::clerk::wire;

/// Which users to count.
///
/// A user must match every filter that is set. A filter with several values matches any of them.
#[request]
#[derive(PartialEq, Eq)]
pub struct CountUsers {
    /// Only those with one of these e-mail addresses; 100 at most.
    pub email_address: Vec<String>,
    /// Only those with one of these phone numbers; 100 at most.
    pub phone_number: Vec<String>,
    /// Only those with one of these external ids; 100 at most.
    pub external_id: Vec<String>,
    /// Only those with one of these user names; 100 at most.
    pub username: Vec<String>,
    /// Only those with one of these wallets; 100 at most.
    pub web3_wallet: Vec<String>,
    /// Only the users with these ids; 100 at most.
    pub user_id: Vec<String>,
    /// Only the members of one of these organizations; 100 at most. A `-` before an id excludes its
    /// members.
    pub organization_id: Vec<String>,
    /// Only those with this text in an e-mail address, phone number, user name, wallet, user id,
    /// first or last name.
    pub query: Option<String>,
    /// Only those with this text in an e-mail address. Case does not matter.
    pub email_address_query: Option<String>,
    /// Only those with this text in a phone number.
    pub phone_number_query: Option<String>,
    /// Only those with this text in their user name. Case does not matter.
    pub username_query: Option<String>,
    /// Only those with this text in their name. Case does not matter.
    pub name_query: Option<String>,
    /// Only those who are banned, or only those who are not.
    pub banned: Option<bool>,
    /// Only those who were last active before this time.
    #[serde(with = "wire::millis")]
    pub last_active_at_before: Option<Timestamp>,
    /// Only those who were last active after this time.
    #[serde(with = "wire::millis")]
    pub last_active_at_after: Option<Timestamp>,
    /// Only those who were active since this time. The vendor deprecated it in favour of
    /// [`last_active_at_after`](Self::last_active_at_after).
    #[serde(with = "wire::millis")]
    pub last_active_at_since: Option<Timestamp>,
    /// Only those who were created before this time.
    #[serde(with = "wire::millis")]
    pub created_at_before: Option<Timestamp>,
    /// Only those who were created after this time.
    #[serde(with = "wire::millis")]
    pub created_at_after: Option<Timestamp>,
    /// Only those who last signed in before this time.
    #[serde(with = "wire::millis")]
    pub last_sign_in_at_before: Option<Timestamp>,
    /// Only those who last signed in after this time.
    #[serde(with = "wire::millis")]
    pub last_sign_in_at_after: Option<Timestamp>,
    /// The provider of the accounts in [`provider_user_id`](Self::provider_user_id), such as
    /// `oauth_google`.
    pub provider: Option<String>,
    /// Only those with one of these account ids at [`provider`](Self::provider); 100 at most.
    pub provider_user_id: Vec<String>,
}

/// The number of users.
#[response]
#[derive(PartialEq, Eq)]
pub struct TotalCount {
    /// The kind of object: `total_count`.
    #[serde(default)]
    pub object: String,
    /// The number itself.
    pub total_count: u64,
}
