//! The secret that a sink's requests are signed with.

use auth_core::{Secret, response};

/// The signing secret of a sink.
#[response]
#[derive(PartialEq, Eq)]
pub struct SinkSecretOut {
    /// The secret: base64, usually after `whsec_`. With it, anybody can sign requests.
    pub key: Option<Secret>,
}
