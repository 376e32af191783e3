//! <https://api.svix.com/docs#tag/Integration>

use auth_core::Provider;

use super::Svix;

/// .
pub trait Integrations: Provider {}

impl Integrations for Svix {}
