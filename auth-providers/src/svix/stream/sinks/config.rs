//! The kinds of sinks, each with what it is configured by.

use auth_core::open_union;

use super::{amazon, azure, clickhouse, google, http, rabbit_mq, redshift, snowflake};
#[cfg(doc)]
use crate::svix::stream::events::StreamEvents;

open_union! {
    /// The kind of a sink to create, and how to reach it.
    #[derive(PartialEq, Eq)]
    pub enum StreamSinkInConfig(tag = "type", content = "config") {
        /// Nothing is sent: the consumer asks for the events, with
        /// [`list_stream_sink_events`](StreamEvents::list_stream_sink_events).
        Poller = "poller",
        /// A container in Azure Blob Storage.
        AzureBlobStorage(azure::AzureBlobStorageConfigIn) = "azureBlobStorage",
        /// A collector of `OpenTelemetry` traces.
        OtelTracing(http::OtelTracingConfigIn) = "otelTracing",
        /// A URL.
        Http(http::SinkHttpConfigIn) = "http",
        /// A bucket in Amazon S3.
        AmazonS3(amazon::S3ConfigIn) = "amazonS3",
        /// A bucket in Google Cloud Storage.
        GoogleCloudStorage(google::GoogleCloudStorageConfigIn) = "googleCloudStorage",
        /// A topic of Google Cloud Pub/Sub.
        GoogleCloudPubSub(google::GoogleCloudPubSubConfigIn) = "googleCloudPubSub",
        /// A queue of Amazon SQS.
        Sqs(amazon::SqsConfigIn) = "sqs",
        /// A topic of Amazon SNS.
        Sns(amazon::SnsConfigIn) = "sns",
        /// A table in Google `BigQuery`.
        BigQuery(google::BigQueryConfigIn) = "bigQuery",
        /// A table in `ClickHouse`.
        Clickhouse(clickhouse::ClickhouseConfigIn) = "clickhouse",
        /// A bus of Amazon `EventBridge`.
        EventBridge(amazon::EventBridgeConfigIn) = "eventBridge",
        /// A table in Snowflake.
        Snowflake(snowflake::SnowflakeConfigIn) = "snowflake",
        /// A `RabbitMQ` server.
        RabbitMq(rabbit_mq::RabbitMqConfigIn) = "rabbitMq",
        /// A table in Amazon Redshift.
        Redshift(redshift::RedshiftConfigIn) = "redshift",
    }
}

open_union! {
    /// The kind of a sink, and the changes to how it is reached.
    #[derive(PartialEq, Eq)]
    pub enum StreamSinkPatchConfig(tag = "type", content = "config") {
        /// Nothing is sent: the consumer asks for the events, with
        /// [`list_stream_sink_events`](StreamEvents::list_stream_sink_events).
        Poller = "poller",
        /// A container in Azure Blob Storage.
        AzureBlobStorage(azure::AzureBlobStorageConfigPatch) = "azureBlobStorage",
        /// A collector of `OpenTelemetry` traces.
        OtelTracing(http::OtelTracingConfigPatch) = "otelTracing",
        /// A URL.
        Http(http::SinkHttpConfigPatch) = "http",
        /// A bucket in Amazon S3.
        AmazonS3(amazon::S3ConfigPatch) = "amazonS3",
        /// A bucket in Google Cloud Storage.
        GoogleCloudStorage(google::GoogleCloudStorageConfigPatch) = "googleCloudStorage",
        /// A topic of Google Cloud Pub/Sub.
        GoogleCloudPubSub(google::GoogleCloudPubSubConfigPatch) = "googleCloudPubSub",
        /// A queue of Amazon SQS.
        Sqs(amazon::SqsConfigPatch) = "sqs",
        /// A topic of Amazon SNS.
        Sns(amazon::SnsConfigPatch) = "sns",
        /// A table in Google `BigQuery`.
        BigQuery(google::BigQueryConfigPatch) = "bigQuery",
        /// A table in `ClickHouse`.
        Clickhouse(clickhouse::ClickhouseConfigPatch) = "clickhouse",
        /// A bus of Amazon `EventBridge`.
        EventBridge(amazon::EventBridgeConfigPatch) = "eventBridge",
        /// A table in Snowflake.
        Snowflake(snowflake::SnowflakeConfigPatch) = "snowflake",
        /// A `RabbitMQ` server.
        RabbitMq(rabbit_mq::RabbitMqConfigPatch) = "rabbitMq",
        /// A table in Amazon Redshift.
        Redshift(redshift::RedshiftConfigPatch) = "redshift",
    }
}

open_union! {
    /// The kind of a sink, and how it is reached.
    #[derive(PartialEq, Eq)]
    pub enum StreamSinkOutConfig(tag = "type", content = "config") {
        /// Nothing is sent: the consumer asks for the events, with
        /// [`list_stream_sink_events`](StreamEvents::list_stream_sink_events).
        Poller = "poller",
        /// A container in Azure Blob Storage.
        AzureBlobStorage(azure::AzureBlobStorageConfigOut) = "azureBlobStorage",
        /// A collector of `OpenTelemetry` traces.
        OtelTracing(http::OtelTracingConfigOut) = "otelTracing",
        /// A URL.
        Http(http::SinkHttpConfigOut) = "http",
        /// A bucket in Amazon S3.
        AmazonS3(amazon::S3ConfigOut) = "amazonS3",
        /// A bucket in Google Cloud Storage.
        GoogleCloudStorage(google::GoogleCloudStorageConfigOut) = "googleCloudStorage",
        /// A topic of Google Cloud Pub/Sub.
        GoogleCloudPubSub(google::GoogleCloudPubSubConfigOut) = "googleCloudPubSub",
        /// A queue of Amazon SQS.
        Sqs(amazon::SqsConfigOut) = "sqs",
        /// A topic of Amazon SNS.
        Sns(amazon::SnsConfigOut) = "sns",
        /// A table in Google `BigQuery`.
        BigQuery(google::BigQueryConfigOut) = "bigQuery",
        /// A table in `ClickHouse`.
        Clickhouse(clickhouse::ClickhouseConfigOut) = "clickhouse",
        /// A bus of Amazon `EventBridge`.
        EventBridge(amazon::EventBridgeConfigOut) = "eventBridge",
        /// A table in Snowflake.
        Snowflake(snowflake::SnowflakeConfigOut) = "snowflake",
        /// A `RabbitMQ` server.
        RabbitMq(rabbit_mq::RabbitMqConfigOut) = "rabbitMq",
        /// A table in Amazon Redshift.
        Redshift(redshift::RedshiftConfigOut) = "redshift",
    }
}
