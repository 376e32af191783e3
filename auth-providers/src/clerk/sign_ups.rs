//! Sign ups.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait SignUps: Provider {}

impl SignUps for Clerk {}
