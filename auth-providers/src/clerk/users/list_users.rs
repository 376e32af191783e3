//! The filter of a list of users.

use jiff::Timestamp;
use serde::Serialize;

/// Which users to list, and how.
///
/// A user must match every filter that is set. A filter with several values matches any of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ListUsers {
    /// Only those with one of these e-mail addresses; 100 at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub email_address: Vec<String>,
    /// Only those with one of these phone numbers; 100 at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phone_number: Vec<String>,
    /// Only those with one of these external ids; 100 at most. A `-` before an id excludes it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub external_id: Vec<String>,
    /// Only those with one of these user names; 100 at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub username: Vec<String>,
    /// Only those with one of these wallets; 100 at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub web3_wallet: Vec<String>,
    /// Only the users with these ids; 100 at most. A `-` before an id excludes it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub user_id: Vec<String>,
    /// Only the members of one of these organizations; 100 at most. A `-` before an id excludes its
    /// members.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organization_id: Vec<String>,
    /// Only those with this text in an e-mail address, phone number, user name, wallet, user id,
    /// first or last name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// Only those with this text in an e-mail address. Case does not matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_address_query: Option<String>,
    /// Only those with this text in a phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_query: Option<String>,
    /// Only those with this text in their user name. Case does not matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username_query: Option<String>,
    /// Only those with this text in their name. Case does not matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_query: Option<String>,
    /// Only those who are banned, or only those who are not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub banned: Option<bool>,
    /// Only those who were last active before this time.
    #[serde(
        skip_serializing_if = "Option::is_none",
        with = "jiff::fmt::serde::timestamp::millisecond::optional"
    )]
    pub last_active_at_before: Option<Timestamp>,
    /// Only those who were last active after this time.
    #[serde(
        skip_serializing_if = "Option::is_none",
        with = "jiff::fmt::serde::timestamp::millisecond::optional"
    )]
    pub last_active_at_after: Option<Timestamp>,
    /// Only those who were active since this time. The vendor deprecated it in favour of
    /// [`last_active_at_after`](Self::last_active_at_after).
    #[serde(
        skip_serializing_if = "Option::is_none",
        with = "jiff::fmt::serde::timestamp::millisecond::optional"
    )]
    pub last_active_at_since: Option<Timestamp>,
    /// Only those who were created before this time.
    #[serde(
        skip_serializing_if = "Option::is_none",
        with = "jiff::fmt::serde::timestamp::millisecond::optional"
    )]
    pub created_at_before: Option<Timestamp>,
    /// Only those who were created after this time.
    #[serde(
        skip_serializing_if = "Option::is_none",
        with = "jiff::fmt::serde::timestamp::millisecond::optional"
    )]
    pub created_at_after: Option<Timestamp>,
    /// Only those who last signed in before this time.
    #[serde(
        skip_serializing_if = "Option::is_none",
        with = "jiff::fmt::serde::timestamp::millisecond::optional"
    )]
    pub last_sign_in_at_before: Option<Timestamp>,
    /// Only those who last signed in after this time.
    #[serde(
        skip_serializing_if = "Option::is_none",
        with = "jiff::fmt::serde::timestamp::millisecond::optional"
    )]
    pub last_sign_in_at_after: Option<Timestamp>,
    /// The provider of the accounts in [`provider_user_id`](Self::provider_user_id), such as
    /// `oauth_google`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Only those with one of these account ids at [`provider`](Self::provider); 100 at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub provider_user_id: Vec<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
    /// Begins the list after the user with this id.
    ///
    /// The further pages are then requested in the same way. That is faster than by
    /// [`offset`](Self::offset), and skips nobody if users are created or deleted in between. Clerk
    /// refuses it together with an offset, and with an order other than by `created_at`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starting_after: Option<String>,
    /// The order: `created_at`, `updated_at`, `email_address`, `web3wallet`, `first_name`,
    /// `last_name`, `phone_number`, `username`, `last_active_at` or `last_sign_in_at`, with `-`
    /// before it for descending. Default: `-created_at`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_by: Option<String>,
}

