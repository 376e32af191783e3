//! <https://api.svix.com/docs#tag/Event>

use auth_core::Provider;

use crate::svix::Svix;

/// .
pub trait StreamEvents: Provider {}

impl StreamEvents for Svix {}
