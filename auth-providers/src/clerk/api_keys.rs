//! Api keys.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait ApiKeys: Provider {}

impl ApiKeys for Clerk {}
