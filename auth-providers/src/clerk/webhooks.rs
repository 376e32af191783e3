//! Webhooks.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait Webhooks: Provider {}

impl Webhooks for Clerk {}
