//! The secret that an endpoint's webhooks are signed with.

use auth_core::{Secret, request, response};

/// The signing secret of an endpoint.
#[response]
#[derive(PartialEq, Eq)]
pub struct EndpointSecretOut {
    /// The secret: base64, usually after `whsec_`. With it, anybody can sign webhooks.
    pub key: Secret,
}

/// A new signing secret, and how long the old one stays valid.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EndpointSecretRotateIn {
    /// The new secret: 32 to 100 characters of base64, with or without a prefix such as `whsec_`.
    /// Default: the server generates one.
    pub key: Option<Secret>,
    /// How long the old secret stays valid, in seconds: 0 to 604,800 (7 days). Default: 86,400 (24
    /// hours).
    pub grace_period_seconds: Option<u32>,
}
