//! <https://api.svix.com/docs#tag/Connector>

use auth_core::Provider;

use super::Svix;

/// .
pub trait Connectors: Provider {}

impl Connectors for Svix {}
