//! Public keys as JSON.

use auth_core::response;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// The public keys of a project (RFC 7517, section 5).
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct Jwks {
    /// The keys.
    #[serde(default)]
    pub keys: Vec<Jwk>,
}

/// A public key (RFC 7517, section 4).
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct Jwk {
    /// The algorithm of its signatures, such as `RS256`.
    #[serde(default)]
    pub alg: String,
    /// The exponent of an RSA key.
    #[serde(default)]
    pub e: String,
    /// The key's id, which the JWTs have as well.
    #[serde(default)]
    pub kid: String,
    /// The type of the key, such as `RSA`.
    #[serde(default)]
    pub kty: String,
    /// The modulus of an RSA key.
    #[serde(default)]
    pub n: String,
    /// What the key is for: `sig`.
    #[serde(default, rename = "use")]
    pub usage: String,
    /// What else the key has, such as the certificates `x5c`, or the point of an elliptic curve.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// The public keys of a project in an older form.
///
/// The vendor documents one key, and says elsewhere that it is a list. Both are read.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(transparent)]
pub struct KeysV1 {
    /// The keys.
    #[serde(deserialize_with = "one_or_more")]
    pub keys: Vec<Jwk>,
}

fn one_or_more<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Jwk>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Form {
        More(Vec<Jwk>),
        One(Box<Jwk>),
    }

    Ok(match Form::deserialize(from)? {
        Form::More(keys) => keys,
        Form::One(key) => vec![*key],
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::KeysV1;

    #[test]
    fn an_older_answer_is_one_key_or_a_list() {
        let key = json!({"kid": "k1", "kty": "EC", "crv": "P-384"});
        for body in [key.clone(), json!([key])] {
            let read: KeysV1 = serde_json::from_value(body).unwrap();
            assert_eq!((read.keys.len(), read.keys[0].kid.as_str()), (1, "k1"));
            assert_eq!(read.keys[0].more["crv"], "P-384");
        }
    }
}
