//! The session itself.

use auth_core::{open_enum, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::clerk::users::User;
use crate::clerk::wire;

/// Which sessions to list. Clerk asks for a client or a user.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListSessions {
    /// Only those of this client.
    pub client_id: Option<String>,
    /// Only those of this user.
    pub user_id: Option<String>,
    /// Only those with this status. `Pending` cannot be asked for.
    pub status: Option<SessionStatus>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A session.
#[response]
#[derive(PartialEq)]
pub struct Session {
    /// The kind of object: `session`.
    #[serde(default)]
    pub object: String,
    /// The session's id, `sess_…`.
    pub id: String,
    /// The id of the user.
    #[serde(default)]
    pub user_id: String,
    /// The id of the client, which is the device or browser of the session.
    #[serde(default)]
    pub client_id: String,
    /// Who impersonates the user, if anybody does. `sub` is the actor's id.
    pub actor: Option<Map<String, Value>>,
    /// Whether the session can be used.
    #[serde(default)]
    pub status: SessionStatus,
    /// The id of the organization that was active last.
    pub last_active_organization_id: Option<String>,
    /// When the user was last active in it.
    #[serde(with = "wire::millis")]
    pub last_active_at: Option<Timestamp>,
    /// What was last seen of the user's device.
    pub latest_activity: Option<SessionActivity>,
    /// When it expires.
    #[serde(with = "wire::millis")]
    pub expire_at: Option<Timestamp>,
    /// When it ends if the user does nothing until then.
    #[serde(with = "wire::millis")]
    pub abandon_at: Option<Timestamp>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// What the user has to do before the session is active.
    #[serde(default)]
    pub tasks: Vec<SessionTask>,
    /// The user. Only webhooks have it.
    pub user: Option<Box<User>>,
}

open_enum! {
    /// Whether a session can be used.
    pub enum SessionStatus {
        /// It can be used.
        Active = "active",
        /// The user has to finish a task first, such as choosing an organization.
        Pending = "pending",
        /// The application ended it.
        Revoked = "revoked",
        /// The user signed out. The client still lists it.
        Ended = "ended",
        /// It lasted as long as sessions may.
        Expired = "expired",
        /// The user signed out. The client no longer lists it.
        Removed = "removed",
        /// The user did nothing for too long.
        Abandoned = "abandoned",
        /// Another session of the same client took its place.
        Replaced = "replaced",
    }
}

/// What was last seen of the device of a session.
#[response]
#[derive(PartialEq, Eq)]
pub struct SessionActivity {
    /// The kind of object: `session_activity`.
    #[serde(default)]
    pub object: String,
    /// The id.
    pub id: String,
    /// The kind of device, such as `Macintosh`.
    pub device_type: Option<String>,
    /// Whether it is a mobile device.
    #[serde(default)]
    pub is_mobile: bool,
    /// The name of the browser.
    pub browser_name: Option<String>,
    /// The version of the browser.
    pub browser_version: Option<String>,
    /// The IP address.
    pub ip_address: Option<String>,
    /// The city that the address seems to be in.
    pub city: Option<String>,
    /// The country that the address seems to be in, such as `GR`.
    pub country: Option<String>,
}

/// What a user has to do before a session is active.
#[response]
#[derive(PartialEq, Eq)]
pub struct SessionTask {
    /// What it is, such as `choose-organization`.
    pub key: String,
}
