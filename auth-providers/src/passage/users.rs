//! Users.

mod filter;
mod list_paginated_users;
mod paginated_users;

use auth_core::{Call, Provider, endpoint, open_enum};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

pub use self::filter::Filter;
pub use self::list_paginated_users::ListPaginatedUsers;
pub use self::paginated_users::{Link, ListedUser, PaginatedLinks, PaginatedUsers};
use super::Passage;
use crate::null;

/// An app's users.
pub trait Users: Provider {
    /// Gives a user.
    ///
    /// Vendor page (retired): [Get user](https://docs.passage.id/api-docs/management-api/users)
    #[endpoint(method = GET, path = "/users/<user_id>", envelope = "user")]
    fn get_user(&self, user_id: &str) -> Call<UserInfo>;

    /// Lists the users.
    ///
    /// Vendor page (retired): [List users](https://docs.passage.id/api-docs/management-api/users)
    #[endpoint(method = GET, path = "/users?<filter..>")]
    fn list_users(&self, filter: &ListPaginatedUsers) -> Call<PaginatedUsers>;
}

impl Users for Passage {}

/// A user. Strings that are not set are empty.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct UserInfo {
    /// The user's id.
    pub id: String,
    /// The e-mail address.
    #[serde(default, deserialize_with = "null::or_default")]
    pub email: String,
    /// Whether the e-mail address was verified.
    #[serde(default, deserialize_with = "null::or_default")]
    pub email_verified: bool,
    /// The phone number.
    #[serde(default, deserialize_with = "null::or_default")]
    pub phone: String,
    /// Whether the phone number was verified.
    #[serde(default, deserialize_with = "null::or_default")]
    pub phone_verified: bool,
    /// The user's id in another system. Only Flex apps set it.
    #[serde(default, deserialize_with = "null::or_default")]
    pub external_id: String,
    /// Whether the user may sign in.
    #[serde(default, deserialize_with = "null::or_default")]
    pub status: UserStatus,
    /// The number of sign-ins.
    pub login_count: Option<u64>,
    /// When the user last signed in.
    pub last_login_at: Option<Timestamp>,
    /// When the user was created.
    pub created_at: Option<Timestamp>,
    /// When the user last changed.
    pub updated_at: Option<Timestamp>,
    /// The application's own data.
    pub user_metadata: Option<Map<String, Value>>,
    /// The user's recent events.
    #[serde(default, deserialize_with = "null::or_default")]
    pub recent_events: Vec<UserRecentEvent>,
    /// The user's social connections.
    #[serde(default, deserialize_with = "null::or_default")]
    pub social_connections: UserSocialConnections,
    /// Whether the user has a passkey or security key.
    #[serde(default, deserialize_with = "null::or_default")]
    pub webauthn: bool,
    /// The user's passkeys and security keys.
    #[serde(default, deserialize_with = "null::or_default")]
    pub webauthn_devices: Vec<WebAuthnDevice>,
    /// The kinds of those passkeys and security keys.
    #[serde(default, deserialize_with = "null::or_default")]
    pub webauthn_types: Vec<WebAuthnType>,
}

/// A recent event of a user.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct UserRecentEvent {
    /// The event's id.
    pub id: String,
    /// What the user did.
    #[serde(default, deserialize_with = "null::or_default")]
    pub action: UserEventAction,
    /// Whether the event was completed.
    #[serde(default, deserialize_with = "null::or_default")]
    pub status: UserEventStatus,
    /// The kind of sign-in.
    #[serde(default, rename = "type", deserialize_with = "null::or_default")]
    pub kind: String,
    /// The IP address of the user's device.
    #[serde(default, deserialize_with = "null::or_default")]
    pub ip_addr: String,
    /// The browser's `user-agent`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub user_agent: String,
    /// The display name of the browser.
    #[serde(default, deserialize_with = "null::or_default")]
    pub user_agent_display: String,
    /// When the event began.
    pub created_at: Option<Timestamp>,
    /// When the event was completed.
    pub completed_at: Option<Timestamp>,
    /// The social connection that was used.
    pub social_login_type: Option<SocialConnectionType>,
}

/// A user's accounts at other providers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct UserSocialConnections {
    /// The account at Apple.
    pub apple: Option<UserSocialConnection>,
    /// The account at GitHub.
    pub github: Option<UserSocialConnection>,
    /// The account at Google.
    pub google: Option<UserSocialConnection>,
}

/// An account at another provider.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct UserSocialConnection {
    /// The account's id.
    pub provider_id: String,
    /// The account's e-mail address or name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub provider_identifier: String,
    /// When the account was connected.
    pub created_at: Option<Timestamp>,
    /// When the user last signed in with the account.
    pub last_login_at: Option<Timestamp>,
}

/// A passkey or security key.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct WebAuthnDevice {
    /// The device's id.
    pub id: String,
    /// The credential's id.
    #[serde(default, deserialize_with = "null::or_default")]
    pub cred_id: String,
    /// The display name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub friendly_name: String,
    /// The kind of device.
    #[serde(default, rename = "type", deserialize_with = "null::or_default")]
    pub kind: WebAuthnType,
    /// The manufacturer's icons.
    #[serde(default, deserialize_with = "null::or_default")]
    pub icons: WebAuthnIcons,
    /// The number of times the device was used.
    pub usage_count: Option<u64>,
    /// When the device was added.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// When the device was last used.
    pub last_login_at: Option<Timestamp>,
}

/// The URLs of a device's icons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct WebAuthnIcons {
    /// For light backgrounds.
    pub light: Option<String>,
    /// For dark backgrounds.
    pub dark: Option<String>,
}

open_enum! {
    /// Whether a user may sign in.
    pub enum UserStatus {
        /// The user may sign in.
        Active = "active",
        /// The user may not sign in.
        Inactive = "inactive",
        /// The user has not finished signing up.
        Pending = "pending",
    }
}

open_enum! {
    /// A kind of passkey or security key.
    pub enum WebAuthnType {
        /// A passkey, which is synchronized between devices.
        Passkey = "passkey",
        /// A separate security key.
        SecurityKey = "security_key",
        /// A key that stays on its device.
        Platform = "platform",
    }
}

open_enum! {
    /// What a user did.
    pub enum UserEventAction {
        /// Signed up.
        Register = "register",
        /// Signed in.
        Login = "login",
        /// Something else: Passage's value `other`.
        Unspecified = "other",
    }
}

open_enum! {
    /// Whether an event was completed.
    pub enum UserEventStatus {
        /// It was completed.
        Complete = "complete",
        /// It was not completed.
        Incomplete = "incomplete",
    }
}

open_enum! {
    /// The provider of a social connection.
    pub enum SocialConnectionType {
        /// Apple.
        Apple = "apple",
        /// GitHub.
        Github = "github",
        /// Google.
        Google = "google",
    }
}
