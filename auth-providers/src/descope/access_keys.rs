//! Access keys.

use auth_core::Provider;

use super::Descope;

/// .
pub trait AccessKeys: Provider {}

impl AccessKeys for Descope {}
