//! Clients.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait Clients: Provider {}

impl Clients for Clerk {}
