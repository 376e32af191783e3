//! Sinks in Snowflake.

use auth_core::{Secret, request, response};

/// How to reach a table in Snowflake.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SnowflakeConfigIn {
    /// The account: the ids of the organization and of the account, joined by a hyphen.
    pub account_identifier: String,
    /// The id of the user.
    pub user_id: String,
    /// The private key of the user, in PEM. Its first and last line may be left out. The server
    /// requires it at present.
    pub private_key: Option<Secret>,
    /// The name of the database. Required without a transformation.
    pub db_name: Option<String>,
    /// The name of the schema. Required without a transformation.
    pub schema_name: Option<String>,
    /// The name of the table. Required without a transformation.
    pub table_name: Option<String>,
}

/// The changes to how a table in Snowflake is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SnowflakeConfigPatch {
    /// The private key of the user, in PEM.
    pub private_key: Option<Secret>,
    /// The account: the ids of the organization and of the account, joined by a hyphen.
    pub account_identifier: Option<String>,
    /// The id of the user.
    pub user_id: Option<String>,
    /// The name of the database.
    pub db_name: Option<String>,
    /// The name of the schema.
    pub schema_name: Option<String>,
    /// The name of the table.
    pub table_name: Option<String>,
}

/// How a table in Snowflake is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SnowflakeConfigOut {
    /// The account: the ids of the organization and of the account, joined by a hyphen.
    #[serde(default)]
    pub account_identifier: String,
    /// The id of the user.
    #[serde(default)]
    pub user_id: String,
    /// The name of the database; `None` where a transformation names it.
    pub db_name: Option<String>,
    /// The name of the schema; `None` where a transformation names it.
    pub schema_name: Option<String>,
    /// The name of the table; `None` where a transformation names it.
    pub table_name: Option<String>,
}
