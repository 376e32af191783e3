//! What a session token says.

use auth_core::open_enum;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::organization::{ActiveOrganization, Compact};
use crate::claim;

/// The claims of a session token that was accepted.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "Claims")]
#[non_exhaustive]
pub struct SessionClaims {
    /// The user: `sub`.
    pub user_id: String,
    /// The session: `sid`. Tokens of templates have none.
    pub session_id: Option<String>,
    /// The instance's frontend API: `iss`.
    pub issuer: Option<String>,
    /// The origin that it was issued to: `azp`.
    pub authorized_party: Option<String>,
    /// When it expires: `exp`; [`Timestamp::MAX`] if that is beyond the year 9999. Session tokens live
    /// for a minute.
    pub expires_at: Timestamp,
    /// When it was issued: `iat`.
    pub issued_at: Option<Timestamp>,
    /// What is left to do: `sts`.
    pub status: Option<SessionStatus>,
    /// The organization that the user works for now, from a token of version 1 or 2.
    pub organization: Option<ActiveOrganization>,
    /// Who acts as the user: `act`.
    pub actor: Option<Actor>,
    /// What the user and the organization may use, such as `o:dashboard` and `u:export`: `fea`.
    pub features: Vec<String>,
    /// All other claims, such as `fva`, `pla`, and those of one's own.
    pub extra: Map<String, Value>,
}

open_enum! {
    /// Whether a session counts.
    pub enum SessionStatus {
        /// It counts.
        Active = "active",
        /// The user still has something to do, such as choose an organization.
        Pending = "pending",
    }
}

/// Somebody who acts as a user.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Actor {
    /// Who it is.
    #[serde(rename = "sub")]
    pub id: String,
    /// Other claims about them.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The claims as they are written.
#[derive(Deserialize)]
struct Claims {
    sub: String,
    sid: Option<String>,
    iss: Option<String>,
    azp: Option<String>,
    #[serde(deserialize_with = "claim::numeric")]
    exp: Timestamp,
    #[serde(default, deserialize_with = "claim::optional")]
    iat: Option<Timestamp>,
    sts: Option<SessionStatus>,
    act: Option<Actor>,
    #[serde(default, deserialize_with = "claim::or_nothing")]
    fea: Option<String>,
    /// The version, which is 1 where it is absent.
    v: Option<Value>,
    #[serde(default, deserialize_with = "claim::or_nothing")]
    o: Option<Compact>,
    #[serde(flatten)]
    extra: Map<String, Value>,
}

impl From<Claims> for SessionClaims {
    fn from(claims: Claims) -> Self {
        let features: Vec<_> =
            claims.fea.iter().flat_map(|list| list.split(',')).map(trimmed).collect();
        let mut extra = claims.extra;
        // In a token of another version these are whatever a template makes of them.
        let organization = if claims.v.is_none_or(|version| version == 1) {
            ActiveOrganization::version_1(&mut extra)
        } else {
            claims.o.map(|compact| compact.expand(&features))
        };
        Self {
            user_id: claims.sub,
            session_id: claims.sid,
            issuer: claims.iss,
            authorized_party: claims.azp,
            expires_at: claims.exp,
            issued_at: claims.iat,
            status: claims.sts,
            organization,
            actor: claims.act,
            features,
            extra,
        }
    }
}

fn trimmed(text: &str) -> String {
    text.trim_ascii().to_owned()
}
