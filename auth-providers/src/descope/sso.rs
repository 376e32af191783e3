//! Sso.

use auth_core::Provider;

use super::Descope;

/// .
pub trait Sso: Provider {}

impl Sso for Descope {}
