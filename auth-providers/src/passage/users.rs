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

/// A user. Texts that are not set are empty.
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
    /// The user's id in another system; set by Flex apps alone.
    #[serde(default, deserialize_with = "null::or_default")]
    pub external_id: String,
    /// Whether the user may sign in.
    #[serde(default, deserialize_with = "null::or_default")]
    pub status: UserStatus,
    /// How often the user has signed in.
    pub login_count: Option<u64>,
    /// When the user last signed in.
    pub last_login_at: Option<Timestamp>,
    /// When the user was created.
    pub created_at: Option<Timestamp>,
    /// When the user last changed.
    pub updated_at: Option<Timestamp>,
    /// Data of the app's own.
    pub user_metadata: Option<Map<String, Value>>,
    /// What the user did lately.
    #[serde(default, deserialize_with = "null::or_default")]
    pub recent_events: Vec<UserRecentEvent>,
    /// The accounts elsewhere that the user signs in with.
    #[serde(default, deserialize_with = "null::or_default")]
    pub social_connections: UserSocialConnections,
    /// Whether the user has a passkey or security key.
    #[serde(default, deserialize_with = "null::or_default")]
    pub webauthn: bool,
    /// The user's passkeys and security keys.
    #[serde(default, deserialize_with = "null::or_default")]
    pub webauthn_devices: Vec<WebAuthnDevice>,
    /// The kinds of those.
    #[serde(default, deserialize_with = "null::or_default")]
    pub webauthn_types: Vec<WebAuthnType>,
}

/// Something that a user did.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct UserRecentEvent {
    /// The event's id.
    pub id: String,
    /// What was done.
    #[serde(default, deserialize_with = "null::or_default")]
    pub action: UserEventAction,
    /// Whether it was completed.
    #[serde(default, deserialize_with = "null::or_default")]
    pub status: UserEventStatus,
    /// The kind of sign-in.
    #[serde(default, rename = "type", deserialize_with = "null::or_default")]
    pub kind: String,
    /// Where from.
    #[serde(default, deserialize_with = "null::or_default")]
    pub ip_addr: String,
    /// The browser, as it names itself.
    #[serde(default, deserialize_with = "null::or_default")]
    pub user_agent: String,
    /// The browser, for people.
    #[serde(default, deserialize_with = "null::or_default")]
    pub user_agent_display: String,
    /// When it was begun.
    pub created_at: Option<Timestamp>,
    /// When it was completed.
    pub completed_at: Option<Timestamp>,
    /// The account elsewhere that was used.
    pub social_login_type: Option<SocialConnectionType>,
}

/// The accounts elsewhere that a user signs in with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct UserSocialConnections {
    /// At Apple.
    pub apple: Option<UserSocialConnection>,
    /// At GitHub.
    pub github: Option<UserSocialConnection>,
    /// At Google.
    pub google: Option<UserSocialConnection>,
}

/// An account elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct UserSocialConnection {
    /// The account's id.
    pub provider_id: String,
    /// The account's e-mail address or name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub provider_identifier: String,
    /// When it was connected.
    pub created_at: Option<Timestamp>,
    /// When the user last signed in with it.
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
    /// The name, for people.
    #[serde(default, deserialize_with = "null::or_default")]
    pub friendly_name: String,
    /// The kind of device.
    #[serde(default, rename = "type", deserialize_with = "null::or_default")]
    pub kind: WebAuthnType,
    /// The maker's icons.
    #[serde(default, deserialize_with = "null::or_default")]
    pub icons: WebAuthnIcons,
    /// How often it was used.
    pub usage_count: Option<u64>,
    /// When it was added.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// When it was last used.
    pub last_login_at: Option<Timestamp>,
}

/// The addresses of a device's icons.
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
        /// They may.
        Active = "active",
        /// They may not.
        Inactive = "inactive",
        /// They have not finished signing up.
        Pending = "pending",
    }
}

open_enum! {
    /// A kind of passkey or security key.
    pub enum WebAuthnType {
        /// One that is synchronised.
        Passkey = "passkey",
        /// One of its own.
        SecurityKey = "security_key",
        /// One that stays on its device.
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
        /// Something else, which Passage calls so.
        Unspecified = "other",
    }
}

open_enum! {
    /// Whether something was completed.
    pub enum UserEventStatus {
        /// It was.
        Complete = "complete",
        /// It was not.
        Incomplete = "incomplete",
    }
}

open_enum! {
    /// Where an account elsewhere is.
    pub enum SocialConnectionType {
        /// Apple.
        Apple = "apple",
        /// GitHub.
        Github = "github",
        /// Google.
        Google = "google",
    }
}
