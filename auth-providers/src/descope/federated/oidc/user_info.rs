//! What is known of a user.

use auth_core::response;
use serde::Deserializer;
use serde_json::{Map, Value};

use crate::descope::envelope::Content;

/// The claims of a user.
///
/// OpenID Connect has the claims at the top of the answer, where they are found in practice. The
/// vendor's document has them in the field `userInfoClaims`. Both are read.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(transparent)]
pub struct OidcUserInfoEndpointResponse {
    /// The claims, such as `sub`, `name` and `email`. Which there are, follows from the scopes.
    #[serde(deserialize_with = "claims")]
    pub claims: Map<String, Value>,
}

fn claims<'de, D: Deserializer<'de>>(from: D) -> Result<Map<String, Value>, D::Error> {
    Map::read(from, &["userInfoClaims"])
}
