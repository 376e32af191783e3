//! <https://api.svix.com/docs#tag/Environment>

use auth_core::Provider;

use super::Svix;

/// .
pub trait Environment: Provider {}

impl Environment for Svix {}
