//! Attributes.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait UserAttributes: Provider {}

impl UserAttributes for Descope {}
