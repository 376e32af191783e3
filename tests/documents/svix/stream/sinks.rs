use auth_providers::svix::Ordering;
use auth_providers::svix::endpoints::EndpointSecretRotateIn;
use auth_providers::svix::prelude::*;
use auth_providers::svix::stream::sinks::{
    AzureBlobStorageConfigIn, AzureBlobStorageConfigPatch, BigQueryConfigIn, BigQueryConfigPatch,
    ClickhouseConfigIn, ClickhouseConfigPatch, EventBridgeConfigIn, EventBridgeConfigPatch,
    GoogleCloudPubSubConfigIn, GoogleCloudPubSubConfigPatch, GoogleCloudStorageConfigIn,
    GoogleCloudStorageConfigPatch, HttpSinkHeadersPatchIn, ListStreamSinks, OtelTracingConfigIn,
    OtelTracingConfigPatch, RabbitMqConfigIn, RabbitMqConfigPatch, RedshiftConfigIn,
    RedshiftConfigPatch, S3ConfigIn, S3ConfigPatch, SinkHttpConfigIn, SinkHttpConfigPatch,
    SinkStatusIn, SinkTransformIn, SnowflakeConfigIn, SnowflakeConfigPatch, SnsConfigIn,
    SnsConfigPatch, SqsConfigIn, SqsConfigPatch, StreamSinkIn, StreamSinkInConfig as Config,
    StreamSinkPatch, StreamSinkPatchConfig as Change,
};

use crate::svix::operation;

const URL: &str = "https://acme.example";
const REGION: &str = "eu-west-1";
const KEY: &str = "AKIA";
const SECRET: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

/// Each kind of sink, with everything and with the least.
fn kinds() -> Vec<(Config, Config)> {
    let azure = AzureBlobStorageConfigIn::new("events", "acme");
    let otel = OtelTracingConfigIn::new(URL);
    let http = SinkHttpConfigIn::new(URL);
    let s3 = S3ConfigIn::new("events");
    let storage = GoogleCloudStorageConfigIn::new("events", "{}");
    let pub_sub = GoogleCloudPubSubConfigIn::new("acme", "events", "{}");
    let sqs = SqsConfigIn::new(URL);
    let sns = SnsConfigIn::new("arn:aws:sns:eu-west-1:1:events");
    let big_query = BigQueryConfigIn::new("acme", "events", "events", "{}");
    let clickhouse = ClickhouseConfigIn::new(URL, "events");
    let bus = EventBridgeConfigIn::new("events");
    let snowflake = SnowflakeConfigIn::new("acme-1", "svix");
    let rabbit = RabbitMqConfigIn::new("amqp://svix:pw@acme.example", "events");
    let all_s3 = s3.clone().access_key_id(KEY).secret_access_key(SECRET).region(REGION);
    let all_sqs = sqs.clone().access_key_id(KEY).secret_access_key(SECRET).region(REGION);
    let all_sns = sns.clone().access_key_id(KEY).secret_access_key(SECRET).region(REGION);
    let all_bus = bus.clone().access_key_id(KEY).secret_access_key(SECRET).region(REGION);
    let redshift = RedshiftConfigIn::new()
        .access_key_id(KEY)
        .secret_access_key(SECRET)
        .region(REGION)
        .cluster_identifier("acme")
        .db_user("svix")
        .workgroup_name("acme")
        .db_name("events")
        .schema_name("public")
        .table_name("events");
    let all_snowflake = snowflake
        .clone()
        .private_key(SECRET)
        .db_name("events")
        .schema_name("public")
        .table_name("events");
    let all_clickhouse = clickhouse.clone().username("svix").password("pw").database("events");
    vec![
        (Config::Poller, Config::Poller),
        (
            Config::AzureBlobStorage(azure.clone().access_key(SECRET)),
            Config::AzureBlobStorage(azure),
        ),
        (Config::OtelTracing(otel.clone().headers([("x-key", SECRET)])), Config::OtelTracing(otel)),
        (Config::Http(http.clone().headers([("x-key", SECRET)]).key(SECRET)), Config::Http(http)),
        (Config::AmazonS3(all_s3.endpoint_url(URL)), Config::AmazonS3(s3)),
        (Config::GoogleCloudStorage(storage.clone()), Config::GoogleCloudStorage(storage)),
        (Config::GoogleCloudPubSub(pub_sub.clone()), Config::GoogleCloudPubSub(pub_sub)),
        (Config::Sqs(all_sqs.endpoint_url(URL)), Config::Sqs(sqs)),
        (Config::Sns(all_sns.endpoint_url(URL)), Config::Sns(sns)),
        (Config::BigQuery(big_query.clone()), Config::BigQuery(big_query)),
        (Config::Clickhouse(all_clickhouse), Config::Clickhouse(clickhouse)),
        (Config::EventBridge(all_bus.detail_type("paid")), Config::EventBridge(bus)),
        (Config::Snowflake(all_snowflake), Config::Snowflake(snowflake)),
        (Config::RabbitMq(rabbit.clone()), Config::RabbitMq(rabbit)),
        (Config::Redshift(redshift), Config::Redshift(RedshiftConfigIn::new())),
    ]
}

