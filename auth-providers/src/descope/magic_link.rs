//! Magic link.

use auth_core::Provider;

use super::Descope;

/// .
pub trait MagicLink: Provider {}

impl MagicLink for Descope {}
