//! Sinks in Amazon Web Services.

use auth_core::{Patch, Secret, request, response};

/// How to reach a bucket in Amazon S3.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct S3ConfigIn {
    /// The name of the bucket.
    pub bucket: String,
    /// The id of the access key. The server requires it at present.
    pub access_key_id: Option<String>,
    /// The secret access key. The server requires it at present.
    pub secret_access_key: Option<Secret>,
    /// The region of the bucket, such as `eu-west-1`. The server requires it at present.
    pub region: Option<String>,
    /// The URL of a service that speaks the same protocol. Default: Amazon's.
    pub endpoint_url: Option<String>,
}

/// The changes to how a bucket in Amazon S3 is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct S3ConfigPatch {
    /// The name of the bucket.
    pub bucket: Option<String>,
    /// The id of the access key.
    pub access_key_id: Option<String>,
    /// The secret access key.
    pub secret_access_key: Option<Secret>,
    /// The region of the bucket, such as `eu-west-1`.
    pub region: Option<String>,
    /// The URL of a service that speaks the same protocol.
    pub endpoint_url: Option<String>,
}

/// How a bucket in Amazon S3 is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct S3ConfigOut {
    /// The name of the bucket.
    #[serde(default)]
    pub bucket: String,
    /// The id of the access key.
    #[serde(default)]
    pub access_key_id: String,
    /// The region of the bucket, such as `eu-west-1`.
    #[serde(default)]
    pub region: String,
    /// The URL of a service that speaks the same protocol; `None` for Amazon's.
    pub endpoint_url: Option<String>,
}

/// How to reach a queue of Amazon SQS.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SqsConfigIn {
    /// The URL of the queue.
    pub queue_url: String,
    /// The region of the queue, such as `eu-west-1`. The server requires it at present.
    pub region: Option<String>,
    /// The id of the access key. The server requires it at present.
    pub access_key_id: Option<String>,
    /// The secret access key. The server requires it at present.
    pub secret_access_key: Option<Secret>,
    /// The URL of a service that speaks the same protocol. Default: Amazon's.
    pub endpoint_url: Option<String>,
}

/// The changes to how a queue of Amazon SQS is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SqsConfigPatch {
    /// The URL of the queue.
    pub queue_url: Option<String>,
    /// The region of the queue, such as `eu-west-1`.
    pub region: Option<String>,
    /// The id of the access key.
    pub access_key_id: Option<String>,
    /// The secret access key.
    pub secret_access_key: Option<Secret>,
    /// The URL of a service that speaks the same protocol. `Clear` goes back to Amazon's.
    pub endpoint_url: Patch<String>,
}

/// How a queue of Amazon SQS is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SqsConfigOut {
    /// The URL of the queue.
    #[serde(default)]
    pub queue_url: String,
    /// The region of the queue, such as `eu-west-1`.
    #[serde(default)]
    pub region: String,
    /// The id of the access key.
    #[serde(default)]
    pub access_key_id: String,
    /// The URL of a service that speaks the same protocol; `None` for Amazon's.
    pub endpoint_url: Option<String>,
}

/// How to reach a topic of Amazon SNS.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SnsConfigIn {
    /// The ARN of the topic.
    pub topic_arn: String,
    /// The region of the topic, such as `eu-west-1`. The server requires it at present.
    pub region: Option<String>,
    /// The id of the access key. The server requires it at present.
    pub access_key_id: Option<String>,
    /// The secret access key. The server requires it at present.
    pub secret_access_key: Option<Secret>,
    /// The URL of a service that speaks the same protocol. Default: Amazon's.
    pub endpoint_url: Option<String>,
}

/// The changes to how a topic of Amazon SNS is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SnsConfigPatch {
    /// The ARN of the topic.
    pub topic_arn: Option<String>,
    /// The region of the topic, such as `eu-west-1`.
    pub region: Option<String>,
    /// The id of the access key.
    pub access_key_id: Option<String>,
    /// The secret access key.
    pub secret_access_key: Option<Secret>,
    /// The URL of a service that speaks the same protocol. `Clear` goes back to Amazon's.
    pub endpoint_url: Patch<String>,
}

/// How a topic of Amazon SNS is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SnsConfigOut {
    /// The ARN of the topic.
    #[serde(default)]
    pub topic_arn: String,
    /// The region of the topic, such as `eu-west-1`.
    #[serde(default)]
    pub region: String,
    /// The id of the access key.
    #[serde(default)]
    pub access_key_id: String,
}

/// How to reach a bus of Amazon `EventBridge`.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventBridgeConfigIn {
    /// The name or the ARN of the bus.
    pub event_bus_name: String,
    /// The `detail-type` of each event, 128 characters at most. Default: `application/json`.
    pub detail_type: Option<String>,
    /// The id of the access key. The server requires it at present.
    pub access_key_id: Option<String>,
    /// The secret access key. The server requires it at present.
    pub secret_access_key: Option<Secret>,
    /// The region of the bus, such as `eu-west-1`. The server requires it at present.
    pub region: Option<String>,
}

/// The changes to how a bus of Amazon `EventBridge` is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventBridgeConfigPatch {
    /// The name or the ARN of the bus.
    pub event_bus_name: Option<String>,
    /// The `detail-type` of each event, 128 characters at most.
    pub detail_type: Option<String>,
    /// The id of the access key.
    pub access_key_id: Option<String>,
    /// The secret access key.
    pub secret_access_key: Option<Secret>,
    /// The region of the bus, such as `eu-west-1`.
    pub region: Option<String>,
}

/// How a bus of Amazon `EventBridge` is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventBridgeConfigOut {
    /// The name or the ARN of the bus.
    #[serde(default)]
    pub event_bus_name: String,
    /// The `detail-type` of each event.
    #[serde(default)]
    pub detail_type: String,
    /// The id of the access key.
    #[serde(default)]
    pub access_key_id: String,
    /// The region of the bus, such as `eu-west-1`.
    #[serde(default)]
    pub region: String,
}
