//! <https://api.svix.com/docs#tag/Event-Type>

use auth_core::Provider;

use super::Svix;

/// .
pub trait EventTypes: Provider {}

impl EventTypes for Svix {}
