//! Users.

mod filter;
mod list_paginated_users;
mod paginated_users;

use auth_core::{Call, Provider, endpoint};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

pub use self::filter::Filter;
pub use self::list_paginated_users::ListPaginatedUsers;
pub use self::paginated_users::{Link, ListedUser, PaginatedLinks, PaginatedUsers};
use super::Passage;
use crate::open_enum::open_enum;

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

/// A user.
///
/// Passage always sends every field: texts that are not set are empty.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct UserInfo {
    /// The user's id.
    pub id: String,
    /// The e-mail address.
    pub email: String,
    /// Whether the e-mail address was verified.
    pub email_verified: bool,
    /// The phone number.
    pub phone: String,
    /// Whether the phone number was verified.
    pub phone_verified: bool,
    /// The user's id in another system; set by Flex apps alone.
    pub external_id: String,
    /// Whether the user may sign in.
    pub status: UserStatus,
    /// How often the user has signed in.
    pub login_count: u64,
    /// When the user last signed in.
    pub last_login_at: Timestamp,
    /// When the user was created.
    pub created_at: Timestamp,
    /// When the user last changed.
    pub updated_at: Timestamp,
    /// Data of the app's own.
    pub user_metadata: Option<Map<String, Value>>,
    /// What the user did lately.
    pub recent_events: Vec<UserRecentEvent>,
    /// The accounts elsewhere that the user signs in with.
    pub social_connections: UserSocialConnections,
    /// Whether the user has a passkey or security key.
    pub webauthn: bool,
    /// The user's passkeys and security keys.
    pub webauthn_devices: Vec<WebAuthnDevice>,
    /// The kinds of those.
    pub webauthn_types: Vec<WebAuthnType>,
}

/// Something that a user did.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct UserRecentEvent {
    /// The event's id.
    pub id: String,
    /// What was done.
    pub action: UserEventAction,
    /// Whether it was completed.
    pub status: UserEventStatus,
    /// The kind of sign-in.
    #[serde(rename = "type")]
    pub kind: String,
    /// Where from.
    pub ip_addr: String,
    /// The browser, as it names itself.
    pub user_agent: String,
    /// The browser, for people.
    pub user_agent_display: String,
    /// When it was begun.
    pub created_at: Timestamp,
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
    #[serde(default)]
    pub apple: Option<UserSocialConnection>,
    /// At GitHub.
    #[serde(default)]
    pub github: Option<UserSocialConnection>,
    /// At Google.
    #[serde(default)]
    pub google: Option<UserSocialConnection>,
}

/// An account elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct UserSocialConnection {
    /// The account's id.
    pub provider_id: String,
    /// The account's e-mail address or name.
    pub provider_identifier: String,
    /// When it was connected.
    pub created_at: Timestamp,
    /// When the user last signed in with it.
    pub last_login_at: Timestamp,
}

/// A passkey or security key.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct WebAuthnDevice {
    /// The device's id.
    pub id: String,
    /// The credential's id.
    pub cred_id: String,
    /// The name, for people.
    pub friendly_name: String,
    /// The kind of device.
    #[serde(rename = "type")]
    pub kind: WebAuthnType,
    /// The maker's icons.
    pub icons: WebAuthnIcons,
    /// How often it was used.
    pub usage_count: u64,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// When it was last used.
    pub last_login_at: Timestamp,
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
