//! Which memberships to list.

use auth_core::request;
use jiff::Timestamp;

use crate::clerk::wire;

/// Which memberships in an organization to list, and how.
///
/// A member must match every filter that is set. A filter with several values matches any of them.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListOrganizationMemberships {
    /// The order: `phone_number`, `email_address`, `created_at`, `first_name`, `last_name` or
    /// `username`, with `-` before it for descending.
    pub order_by: Option<String>,
    /// Only the members with these ids; 100 at most. A `-` before an id excludes it.
    pub user_id: Vec<String>,
    /// Only those with one of these e-mail addresses; 100 at most.
    pub email_address: Vec<String>,
    /// Only those with one of these phone numbers; 100 at most.
    pub phone_number: Vec<String>,
    /// Only those with one of these user names; 100 at most.
    pub username: Vec<String>,
    /// Only those with one of these wallets; 100 at most.
    pub web3_wallet: Vec<String>,
    /// Only those with one of these roles, by their keys; 100 at most.
    pub role: Vec<String>,
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
    /// Only those who were last active before this time.
    #[serde(with = "wire::millis")]
    pub last_active_at_before: Option<Timestamp>,
    /// Only those who were last active after this time.
    #[serde(with = "wire::millis")]
    pub last_active_at_after: Option<Timestamp>,
    /// Only those whose account was created before this time.
    #[serde(with = "wire::millis")]
    pub created_at_before: Option<Timestamp>,
    /// Only those whose account was created after this time.
    #[serde(with = "wire::millis")]
    pub created_at_after: Option<Timestamp>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// How to list the memberships in all organizations.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListInstanceOrganizationMemberships {
    /// The order: `phone_number`, `email_address`, `created_at`, `first_name`, `last_name` or
    /// `username`, with `-` before it for descending.
    pub order_by: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}
