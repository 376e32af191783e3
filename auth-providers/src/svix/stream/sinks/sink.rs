//! Sinks, whatever their kind.

use std::collections::BTreeMap;

use auth_core::{Patch, open_enum, request, response};
use jiff::Timestamp;

use super::{StreamSinkInConfig, StreamSinkOutConfig, StreamSinkPatchConfig};
#[cfg(doc)]
use crate::svix::ListResponse;
use crate::{null, svix::Ordering};

/// Which sinks to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListStreamSinks {
    /// The number of sinks on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](ListResponse::iterator) of another page, or its
    /// [`prev_iterator`](ListResponse::prev_iterator) to go backwards. Default: at the first sink.
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    pub order: Option<Ordering>,
}

/// A sink to create, or what to replace one with.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct StreamSinkIn {
    /// The kind of the sink, and how to reach it.
    #[serde(flatten)]
    pub config: StreamSinkInConfig,
    /// Your own id for the sink: 1 to 60 letters, digits, `-` and `_`, not beginning with `sink_`.
    /// Default: none.
    pub uid: Option<String>,
    /// Whether the sink gets events. Default: [`Enabled`](SinkStatusIn::Enabled).
    pub status: Option<SinkStatusIn>,
    /// The largest number of events that are sent at once, 1 to 1,000. Default: 100.
    pub batch_size: Option<u16>,
    /// How long to wait for a full batch, in seconds: 0 to 300. Then what is there is sent, if there
    /// is anything. Default: 0.
    pub max_wait_secs: Option<u16>,
    /// Only events of these types. Default: all.
    pub event_types: Vec<String>,
    /// Only events of one of these channels, each up to 128 letters, digits, `-`, `_`, `.`, `:` and
    /// `+`. Default: all.
    pub channels: Vec<String>,
    /// Your own data about the sink. Default: none.
    pub metadata: BTreeMap<String, String>,
}

/// The changes to a sink.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct StreamSinkPatch {
    /// The kind of the sink, and the changes to how it is reached.
    #[serde(flatten)]
    pub config: StreamSinkPatchConfig,
    /// Your own id for the sink: 1 to 60 letters, digits, `-` and `_`, not beginning with `sink_`.
    pub uid: Patch<String>,
    /// Whether the sink gets events.
    pub status: Patch<SinkStatusIn>,
    /// The largest number of events that are sent at once, 1 to 1,000.
    pub batch_size: Patch<u16>,
    /// How long to wait for a full batch, in seconds: 0 to 300.
    pub max_wait_secs: Patch<u16>,
    /// Only events of these types. They replace the old ones. An empty list stands for all.
    pub event_types: Option<Vec<String>>,
    /// Only events of one of these channels. They replace the old ones. An empty list stands for
    /// all.
    pub channels: Option<Vec<String>>,
    /// Your own data about the sink. It replaces the old data.
    pub metadata: Option<BTreeMap<String, String>>,
}

/// A sink.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct StreamSinkOut {
    /// The id, `sink_…`.
    pub id: String,
    /// Your own id for the sink.
    pub uid: Option<String>,
    /// Whether the sink gets events.
    #[serde(default)]
    pub status: SinkStatus,
    /// Where in the stream the sink stands.
    #[serde(default)]
    pub current_iterator: String,
    /// Why the last delivery failed.
    pub failure_reason: Option<String>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// The largest number of events that are sent at once.
    pub batch_size: Option<i32>,
    /// How long the server waits for a full batch, in seconds.
    pub max_wait_secs: Option<i32>,
    /// Only events of these types. If there are none, all.
    #[serde(default)]
    pub event_types: Vec<String>,
    /// Only events of one of these channels. If there are none, all.
    #[serde(default)]
    pub channels: Vec<String>,
    /// When the failed delivery is tried again.
    pub next_retry_at: Option<Timestamp>,
    /// Your own data about the sink.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub metadata: BTreeMap<String, String>,
    /// The kind of the sink, and how it is reached.
    #[serde(flatten)]
    pub config: StreamSinkOutConfig,
}

open_enum! {
    /// Whether a sink shall get events.
    pub enum SinkStatusIn {
        /// It gets the events of the stream, in their order.
        Enabled = "enabled",
        /// It gets none until it is enabled again.
        Disabled = "disabled",
    }
}

open_enum! {
    /// Whether a sink gets events.
    pub enum SinkStatus {
        /// It gets the events of the stream, in their order.
        Enabled = "enabled",
        /// It gets none for the time being.
        Paused = "paused",
        /// It gets none until it is enabled again.
        Disabled = "disabled",
        /// A delivery failed, and is tried again.
        Retrying = "retrying",
    }
}
