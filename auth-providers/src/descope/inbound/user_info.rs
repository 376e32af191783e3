//! What an access token says of its user.

use auth_core::response;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// What an application may know of a user.
///
/// The vendor documents the claims as the field `userInfoClaims` of an object, and its servers give
/// the claims alone. Both are read.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(transparent)]
pub struct ThirdPartyApplicationUserInfoEndpointResponse {
    /// The claims, such as `sub`, `email` and `roles`.
    #[serde(deserialize_with = "claims")]
    pub claims: Map<String, Value>,
}

fn claims<'de, D: Deserializer<'de>>(from: D) -> Result<Map<String, Value>, D::Error> {
    const WRAPPED: &str = "userInfoClaims";
    let mut object = Map::deserialize(from)?;
    match object.remove(WRAPPED) {
        Some(Value::Object(claims)) => return Ok(claims),
        Some(Value::Null) | None => {}
        Some(other) => drop(object.insert(WRAPPED.to_owned(), other)),
    }
    Ok(object)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::ThirdPartyApplicationUserInfoEndpointResponse;

    #[test]
    fn claims_are_read_as_they_are_documented_and_as_they_are_sent() {
        let claims = json!({"sub": "U1", "roles": ["admin"]});
        for (body, expected) in [
            (claims.clone(), claims.clone()),
            (json!({ "userInfoClaims": claims }), claims),
            (json!({ "userInfoClaims": null }), json!({})),
            (json!({}), json!({})),
        ] {
            let info: ThirdPartyApplicationUserInfoEndpointResponse =
                serde_json::from_value(body).unwrap();
            assert_eq!(serde_json::to_value(info).unwrap(), expected);
        }
    }
}
