//! Sinks of streams. <https://api.svix.com/docs#tag/Sink>

mod amazon;
mod azure;
mod clickhouse;
mod config;
mod google;
mod headers;
mod http;
mod rabbit_mq;
mod redshift;
mod secret;
mod sink;
mod snowflake;
mod transformation;

use auth_core::{Call, Provider, endpoint};

pub use self::amazon::{
    EventBridgeConfigIn, EventBridgeConfigOut, EventBridgeConfigPatch, S3ConfigIn, S3ConfigOut,
    S3ConfigPatch, SnsConfigIn, SnsConfigOut, SnsConfigPatch, SqsConfigIn, SqsConfigOut,
    SqsConfigPatch,
};
pub use self::azure::{
    AzureBlobStorageConfigIn, AzureBlobStorageConfigOut, AzureBlobStorageConfigPatch,
};
pub use self::clickhouse::{ClickhouseConfigIn, ClickhouseConfigOut, ClickhouseConfigPatch};
pub use self::config::{StreamSinkInConfig, StreamSinkOutConfig, StreamSinkPatchConfig};
pub use self::google::{
    BigQueryConfigIn, BigQueryConfigOut, BigQueryConfigPatch, GoogleCloudPubSubConfigIn,
    GoogleCloudPubSubConfigOut, GoogleCloudPubSubConfigPatch, GoogleCloudStorageConfigIn,
    GoogleCloudStorageConfigOut, GoogleCloudStorageConfigPatch,
};
pub use self::headers::HttpSinkHeadersPatchIn;
pub use self::http::{
    OtelTracingConfigIn, OtelTracingConfigOut, OtelTracingConfigPatch, SinkHttpConfigIn,
    SinkHttpConfigOut, SinkHttpConfigPatch,
};
pub use self::rabbit_mq::{RabbitMqConfigIn, RabbitMqConfigOut, RabbitMqConfigPatch};
pub use self::redshift::{RedshiftConfigIn, RedshiftConfigOut, RedshiftConfigPatch};
pub use self::secret::SinkSecretOut;
pub use self::sink::{
    ListStreamSinks, SinkStatus, SinkStatusIn, StreamSinkIn, StreamSinkOut, StreamSinkPatch,
};
pub use self::snowflake::{SnowflakeConfigIn, SnowflakeConfigOut, SnowflakeConfigPatch};
pub use self::transformation::{SinkTransformIn, SinkTransformationOut};
use crate::svix::endpoints::{EndpointHeadersOut, EndpointSecretRotateIn};
use crate::svix::{ListResponse, Svix};

/// Sinks: the places that a stream's events go to, such as a queue, a database or an URL.
///
/// Where a path takes a `stream_id` or a `sink_id`, it is the id or the UID.
pub trait StreamSinks: Provider {
    /// Lists the sinks of a stream.
    ///
    /// Vendor page: [List Sinks](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink.list)
    #[doc(alias = "v1.streaming.sink.list")]
    #[endpoint(method = GET, path = "/api/v1/stream/<stream_id>/sink?<filter..>")]
    fn list_stream_sinks(
        &self,
        stream_id: &str,
        filter: &ListStreamSinks,
    ) -> Call<ListResponse<StreamSinkOut>>;

