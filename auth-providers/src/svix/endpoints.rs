//! <https://api.svix.com/docs#tag/Endpoint>

use auth_core::Provider;

use super::Svix;

/// .
pub trait Endpoints: Provider {}

impl Endpoints for Svix {}
