//! <https://api.svix.com/docs#tag/Ingest-Source>

use auth_core::Provider;

use crate::svix::Svix;

/// .
pub trait IngestSources: Provider {}

impl IngestSources for Svix {}
