//! The endpoint itself.

use std::collections::BTreeMap;

use auth_core::{Patch, Secret, request, response};
use jiff::Timestamp;

use crate::null;
use crate::svix::Ordering;

/// Which endpoints to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListEndpoints {
    /// The number of endpoints on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](crate::svix::ListResponse::iterator) of another page.
    /// Default: at the first endpoint.
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    pub order: Option<Ordering>,
}

/// An endpoint to create.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EndpointIn {
    /// The URL that messages are sent to.
    pub url: String,
    /// What the endpoint is for. Default: empty.
    pub description: Option<String>,
    /// The largest number of messages per second that Svix sends to the endpoint, at least 1.
    /// Default: no limit.
    pub throttle_rate: Option<u16>,
    /// Your own id for the endpoint: 1 to 256 letters, digits, `-`, `_` and `.`. Default: none.
    pub uid: Option<String>,
    /// Whether the endpoint gets no messages. Default: no.
    pub disabled: Option<bool>,
    /// The event types that the endpoint gets. Default: all.
    pub event_types: Vec<String>,
    /// The channels that the endpoint listens to; 10 at most. Default: all.
    pub channels: Vec<String>,
    /// The signing secret: 32 to 100 characters of base64, with or without a prefix such as
    /// `whsec_`. Default: the server generates one.
    pub secret: Option<Secret>,
    /// Your own data about the endpoint. Default: none.
    pub metadata: BTreeMap<String, String>,
    /// The headers that each webhook carries in addition. Default: none.
    pub headers: BTreeMap<String, Secret>,
}

/// What to replace an endpoint with, or an endpoint to create.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EndpointUpsertIn {
    /// The URL that messages are sent to.
    pub url: String,
    /// What the endpoint is for. Default: empty.
    pub description: Option<String>,
    /// The largest number of messages per second that Svix sends to the endpoint, at least 1.
    /// Default: no limit.
    pub throttle_rate: Option<u16>,
    /// Your own id for the endpoint: 1 to 256 letters, digits, `-`, `_` and `.`. Default: none.
    pub uid: Option<String>,
    /// Whether the endpoint gets no messages. Default: no.
    pub disabled: Option<bool>,
    /// The event types that the endpoint gets. Default: all.
    pub event_types: Vec<String>,
    /// The channels that the endpoint listens to; 10 at most. Default: all.
    pub channels: Vec<String>,
    /// Your own data about the endpoint. Default: none.
    pub metadata: BTreeMap<String, String>,
}

/// The changes to an endpoint.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EndpointPatch {
    /// What the endpoint is for.
    pub description: Option<String>,
    /// The largest number of messages per second that Svix sends to the endpoint. `Clear` removes
    /// the limit.
    pub throttle_rate: Patch<u16>,
    /// Your own id for the endpoint: 1 to 256 letters, digits, `-`, `_` and `.`.
    pub uid: Patch<String>,
    /// The URL that messages are sent to.
    pub url: Option<String>,
    /// Whether the endpoint gets no messages.
    pub disabled: Option<bool>,
    /// The event types that the endpoint gets. `Clear` stands for all.
    pub event_types: Patch<Vec<String>>,
    /// The channels that the endpoint listens to. `Clear` stands for all.
    pub channels: Patch<Vec<String>>,
    /// Your own data about the endpoint. It replaces the old data.
    pub metadata: Option<BTreeMap<String, String>>,
}

/// An endpoint.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EndpointOut {
    /// The id, `ep_…`.
    pub id: String,
    /// Your own data about the endpoint.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub metadata: BTreeMap<String, String>,
    /// The URL that messages are sent to.
    #[serde(default)]
    pub url: String,
    /// What the endpoint is for.
    #[serde(default)]
    pub description: String,
    /// The largest number of messages per second that Svix sends to the endpoint; `None` for no
    /// limit.
    pub throttle_rate: Option<u16>,
    /// Your own id for the endpoint.
    pub uid: Option<String>,
    /// Whether the endpoint gets no messages.
    pub disabled: Option<bool>,
    /// The event types that the endpoint gets; empty for all.
    #[serde(default)]
    pub event_types: Vec<String>,
    /// The channels that the endpoint listens to; empty for all.
    #[serde(default)]
    pub channels: Vec<String>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}
