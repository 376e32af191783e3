//! The claims of a session token.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::organization::{ActiveOrganization, Compact};
use crate::claim;
use crate::clerk::sessions::SessionStatus;

/// The claims of an accepted session token.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "Claims")]
#[non_exhaustive]
pub struct SessionClaims {
    /// The id of the user: `sub`.
    pub user_id: String,
    /// The id of the session: `sid`. Tokens from templates have none.
    pub session_id: Option<String>,
    /// The instance's Frontend API: `iss`.
    pub issuer: Option<String>,
    /// The origin that the token was issued to: `azp`.
    pub authorized_party: Option<String>,
    /// When the token expires: `exp`; [`Timestamp::MAX`] if that is after the year 9999. Session
    /// tokens are valid for a minute.
    pub expires_at: Timestamp,
    /// When the token was issued: `iat`.
    pub issued_at: Option<Timestamp>,
    /// Whether the session is active or pending: `sts`.
    pub status: Option<SessionStatus>,
    /// The user's active organization, from a token of version 1 or 2.
    pub organization: Option<ActiveOrganization>,
    /// The person who impersonates the user, if there is one: `act`.
    pub actor: Option<Actor>,
    /// The features of the user and the organization, such as `u:export` and `o:dashboard`: `fea`.
    pub features: Vec<String>,
    /// All other claims, such as `fva`, `pla` and custom claims.
    pub extra: Map<String, Value>,
}

/// A person who impersonates a user.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Actor {
    /// The person's id.
    #[serde(rename = "sub")]
    pub id: String,
    /// Other claims about the person.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// The claims as they are in the token.
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
    /// The token's version. It is 1 if it is missing.
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
        // In a token of another version, a template may use these claims for something else.
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
