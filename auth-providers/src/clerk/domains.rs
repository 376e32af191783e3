//! Domains.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait Domains: Provider {}

impl Domains for Clerk {}
