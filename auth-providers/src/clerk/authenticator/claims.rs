//! What tokens of OAuth applications and of machines say.

use auth_core::jwt::VerifyError;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::kind::MACHINE;
use crate::claim;
use crate::clerk::m2m_tokens::M2mToken;
use crate::clerk::oauth_access_tokens::OauthAccessToken;

/// What an accepted OAuth access token says: an application acts for a user.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OauthClaims {
    /// The token's id, `oat_…`.
    pub token_id: Option<String>,
    /// The id of the user who permitted it, `user_…`.
    pub user_id: String,
    /// The client id of the OAuth application.
    pub client_id: Option<String>,
    /// What the application may do for the user.
    pub scopes: Vec<String>,
    /// The services that the token is for: `aud`. Opaque tokens have none.
    pub audiences: Vec<String>,
    /// When it expires; `None` for never.
    pub expires_at: Option<Timestamp>,
    /// Whether it is a JWT. If so, and unless
    /// [`confirm_oauth_tokens`](super::Authenticator::confirm_oauth_tokens) is set, Clerk was not asked,
    /// and it may have been revoked.
    pub is_jwt: bool,
    /// All other claims of a JWT.
    pub extra: Map<String, Value>,
}

/// What an accepted token of a machine says: one machine calls another one.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MachineClaims {
    /// The token's id, `mt_…`.
    pub token_id: Option<String>,
    /// The id of the machine that calls, `mch_…`.
    pub machine_id: String,
    /// The ids of the machines that it calls with this token.
    ///
    /// Clerk writes them for an opaque token. Of a JWT they are claims that the calling machine wrote
    /// itself: `scopes`, or `aud` if there is no `scopes`.
    pub scopes: Vec<String>,
    /// The application's own data.
    pub claims: Option<Value>,
    /// When it expires; `None` for never.
    pub expires_at: Option<Timestamp>,
    /// Whether it is a JWT. A JWT cannot be revoked: it is valid until it expires.
    pub is_jwt: bool,
}

/// The claims of an OAuth access token that is a JWT (RFC 9068).
#[derive(Clone, Deserialize)]
pub(super) struct OauthJwt {
    sub: String,
    #[serde(deserialize_with = "claim::numeric")]
    exp: Timestamp,
    #[serde(default, deserialize_with = "claim::or_nothing")]
    jti: Option<String>,
    #[serde(default, deserialize_with = "claim::or_nothing")]
    client_id: Option<String>,
    #[serde(default, deserialize_with = "claim::or_nothing")]
    scope: Words,
    #[serde(default, deserialize_with = "claim::or_nothing")]
    aud: Words,
    #[serde(flatten)]
    extra: Map<String, Value>,
}

/// The claims of a machine's token that is a JWT.
#[derive(Clone, Deserialize)]
pub(super) struct MachineJwt {
    sub: String,
    #[serde(deserialize_with = "claim::numeric")]
    exp: Timestamp,
    #[serde(default, deserialize_with = "claim::or_nothing")]
    jti: Option<String>,
    #[serde(default, deserialize_with = "claim::or_nothing")]
    scopes: Words,
    #[serde(default, deserialize_with = "claim::or_nothing")]
    aud: Words,
    #[serde(flatten)]
    extra: Map<String, Value>,
}

/// Words in a text with blanks between them, or in a list.
#[derive(Clone, Default, Deserialize)]
#[serde(from = "OneOrMany")]
struct Words(Vec<String>);

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl From<OneOrMany> for Words {
    fn from(words: OneOrMany) -> Self {
        Self(match words {
            OneOrMany::One(text) => text.split_ascii_whitespace().map(str::to_owned).collect(),
            OneOrMany::Many(words) => words,
        })
    }
}

/// The claims that Clerk writes into every JWT, and that are neither told by a field nor the
/// application's own.
const COMMON: [&str; 3] = ["iat", "iss", "nbf"];

impl From<OauthJwt> for OauthClaims {
    fn from(jwt: OauthJwt) -> Self {
        Self {
            token_id: jwt.jti,
            user_id: jwt.sub,
            client_id: jwt.client_id,
            scopes: jwt.scope.0,
            audiences: jwt.aud.0,
            expires_at: Some(jwt.exp),
            is_jwt: true,
            extra: jwt.extra,
        }
    }
}

impl MachineClaims {
    pub(super) fn from_jwt(mut jwt: MachineJwt) -> Result<Self, VerifyError> {
        if !jwt.sub.starts_with(MACHINE) {
            return Err(VerifyError::WrongUse);
        }
        jwt.extra.retain(|name, _| !COMMON.contains(&name.as_str()));
        Ok(Self {
            token_id: jwt.jti,
            machine_id: jwt.sub,
            scopes: if jwt.scopes.0.is_empty() { jwt.aud.0 } else { jwt.scopes.0 },
            claims: Some(jwt.extra).filter(|own| !own.is_empty()).map(Value::Object),
            expires_at: Some(jwt.exp),
            is_jwt: true,
        })
    }

    pub(super) fn from_record(token: M2mToken) -> Result<Self, VerifyError> {
        check_state(token.revoked, token.expired)?;
        check_subject(&token.subject)?;
        Ok(Self {
            token_id: Some(token.id),
            machine_id: token.subject,
            scopes: token.scopes,
            claims: token.claims,
            expires_at: token.expiration,
            is_jwt: false,
        })
    }
}

impl OauthClaims {
    pub(super) fn from_record(token: OauthAccessToken) -> Result<Self, VerifyError> {
        if token.active == Some(false) {
            return Err(VerifyError::Revoked);
        }
        check_state(token.revoked, token.expired)?;
        check_subject(&token.subject)?;
        Ok(Self {
            token_id: token.id,
            user_id: token.subject,
            client_id: Some(token.client_id).filter(|id| !id.is_empty()),
            scopes: token.scopes,
            audiences: Vec::new(),
            expires_at: token.expiration,
            is_jwt: false,
            extra: Map::new(),
        })
    }
}

/// What Clerk says of a token: it is accepted only if Clerk says that it is neither revoked nor
/// expired.
pub(super) fn check_state(revoked: Option<bool>, expired: Option<bool>) -> Result<(), VerifyError> {
    match (revoked, expired) {
        (Some(true), _) => Err(VerifyError::Revoked),
        (_, Some(true)) => Err(VerifyError::Expired),
        (None, _) => Err(VerifyError::InvalidClaim("revoked".into())),
        (_, None) => Err(VerifyError::InvalidClaim("expired".into())),
        (Some(false), Some(false)) => Ok(()),
    }
}

pub(super) fn check_subject(subject: &str) -> Result<(), VerifyError> {
    if subject.is_empty() { Err(VerifyError::InvalidClaim("subject".into())) } else { Ok(()) }
}
