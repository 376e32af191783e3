//! Backups of the schema and the relations.

use auth_core::response;
use jiff::Timestamp;

use crate::descope::wire;

/// A backup.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// The backup's id.
    #[serde(default)]
    pub id: String,
    /// The id of the project.
    #[serde(default)]
    pub project_id: String,
    /// How far it is. The vendor does not list the values.
    #[serde(default)]
    pub status: String,
    /// The version of the schema in it.
    #[serde(deserialize_with = "wire::number")]
    pub schema_version: Option<i64>,
    /// The number of relations in it.
    #[serde(deserialize_with = "wire::number")]
    pub tuple_count: Option<i64>,
    /// When it was begun.
    #[serde(with = "wire::seconds")]
    pub created_at: Option<Timestamp>,
    /// When it was complete.
    #[serde(with = "wire::seconds")]
    pub completed_at: Option<Timestamp>,
    /// Why it failed. Empty: it did not.
    #[serde(default)]
    pub error_message: String,
}

/// The answer to a new backup.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateBackupResponse {
    /// The id of the new backup.
    #[serde(default)]
    pub backup_id: String,
}

/// The answer with a backup.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct GetBackupResponse {
    /// The backup.
    pub backup: Option<Backup>,
}

/// The answer with several backups.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ListBackupsResponse {
    /// The backups.
    #[serde(default)]
    pub backups: Vec<Backup>,
}

/// The answer to the restoration of a backup.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct RestoreBackupResponse {
    /// The id of the backup of what was there before.
    #[serde(default)]
    pub auto_backup_id: String,
}