/// The changes to each kind of sink, with everything and with the least.
fn changes() -> Vec<(Change, Change)> {
    let azure = AzureBlobStorageConfigPatch::new();
    let s3 = S3ConfigPatch::new();
    let storage = GoogleCloudStorageConfigPatch::new();
    let pub_sub = GoogleCloudPubSubConfigPatch::new();
    let sqs = SqsConfigPatch::new().access_key_id(KEY).secret_access_key(SECRET);
    let sns = SnsConfigPatch::new().access_key_id(KEY).secret_access_key(SECRET);
    let bus = EventBridgeConfigPatch::new().access_key_id(KEY).secret_access_key(SECRET);
    let big_query = BigQueryConfigPatch::new().project_id("acme").dataset_id("events");
    let clickhouse = ClickhouseConfigPatch::new().url(URL).username("svix").password("pw");
    let snowflake = SnowflakeConfigPatch::new().account_identifier("acme-1").user_id("svix");
    let redshift = RedshiftConfigPatch::new().access_key_id(KEY).secret_access_key(SECRET);
    vec![
        (Change::Poller, Change::Poller),
        (
            Change::AzureBlobStorage(
                azure.clone().container("events").account("acme").access_key(SECRET),
            ),
            Change::AzureBlobStorage(azure),
        ),
        (
            Change::OtelTracing(OtelTracingConfigPatch::new().url(URL)),
            Change::OtelTracing(OtelTracingConfigPatch::new()),
        ),
        (
            Change::Http(SinkHttpConfigPatch::new().url(URL)),
            Change::Http(SinkHttpConfigPatch::new()),
        ),
        (
            Change::AmazonS3(
                s3.clone()
                    .bucket("events")
                    .access_key_id(KEY)
                    .secret_access_key(SECRET)
                    .region(REGION)
                    .endpoint_url(URL),
            ),
            Change::AmazonS3(s3),
        ),
        (
            Change::GoogleCloudStorage(storage.clone().bucket("events").credentials("{}")),
            Change::GoogleCloudStorage(storage),
        ),
        (
            Change::GoogleCloudPubSub(
                pub_sub.clone().project_id("acme").topic_id("events").credentials("{}"),
            ),
            Change::GoogleCloudPubSub(pub_sub),
        ),
        (
            Change::Sqs(sqs.queue_url(URL).region(REGION).endpoint_url(URL)),
            Change::Sqs(SqsConfigPatch::new()),
        ),
        (
            Change::Sns(sns.topic_arn("arn").region(REGION).endpoint_url(URL)),
            Change::Sns(SnsConfigPatch::new()),
        ),
        (
            Change::BigQuery(big_query.table_id("events").credentials("{}")),
            Change::BigQuery(BigQueryConfigPatch::new()),
        ),
        (
            Change::Clickhouse(clickhouse.database("events").table_name("events")),
            Change::Clickhouse(ClickhouseConfigPatch::new()),
        ),
        (
            Change::EventBridge(bus.event_bus_name("events").detail_type("paid").region(REGION)),
            Change::EventBridge(EventBridgeConfigPatch::new()),
        ),
        (
            Change::Snowflake(
                snowflake
                    .private_key(SECRET)
                    .db_name("events")
                    .schema_name("public")
                    .table_name("events"),
            ),
            Change::Snowflake(SnowflakeConfigPatch::new()),
        ),
        (
            Change::RabbitMq(RabbitMqConfigPatch::new().routing_key("events").uri("amqp://acme")),
            Change::RabbitMq(RabbitMqConfigPatch::new()),
        ),
        (
            Change::Redshift(
                redshift
                    .region(REGION)
                    .db_name("events")
                    .schema_name("public")
                    .table_name("events"),
            ),
            Change::Redshift(RedshiftConfigPatch::new()),
        ),
    ]
}

