//! Billing.

use auth_core::Provider;

use crate::clerk::Clerk;

/// .
pub trait UserBilling: Provider {}

impl UserBilling for Clerk {}
