//! Redirect urls.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait RedirectUrls: Provider {}

impl RedirectUrls for Clerk {}
