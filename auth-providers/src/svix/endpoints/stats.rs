//! How many of an endpoint's messages arrived.

use auth_core::{request, response};
use jiff::Timestamp;

/// The period whose messages to count.
#[request]
#[derive(PartialEq, Eq)]
pub struct GetEndpointStats {
    /// The beginning of the period. Default: the server's.
    pub since: Option<Timestamp>,
    /// The end of the period. Default: the server's.
    pub until: Option<Timestamp>,
}

/// The number of an endpoint's messages in each status.
#[response]
#[derive(PartialEq, Eq)]
pub struct EndpointStats {
    /// Messages that arrived.
    pub success: Option<i64>,
    /// Messages that wait for an attempt.
    pub pending: Option<i64>,
    /// Messages that are being sent.
    pub sending: Option<i64>,
    /// Messages that are given up.
    pub fail: Option<i64>,
    /// Messages that were cancelled.
    pub canceled: Option<i64>,
}
