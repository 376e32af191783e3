//! Sinks in `RabbitMQ`.

use auth_core::{Secret, request, response};

/// How to reach a `RabbitMQ` server.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct RabbitMqConfigIn {
    /// The URI of the server, `amqp://…`. It usually contains a password.
    pub uri: Secret,
    /// The routing key of the events.
    pub routing_key: String,
}

/// The changes to how a `RabbitMQ` server is reached.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct RabbitMqConfigPatch {
    /// The routing key of the events.
    pub routing_key: Option<String>,
    /// The URI of the server, `amqp://…`. It usually contains a password.
    pub uri: Option<Secret>,
}

/// How a `RabbitMQ` server is reached.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct RabbitMqConfigOut {
    /// The routing key of the events.
    #[serde(default)]
    pub routing_key: String,
}
