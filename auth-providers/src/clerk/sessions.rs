//! Sessions.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait Sessions: Provider {}

impl Sessions for Clerk {}
