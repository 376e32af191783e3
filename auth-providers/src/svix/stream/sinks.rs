//! <https://api.svix.com/docs#tag/Sink>

use auth_core::Provider;

use crate::svix::Svix;

/// .
pub trait StreamSinks: Provider {}

impl StreamSinks for Svix {}
