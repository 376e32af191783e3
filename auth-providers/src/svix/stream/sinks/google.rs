//! Sinks in Google Cloud.

use auth_core::{Secret, request, response};

/// How to reach a bucket in Google Cloud Storage.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct GoogleCloudStorageConfigIn {
    /// The name of the bucket.
    pub bucket: String,
    /// The credentials of a service account: Google's JSON, as text.
    pub credentials: Secret,
}

/// The changes to how a bucket in Google Cloud Storage is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct GoogleCloudStorageConfigPatch {
    /// The name of the bucket.
    pub bucket: Option<String>,
    /// The credentials of a service account: Google's JSON, as text.
    pub credentials: Option<Secret>,
}

/// How a bucket in Google Cloud Storage is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct GoogleCloudStorageConfigOut {
    /// The name of the bucket.
    #[serde(default)]
    pub bucket: String,
}

/// How to reach a topic of Google Cloud Pub/Sub.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct GoogleCloudPubSubConfigIn {
    /// The id of the project.
    pub project_id: String,
    /// The id of the topic.
    pub topic_id: String,
    /// The credentials of a service account: Google's JSON, as text.
    pub credentials: Secret,
}

/// The changes to how a topic of Google Cloud Pub/Sub is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct GoogleCloudPubSubConfigPatch {
    /// The id of the project.
    pub project_id: Option<String>,
    /// The id of the topic.
    pub topic_id: Option<String>,
    /// The credentials of a service account: Google's JSON, as text.
    pub credentials: Option<Secret>,
}

/// How a topic of Google Cloud Pub/Sub is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct GoogleCloudPubSubConfigOut {
    /// The id of the project.
    #[serde(default)]
    pub project_id: String,
    /// The id of the topic.
    #[serde(default)]
    pub topic_id: String,
}

/// How to reach a table in Google `BigQuery`.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct BigQueryConfigIn {
    /// The id of the project.
    pub project_id: String,
    /// The id of the dataset.
    pub dataset_id: String,
    /// The id of the table.
    pub table_id: String,
    /// The credentials of a service account: Google's JSON, as text.
    pub credentials: Secret,
}

/// The changes to how a table in Google `BigQuery` is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct BigQueryConfigPatch {
    /// The id of the project.
    pub project_id: Option<String>,
    /// The id of the dataset.
    pub dataset_id: Option<String>,
    /// The id of the table.
    pub table_id: Option<String>,
    /// The credentials of a service account: Google's JSON, as text.
    pub credentials: Option<Secret>,
}

/// How a table in Google `BigQuery` is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct BigQueryConfigOut {
    /// The id of the project.
    #[serde(default)]
    pub project_id: String,
    /// The id of the dataset.
    #[serde(default)]
    pub dataset_id: String,
    /// The id of the table.
    #[serde(default)]
    pub table_id: String,
}
