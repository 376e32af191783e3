//! <https://api.svix.com/docs#tag/Stream>

use auth_core::Provider;

use crate::svix::Svix;

/// .
pub trait Streams: Provider {}

impl Streams for Svix {}
