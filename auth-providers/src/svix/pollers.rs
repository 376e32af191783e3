//! <https://api.svix.com/docs#tag/Message>

use auth_core::Provider;

use super::Svix;

/// .
pub trait Pollers: Provider {}

impl Pollers for Svix {}
