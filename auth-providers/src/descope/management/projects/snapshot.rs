//! Snapshots: the settings of a project.

use auth_core::{Secret, request, response};
use serde::Deserialize;
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
    /// The secrets that it needs. Set their values, and send them with the import.
    pub missing_secrets: Option<SnapshotSecrets>,
}