    /// Creates a sink.
    ///
    /// Vendor page: [Create Sink](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink.create)
    #[doc(alias = "v1.streaming.sink.create")]
    #[endpoint(
        method = POST,
        path = "/api/v1/stream/<stream_id>/sink",
        json = sink,
        idempotency_key = "idempotency-key",
    )]
    fn create_stream_sink(&self, stream_id: &str, sink: &StreamSinkIn) -> Call<StreamSinkOut>;

    /// Gives a sink.
    ///
    /// Vendor page: [Get Sink](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink.get)
    #[doc(alias = "v1.streaming.sink.get")]
    #[endpoint(method = GET, path = "/api/v1/stream/<stream_id>/sink/<sink_id>")]
    fn get_stream_sink(&self, stream_id: &str, sink_id: &str) -> Call<StreamSinkOut>;

    /// Replaces a sink, or creates it if there is none.
    ///
    /// What `sink` leaves out is reset.
    ///
    /// Vendor page: [Upsert Sink](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink.upsert)
    #[doc(alias = "v1.streaming.sink.upsert")]
    #[endpoint(method = PUT, path = "/api/v1/stream/<stream_id>/sink/<sink_id>", json = sink)]
    fn upsert_stream_sink(
        &self,
        stream_id: &str,
        sink_id: &str,
        sink: &StreamSinkIn,
    ) -> Call<StreamSinkOut>;

    /// Deletes a sink.
    ///
    /// Vendor page: [Delete Sink](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink.delete)
    #[doc(alias = "v1.streaming.sink.delete")]
    #[endpoint(method = DELETE, path = "/api/v1/stream/<stream_id>/sink/<sink_id>")]
    fn delete_stream_sink(&self, stream_id: &str, sink_id: &str) -> Call<()>;

    /// Changes the given fields of a sink.
    ///
    /// Vendor page: [Patch Sink](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink.patch)
    #[doc(alias = "v1.streaming.sink.patch")]
    #[endpoint(
        method = PATCH,
        path = "/api/v1/stream/<stream_id>/sink/<sink_id>",
        json = changes,
        idempotent,
    )]
    fn patch_stream_sink(
        &self,
        stream_id: &str,
        sink_id: &str,
        changes: &StreamSinkPatch,
    ) -> Call<StreamSinkOut>;

    /// Gives the code that transforms a sink's events.
    ///
    /// Vendor page: [Get Sink Transformation](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink.transformation.get)
    #[doc(alias = "v1.streaming.sink.transformation.get")]
    #[endpoint(method = GET, path = "/api/v1/stream/<stream_id>/sink/<sink_id>/transformation")]
    fn get_stream_sink_transformation(
        &self,
        stream_id: &str,
        sink_id: &str,
    ) -> Call<SinkTransformationOut>;

    /// Sets or removes the code that transforms a sink's events.
    ///
    /// Vendor page: [Patch Sink Transformation](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink.transformation.patch)
    #[doc(alias = "v1.streaming.sink.transformation.patch")]
    #[endpoint(
        method = PATCH,
        path = "/api/v1/stream/<stream_id>/sink/<sink_id>/transformation",
        json = transformation,
        idempotent,
    )]
    fn patch_stream_sink_transformation(
        &self,
        stream_id: &str,
        sink_id: &str,
        transformation: &SinkTransformIn,
    ) -> Call<()>;

    /// Gives the secret that a sink's requests are signed with. The sink must be of the kind `http`.
    ///
    /// Vendor page: [Get Sink Secret](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink.get-secret)
    #[doc(alias = "v1.streaming.sink.get-secret")]
    #[endpoint(method = GET, path = "/api/v1/stream/<stream_id>/sink/<sink_id>/secret")]
    fn get_stream_sink_secret(&self, stream_id: &str, sink_id: &str) -> Call<SinkSecretOut>;

    /// Gives a sink a new signing secret, and expires the old one. The sink must be of the kind
    /// `http`.
    ///
    /// Vendor page: [Rotate Sink Secret](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink.rotate-secret)
    #[doc(alias = "v1.streaming.sink.rotate-secret")]
    #[endpoint(
        method = POST,
        path = "/api/v1/stream/<stream_id>/sink/<sink_id>/secret/rotate",
        json = secret,
        idempotency_key = "idempotency-key",
    )]
    fn rotate_stream_sink_secret(
        &self,
        stream_id: &str,
        sink_id: &str,
        secret: &EndpointSecretRotateIn,
    ) -> Call<()>;

    /// Gives the headers that a sink's requests carry in addition. The sink must be of the kind
    /// `http` or `otelTracing`.
    ///
    /// Vendor page: [Get Sink Headers](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink-headers-get)
    #[doc(alias = "v1.streaming.sink-headers-get")]
    #[endpoint(method = GET, path = "/api/v1/stream/<stream_id>/sink/<sink_id>/headers")]
    fn get_stream_sink_headers(&self, stream_id: &str, sink_id: &str) -> Call<EndpointHeadersOut>;

    /// Sets and removes some of a sink's additional headers. The others stay. The sink must be of
    /// the kind `http` or `otelTracing`.
    ///
    /// Vendor page: [Patch Sink Headers](https://api.svix.com/docs#tag/Sink/operation/v1.streaming.sink-headers-patch)
    #[doc(alias = "v1.streaming.sink-headers-patch")]
    #[endpoint(
        method = PATCH,
        path = "/api/v1/stream/<stream_id>/sink/<sink_id>/headers",
        json = headers,
        idempotent,
    )]
    fn patch_stream_sink_headers(
        &self,
        stream_id: &str,
        sink_id: &str,
        headers: &HttpSinkHeadersPatchIn,
    ) -> Call<EndpointHeadersOut>;
}

impl StreamSinks for Svix {}