fn sink(config: Config) -> StreamSinkIn {
    StreamSinkIn::new(config)
        .uid("archive")
        .status(SinkStatusIn::Disabled)
        .batch_size(10)
        .max_wait_secs(5)
        .event_types(["user.signup"])
        .channels(["project_1"])
        .metadata([("plan", "gold")])
}

#[tokio::test]
async fn list_stream_sinks() {
    let all = ListStreamSinks::new()
        .limit(10)
        .iterator("sink_2yZwUhtgs5Ai8T9yRQJXA")
        .order(Ordering::Descending);
    operation("v1.streaming.sink.list")
        .all(move |svix| svix.list_stream_sinks("invoices", &all))
        .least(|svix| svix.list_stream_sinks("invoices", &ListStreamSinks::new()))
        .await;
}

#[tokio::test]
async fn create_stream_sink() {
    for (all, least) in kinds() {
        let (all, least) = (sink(all), StreamSinkIn::new(least));
        operation("v1.streaming.sink.create")
            .all(move |svix| svix.create_stream_sink("invoices", &all))
            .least(move |svix| svix.create_stream_sink("invoices", &least))
            .await;
    }
}

#[tokio::test]
async fn get_stream_sink() {
    operation("v1.streaming.sink.get")
        .all(|svix| svix.get_stream_sink("invoices", "archive"))
        .await;
}

#[tokio::test]
async fn upsert_stream_sink() {
    operation("v1.streaming.sink.upsert")
        .all(|svix| svix.upsert_stream_sink("invoices", "archive", &sink(Config::Poller)))
        .least(|svix| {
            svix.upsert_stream_sink("invoices", "archive", &StreamSinkIn::new(Config::Poller))
        })
        .await;
}

#[tokio::test]
async fn delete_stream_sink() {
    operation("v1.streaming.sink.delete")
        .all(|svix| svix.delete_stream_sink("invoices", "archive"))
        .await;
}

#[tokio::test]
async fn patch_stream_sink() {
    for (all, least) in changes() {
        let all = StreamSinkPatch::new(all)
            .uid("archive")
            .status(SinkStatusIn::Enabled)
            .batch_size(10)
            .max_wait_secs(5)
            .event_types(["user.signup"])
            .channels(["project_1"])
            .metadata([("plan", "gold")]);
        let least = StreamSinkPatch::new(least);
        operation("v1.streaming.sink.patch")
            .all(move |svix| svix.patch_stream_sink("invoices", "archive", &all))
            .least(move |svix| svix.patch_stream_sink("invoices", "archive", &least))
            .await;
    }
}

#[tokio::test]
async fn get_stream_sink_transformation() {
    operation("v1.streaming.sink.transformation.get")
        .all(|svix| svix.get_stream_sink_transformation("invoices", "archive"))
        .await;
}

#[tokio::test]
async fn patch_stream_sink_transformation() {
    let all = SinkTransformIn::new().code("function handler(events) { return events }");
    let least = SinkTransformIn::new();
    operation("v1.streaming.sink.transformation.patch")
        .all(move |svix| svix.patch_stream_sink_transformation("invoices", "archive", &all))
        .least(move |svix| svix.patch_stream_sink_transformation("invoices", "archive", &least))
        .await;
}

#[tokio::test]
async fn get_stream_sink_secret() {
    operation("v1.streaming.sink.get-secret")
        .all(|svix| svix.get_stream_sink_secret("invoices", "archive"))
        .await;
}

#[tokio::test]
async fn rotate_stream_sink_secret() {
    let all = EndpointSecretRotateIn::new().key(SECRET).grace_period_seconds(60);
    let least = EndpointSecretRotateIn::new();
    operation("v1.streaming.sink.rotate-secret")
        .all(move |svix| svix.rotate_stream_sink_secret("invoices", "archive", &all))
        .least(move |svix| svix.rotate_stream_sink_secret("invoices", "archive", &least))
        .await;
}

#[tokio::test]
async fn get_stream_sink_headers() {
    operation("v1.streaming.sink-headers-get")
        .all(|svix| svix.get_stream_sink_headers("invoices", "archive"))
        .await;
}

#[tokio::test]
async fn patch_stream_sink_headers() {
    let all = HttpSinkHeadersPatchIn::new([("x-key", Some(SECRET.into())), ("x-old", None)]);
    operation("v1.streaming.sink-headers-patch")
        .all(move |svix| svix.patch_stream_sink_headers("invoices", "archive", &all))
        .await;
}