impl ListUsers {
    /// All users, with Clerk's defaults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`email_address`](Self::email_address).
    #[must_use]
    pub fn email_address(mut self, addresses: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.email_address = addresses.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`phone_number`](Self::phone_number).
    #[must_use]
    pub fn phone_number(mut self, numbers: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.phone_number = numbers.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`external_id`](Self::external_id).
    #[must_use]
    pub fn external_id(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.external_id = ids.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`username`](Self::username).
    #[must_use]
    pub fn username(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.username = names.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`web3_wallet`](Self::web3_wallet).
    #[must_use]
    pub fn web3_wallet(mut self, wallets: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.web3_wallet = wallets.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`user_id`](Self::user_id).
    #[must_use]
    pub fn user_id(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.user_id = ids.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`organization_id`](Self::organization_id).
    #[must_use]
    pub fn organization_id(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.organization_id = ids.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`query`](Self::query).
    #[must_use]
    pub fn query(mut self, part: impl Into<String>) -> Self {
        self.query = Some(part.into());
        self
    }

    /// Sets [`email_address_query`](Self::email_address_query).
    #[must_use]
    pub fn email_address_query(mut self, part: impl Into<String>) -> Self {
        self.email_address_query = Some(part.into());
        self
    }

    /// Sets [`phone_number_query`](Self::phone_number_query).
    #[must_use]
    pub fn phone_number_query(mut self, part: impl Into<String>) -> Self {
        self.phone_number_query = Some(part.into());
        self
    }

    /// Sets [`username_query`](Self::username_query).
    #[must_use]
    pub fn username_query(mut self, part: impl Into<String>) -> Self {
        self.username_query = Some(part.into());
        self
    }

    /// Sets [`name_query`](Self::name_query).
    #[must_use]
    pub fn name_query(mut self, part: impl Into<String>) -> Self {
        self.name_query = Some(part.into());
        self
    }

    /// Sets [`banned`](Self::banned).
    #[must_use]
    pub fn banned(mut self, banned: bool) -> Self {
        self.banned = Some(banned);
        self
    }

    /// Sets [`last_active_at_before`](Self::last_active_at_before).
    #[must_use]
    pub fn last_active_at_before(mut self, time: Timestamp) -> Self {
        self.last_active_at_before = Some(time);
        self
    }

    /// Sets [`last_active_at_after`](Self::last_active_at_after).
    #[must_use]
    pub fn last_active_at_after(mut self, time: Timestamp) -> Self {
        self.last_active_at_after = Some(time);
        self
    }

    /// Sets [`last_active_at_since`](Self::last_active_at_since).
    #[must_use]
    pub fn last_active_at_since(mut self, time: Timestamp) -> Self {
        self.last_active_at_since = Some(time);
        self
    }

    /// Sets [`created_at_before`](Self::created_at_before).
    #[must_use]
    pub fn created_at_before(mut self, time: Timestamp) -> Self {
        self.created_at_before = Some(time);
        self
    }

    /// Sets [`created_at_after`](Self::created_at_after).
    #[must_use]
    pub fn created_at_after(mut self, time: Timestamp) -> Self {
        self.created_at_after = Some(time);
        self
    }

    /// Sets [`last_sign_in_at_before`](Self::last_sign_in_at_before).
    #[must_use]
    pub fn last_sign_in_at_before(mut self, time: Timestamp) -> Self {
        self.last_sign_in_at_before = Some(time);
        self
    }

    /// Sets [`last_sign_in_at_after`](Self::last_sign_in_at_after).
    #[must_use]
    pub fn last_sign_in_at_after(mut self, time: Timestamp) -> Self {
        self.last_sign_in_at_after = Some(time);
        self
    }

    /// Sets [`provider`](Self::provider).
    #[must_use]
    pub fn provider(mut self, provider: impl Into<String>) -> Self {
        self.provider = Some(provider.into());
        self
    }

    /// Sets [`provider_user_id`](Self::provider_user_id).
    #[must_use]
    pub fn provider_user_id(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.provider_user_id = ids.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`limit`](Self::limit).
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets [`offset`](Self::offset).
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Sets [`starting_after`](Self::starting_after).
    #[must_use]
    pub fn starting_after(mut self, user_id: impl Into<String>) -> Self {
        self.starting_after = Some(user_id.into());
        self
    }

    /// Sets [`order_by`](Self::order_by).
    #[must_use]
    pub fn order_by(mut self, order: impl Into<String>) -> Self {
        self.order_by = Some(order.into());
        self
    }
}
