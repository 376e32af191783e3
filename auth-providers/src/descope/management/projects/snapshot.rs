//! Snapshots: the settings of a project.

use auth_core::{Secret, request, response};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::descope::wire;
use crate::null;

/// A snapshot to import, or to try to.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ImportSnapshot {
    /// The files of the snapshot, by their paths, as they were exported.
    #[request(required)]
    pub files: Map<String, Value>,
    /// What not to import: `project` for all settings of the project, one of them, such as
    /// `project.domain`, or a part of its own, such as `flows`, `styles`, `connectors`, `otp`.
    pub excludes: Vec<String>,
    /// The secrets that the settings need. A snapshot has none.
    pub input_secrets: Option<SnapshotSecrets>,
}

/// The secrets that the settings of a snapshot need. They are read without values, and sent back
/// with them.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SnapshotSecrets {
    /// Those of connectors.
    #[serde(deserialize_with = "null::or_default")]
    pub connectors: Vec<SnapshotSecret>,
    /// Those of OAuth providers.
    #[serde(deserialize_with = "null::or_default")]
    pub oauth_providers: Vec<SnapshotSecret>,
    /// Those of outbound apps.
    #[serde(deserialize_with = "null::or_default")]
    pub outbound_apps: Vec<SnapshotSecret>,
    /// Those of external authentication.
    #[serde(deserialize_with = "null::or_default")]
    pub external_auth: Vec<SnapshotSecret>,
}

/// A secret that the settings of a snapshot need.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct SnapshotSecret {
    /// The id of what needs it, such as a connector.
    #[serde(default, deserialize_with = "null::or_default")]
    pub id: String,
    /// The name of what needs it.
    pub name: Option<String>,
    /// What kind of secret it is, such as `clientSecret`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// The secret itself.
    #[serde(default, deserialize_with = "wire::text")]
    pub value: Option<Secret>,
}

/// A snapshot.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ExportSnapshotResponse {
    /// The files of the snapshot, by their paths.
    #[serde(default)]
    pub files: Map<String, Value>,
}

/// Whether a snapshot can be imported.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ValidateSnapshotResponse {
    /// Whether it can.
    #[serde(default)]
    pub ok: bool,
    /// Why it cannot, for people.
    #[serde(default)]
    pub failures: Vec<String>,
    /// The secrets that it needs. Set their values, and send them with the import. When the response
    /// is serialized, the values are left out.
    #[serde(serialize_with = "without_values")]
    pub missing_secrets: Option<SnapshotSecrets>,
}

/// The secrets are a request too, which writes their values. A response is cached and logged.
fn without_values<S: Serializer>(
    secrets: &Option<SnapshotSecrets>,
    to: S,
) -> Result<S::Ok, S::Error> {
    let without = |list: Vec<SnapshotSecret>| {
        list.into_iter().map(|secret| SnapshotSecret { value: None, ..secret }).collect()
    };
    let secrets = secrets.clone().map(|secrets| SnapshotSecrets {
        connectors: without(secrets.connectors),
        oauth_providers: without(secrets.oauth_providers),
        outbound_apps: without(secrets.outbound_apps),
        external_auth: without(secrets.external_auth),
    });
    secrets.serialize(to)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::ValidateSnapshotResponse;

    #[test]
    fn the_value_of_a_missing_secret_is_sent_and_not_written_with_the_response() {
        let secret = json!([{"id": "id_1", "value": "value_1"}]);
        let missing = json!({
            "connectors": secret, "oauthProviders": secret,
            "outboundApps": secret, "externalAuth": secret,
        });
        let response: ValidateSnapshotResponse =
            serde_json::from_value(json!({ "missingSecrets": missing })).unwrap();
        let sent = serde_json::to_value(response.missing_secrets.as_ref().unwrap()).unwrap();
        assert_eq!(sent, missing);
        let cached = serde_json::to_string(&response).unwrap();
        assert_eq!(cached.matches("id_1").count(), 4, "{cached}");
        assert!(!cached.contains("value_1"), "{cached}");
    }
}
