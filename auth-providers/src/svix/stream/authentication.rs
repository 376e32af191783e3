//! <https://api.svix.com/docs#tag/Stream-Authentication>

use auth_core::Provider;

use crate::svix::Svix;

/// .
pub trait StreamAuthentication: Provider {}

impl StreamAuthentication for Svix {}
