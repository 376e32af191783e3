//! Waitlist entries.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait WaitlistEntries: Provider {}

impl WaitlistEntries for Clerk {}
