//! Billing.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait Billing: Provider {}

impl Billing for Clerk {}
