//! <https://api.svix.com/docs#tag/Stream-Event-Type>

use auth_core::Provider;

use crate::svix::Svix;

/// .
pub trait StreamEventTypes: Provider {}

impl StreamEventTypes for Svix {}
