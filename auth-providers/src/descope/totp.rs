//! Totp.

use auth_core::Provider;

use super::Descope;

/// .
pub trait Totp: Provider {}

impl Totp for Descope {}
