//! Password.

use auth_core::Provider;

use super::Descope;

/// .
pub trait Password: Provider {}

impl Password for Descope {}
