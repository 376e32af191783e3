//! Sinks that take HTTP requests.

use std::collections::BTreeMap;

use auth_core::{Secret, request, response};

use crate::svix::endpoints::EndpointHeadersOut;

/// The URL that events are posted to, and what the requests carry.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SinkHttpConfigIn {
    /// The URL.
    pub url: String,
    /// The headers that each request carries in addition. A value may let somebody in. Default:
    /// none.
    pub headers: BTreeMap<String, Secret>,
    /// The secret that the requests are signed with. Default: the server generates one.
    pub key: Option<Secret>,
}

/// The change of the URL that events are posted to.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SinkHttpConfigPatch {
    /// The URL.
    pub url: Option<String>,
}

/// The URL that events are posted to, and what the requests carry.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct SinkHttpConfigOut {
    /// The URL.
    #[serde(default)]
    pub url: String,
    /// The headers that each request carries in addition.
    pub headers: Option<EndpointHeadersOut>,
}

/// The collector of `OpenTelemetry` traces that events go to, and what the requests carry.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct OtelTracingConfigIn {
    /// The URL of the collector.
    pub url: String,
    /// The headers that each request carries in addition. A value may let somebody in. Default:
    /// none.
    pub headers: BTreeMap<String, Secret>,
}

/// The change of the collector of `OpenTelemetry` traces that events go to.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct OtelTracingConfigPatch {
    /// The URL of the collector.
    pub url: Option<String>,
}

/// The collector of `OpenTelemetry` traces that events go to, and what the requests carry.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct OtelTracingConfigOut {
    /// The URL of the collector.
    #[serde(default)]
    pub url: String,
    /// The headers that each request carries in addition.
    pub headers: Option<EndpointHeadersOut>,
}
