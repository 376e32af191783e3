//! The headers that an endpoint's webhooks carry in addition.

use std::collections::BTreeMap;

use auth_core::{Secret, request, response};

use crate::null;

/// The additional headers of an endpoint.
#[response]
#[derive(PartialEq, Eq)]
pub struct EndpointHeadersOut {
    /// The headers whose values the server shows. A value may let somebody in.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub headers: BTreeMap<String, Secret>,
    /// The names of the headers whose values the server does not show.
    #[serde(default)]
    pub sensitive: Vec<String>,
}

/// The additional headers that an endpoint is to have.
#[request]
#[derive(PartialEq, Eq)]
pub struct EndpointHeadersIn {
    /// All of the headers. An empty map removes them.
    #[request(required)]
    pub headers: BTreeMap<String, Secret>,
}

/// The changes to the additional headers of an endpoint.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EndpointHeadersPatchIn {
    /// The headers to add or replace; may be empty.
    #[request(required)]
    pub headers: BTreeMap<String, Secret>,
    /// The names of the headers to remove. Default: none.
    pub delete_headers: Vec<String>,
}
