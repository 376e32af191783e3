//! A user and what it is made of.

use auth_core::{open_enum, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::passage::user_devices::{WebAuthnDevice, WebAuthnType};

/// A user. Strings that are not set are empty.
#[response]
#[derive(PartialEq)]
pub struct UserInfo {
    /// The user's id.
    pub id: String,
    /// The e-mail address.
    #[serde(default)]
    pub email: String,
    /// Whether the e-mail address was verified.
    #[serde(default)]
    pub email_verified: bool,
    /// The phone number.
    #[serde(default)]
    pub phone: String,
    /// Whether the phone number was verified.
    #[serde(default)]
    pub phone_verified: bool,
    /// The user's id in another system. Only Flex apps set it.
    #[serde(default)]
    pub external_id: String,
    /// Whether the user may sign in.
    #[serde(default)]
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
    #[serde(default)]
    pub recent_events: Vec<UserRecentEvent>,
    /// The user's social connections.
    #[serde(default)]
    pub social_connections: UserSocialConnections,
    /// Whether the user has a passkey or security key.
    #[serde(default)]
    pub webauthn: bool,
    /// The user's passkeys and security keys.
    #[serde(default)]
    pub webauthn_devices: Vec<WebAuthnDevice>,
    /// The kinds of those passkeys and security keys.
    #[serde(default)]
    pub webauthn_types: Vec<WebAuthnType>,
}

/// A recent event of a user.
#[response]
#[derive(PartialEq, Eq)]
pub struct UserRecentEvent {
    /// The event's id.
    pub id: String,
    /// What the user did.
    #[serde(default)]
    pub action: UserEventAction,
    /// Whether the event was completed.
    #[serde(default)]
    pub status: UserEventStatus,
    /// The kind of sign-in.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// The IP address of the user's device.
    #[serde(default)]
    pub ip_addr: String,
    /// The browser's `user-agent`.
    #[serde(default)]
    pub user_agent: String,
    /// The display name of the browser.
    #[serde(default)]
    pub user_agent_display: String,
    /// When the event began.
    pub created_at: Option<Timestamp>,
    /// When the event was completed.
    pub completed_at: Option<Timestamp>,
    /// The social connection that was used.
    pub social_login_type: Option<SocialConnectionType>,
}

/// A user's accounts at other providers.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct UserSocialConnections {
    /// The account at Apple.
    pub apple: Option<UserSocialConnection>,
    /// The account at GitHub.
    pub github: Option<UserSocialConnection>,
    /// The account at Google.
    pub google: Option<UserSocialConnection>,
}

/// An account at another provider.
#[response]
#[derive(PartialEq, Eq)]
pub struct UserSocialConnection {
    /// The account's id.
    pub provider_id: String,
    /// The account's e-mail address or name.
    #[serde(default)]
    pub provider_identifier: String,
    /// When the account was connected.
    pub created_at: Option<Timestamp>,
    /// When the user last signed in with the account.
    pub last_login_at: Option<Timestamp>,
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
