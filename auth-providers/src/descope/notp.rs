//! Notp.

use auth_core::Provider;

use super::Descope;

/// .
pub trait Notp: Provider {}

impl Notp for Descope {}
