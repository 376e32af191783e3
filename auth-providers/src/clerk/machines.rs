//! Machines.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait Machines: Provider {}

impl Machines for Clerk {}
