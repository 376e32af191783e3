//! <https://api.svix.com/docs#tag/Ingest-Endpoint>

use auth_core::Provider;

use crate::svix::Svix;

/// .
pub trait IngestEndpoints: Provider {}

impl IngestEndpoints for Svix {}
