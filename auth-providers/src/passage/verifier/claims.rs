//! The claims of a token.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::claim;

/// The claims of an accepted token.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Claims {
    /// The id of the user: `sub`.
    #[serde(rename = "sub")]
    pub user_id: String,
    /// The issuer: `iss`.
    #[serde(rename = "iss")]
    pub issuer: String,
    /// When the token expires: `exp`; [`Timestamp::MAX`] if that is after the year 9999.
    #[serde(rename = "exp", deserialize_with = "claim::numeric")]
    pub expires_at: Timestamp,
    /// When the token was issued: `iat`.
    #[serde(default, rename = "iat", deserialize_with = "claim::optional")]
    pub issued_at: Option<Timestamp>,
    /// All other claims.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}
