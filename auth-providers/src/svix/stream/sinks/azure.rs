//! Sinks in Microsoft Azure.

use auth_core::{Secret, request, response};

/// How to reach a container in Azure Blob Storage.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct AzureBlobStorageConfigIn {
    /// The name of the container.
    pub container: String,
    /// The name of the storage account.
    pub account: String,
    /// An access key of the account. The server requires it at present.
    pub access_key: Option<Secret>,
}

/// The changes to how a container in Azure Blob Storage is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct AzureBlobStorageConfigPatch {
    /// The name of the container.
    pub container: Option<String>,
    /// The name of the storage account.
    pub account: Option<String>,
    /// An access key of the account.
    pub access_key: Option<Secret>,
}

/// How a container in Azure Blob Storage is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct AzureBlobStorageConfigOut {
    /// The name of the container.
    #[serde(default)]
    pub container: String,
    /// The name of the storage account.
    #[serde(default)]
    pub account: String,
}
