//! The code that transforms an endpoint's webhooks.

use std::collections::BTreeMap;

use auth_core::{Patch, Secret, request, response};
use jiff::Timestamp;

use crate::null;

/// The code that transforms an endpoint's webhooks.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EndpointTransformationOut {
    /// The code, in JavaScript.
    pub code: Option<String>,
    /// Whether the code is run.
    #[serde(default)]
    pub enabled: bool,
    /// The values that the code can read. A value may let somebody in.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub variables: BTreeMap<String, Secret>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}

/// The changes to the code that transforms an endpoint's webhooks.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EndpointTransformationPatch {
    /// The code, in JavaScript: 10 to 51,200 characters.
    pub code: Patch<String>,
    /// Whether the code is run.
    pub enabled: Option<bool>,
    /// The values that the code can read. They replace the old ones.
    pub variables: Patch<BTreeMap<String, Secret>>,
}
