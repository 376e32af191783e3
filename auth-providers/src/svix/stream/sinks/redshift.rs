//! Sinks in Amazon Redshift.

use auth_core::{Patch, Secret, request, response};

/// How to reach a table in Amazon Redshift.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct RedshiftConfigIn {
    /// The id of the access key. The server requires it at present.
    pub access_key_id: Option<String>,
    /// The secret access key. The server requires it at present.
    pub secret_access_key: Option<Secret>,
    /// The region of the database, such as `eu-west-1`. The server requires it at present.
    pub region: Option<String>,
    /// The id of the cluster. Required for a provisioned cluster.
    pub cluster_identifier: Option<String>,
    /// The user of the database. Required for a provisioned cluster.
    pub db_user: Option<String>,
    /// The name of the workgroup. Required for Redshift Serverless.
    pub workgroup_name: Option<String>,
    /// The name of the database. Required without a transformation.
    pub db_name: Option<String>,
    /// The name of the schema. Default: the server's. Not used with a transformation.
    pub schema_name: Option<String>,
    /// The name of the table. Required without a transformation.
    pub table_name: Option<String>,
}

/// The changes to how a table in Amazon Redshift is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct RedshiftConfigPatch {
    /// The id of the access key.
    pub access_key_id: Option<String>,
    /// The secret access key.
    pub secret_access_key: Option<Secret>,
    /// The region of the database, such as `eu-west-1`.
    pub region: Option<String>,
    /// The name of the database.
    pub db_name: Option<String>,
    /// The name of the schema. `Clear` goes back to the default.
    pub schema_name: Patch<String>,
    /// The name of the table.
    pub table_name: Option<String>,
}

/// How a table in Amazon Redshift is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct RedshiftConfigOut {
    /// The id of the access key.
    #[serde(default)]
    pub access_key_id: String,
    /// The region of the database, such as `eu-west-1`.
    #[serde(default)]
    pub region: String,
    /// The id of the cluster; `None` for Redshift Serverless.
    pub cluster_identifier: Option<String>,
    /// The user of the database; `None` for Redshift Serverless.
    pub db_user: Option<String>,
    /// The name of the workgroup; `None` for a provisioned cluster.
    pub workgroup_name: Option<String>,
    /// The name of the database; `None` where a transformation names it.
    pub db_name: Option<String>,
    /// The name of the schema; `None` for the default.
    pub schema_name: Option<String>,
    /// The name of the table; `None` where a transformation names it.
    pub table_name: Option<String>,
}
