//! Users.

use auth_core::{request, response};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::ScimMeta;
use crate::descope::envelope::{Content, Names, Opened, enveloped};
use crate::descope::wire;

/// Which users to give.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchScimUsers {
    /// A condition in the language of RFC 7644, such as `userName eq "ada@example.com"`. Default:
    /// all users.
    pub filter: Option<String>,
    /// The position of the first user in the whole list, from 1. Default: 1.
    pub start_index: Option<u32>,
    /// The most users to give on a page.
    pub count: Option<u32>,
}

/// What may be said of a user who is deleted. Descope's document does not say what it is for: the
/// id in the path is enough.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeleteScimUser {
    /// The display name.
    pub display_name: Option<String>,
    /// Whether the user may sign in.
    pub active: Option<bool>,
    /// The given name.
    #[serde(rename = "name.givenName")]
    pub given_name: Option<String>,
    /// The family name.
    #[serde(rename = "name.familyName")]
    pub family_name: Option<String>,
    /// The middle name.
    #[serde(rename = "name.middleName")]
    pub middle_name: Option<String>,
    /// The name that the user signs in with.
    pub user_name: Option<String>,
}

/// The values that replace those of a user.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ScimUserRequest {
    /// The name that the user signs in with.
    pub user_name: String,
    /// The display name.
    pub display_name: Option<String>,
    /// The e-mail addresses.
    pub emails: Vec<ScimUserEmail>,
    /// Whether the user may sign in. Default: what Descope takes for it, so say it.
    pub active: Option<bool>,
    /// The parts of the name.
    pub name: Option<ScimUserName>,
    /// More attributes, such as those of a schema of one's own.
    pub attributes: Map<String, Value>,
}

/// An e-mail address of a user.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct ScimUserEmail {
    /// The address.
    #[serde(default, deserialize_with = "wire::text")]
    pub value: Option<String>,
    /// Whether it is the one to use first.
    pub primary: Option<bool>,
    /// What it is for: `work`, `home` or `other`.
    #[serde(default, rename = "type", deserialize_with = "wire::text")]
    pub kind: Option<String>,
}

/// The parts of a user's name.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScimUserName {
    /// The given name.
    #[serde(default, deserialize_with = "wire::text")]
    pub given_name: Option<String>,
    /// The family name.
    #[serde(default, deserialize_with = "wire::text")]
    pub family_name: Option<String>,
    /// The middle name.
    #[serde(default, deserialize_with = "wire::text")]
    pub middle_name: Option<String>,
}

/// A user.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ScimUser {
    /// The schemas that it follows, as URNs.
    #[serde(default)]
    pub schemas: Vec<String>,
    /// The user's id, `U…`.
    #[serde(default)]
    pub id: String,
    /// The name that the user signs in with.
    #[serde(default)]
    pub user_name: String,
    /// What is known of the record itself.
    pub meta: Option<ScimMeta>,
    /// The e-mail addresses.
    #[serde(default)]
    pub emails: Vec<ScimUserEmail>,
    /// The parts of the name.
    pub name: Option<ScimUserName>,
    /// Whether the user may sign in.
    pub active: Option<bool>,
    /// The display name.
    #[serde(default)]
    pub display_name: String,
    /// What went wrong, if something did.
    #[serde(default)]
    pub detail: String,
    /// More attributes, such as those of a schema of one's own.
    #[serde(default)]
    pub attributes: Map<String, Value>,
    /// The HTTP status, if something went wrong.
    #[serde(deserialize_with = "wire::number")]
    pub status: Option<i64>,
}

/// The answer with one user.
///
/// The user is read from `user`, as Descope documents it, and from the answer itself, as RFC 7644
/// says it.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(from = "Opened<Self>")]
pub struct ScimUserResponse {
    /// The user.
    pub user: ScimUser,
}

enveloped!(ScimUserResponse { user: ScimUser = "user" });

impl<'de> Content<'de> for ScimUser {
    fn read<D: Deserializer<'de>>(from: D, names: Names) -> Result<Self, D::Error> {
        Option::read(from, names).map(Option::unwrap_or_default)
    }
}
