//! <https://api.svix.com/docs#tag/Health>

use auth_core::Provider;

use super::Svix;

/// .
pub trait Health: Provider {}

impl Health for Svix {}
