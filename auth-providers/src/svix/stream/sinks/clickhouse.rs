//! Sinks in `ClickHouse`.

use auth_core::{Secret, request, response};

/// How to reach a table in `ClickHouse`.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ClickhouseConfigIn {
    /// The URL of the server, such as `https://clickhouse.example.com:8443`.
    pub url: String,
    /// The name of the table.
    pub table_name: String,
    /// The name of the user. The server requires it at present.
    pub username: Option<String>,
    /// The password of the user. The server requires it at present.
    pub password: Option<Secret>,
    /// The name of the database. Default: `default`.
    pub database: Option<String>,
}

/// The changes to how a table in `ClickHouse` is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ClickhouseConfigPatch {
    /// The URL of the server, such as `https://clickhouse.example.com:8443`.
    pub url: Option<String>,
    /// The name of the user.
    pub username: Option<String>,
    /// The password of the user.
    pub password: Option<Secret>,
    /// The name of the database.
    pub database: Option<String>,
    /// The name of the table.
    pub table_name: Option<String>,
}

/// How a table in `ClickHouse` is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ClickhouseConfigOut {
    /// The URL of the server, such as `https://clickhouse.example.com:8443`.
    #[serde(default)]
    pub url: String,
    /// The name of the user.
    #[serde(default)]
    pub username: String,
    /// The name of the database.
    #[serde(default)]
    pub database: String,
    /// The name of the table.
    #[serde(default)]
    pub table_name: String,
}
