//! Scim.

use auth_core::Provider;

use super::Descope;

/// .
pub trait Scim: Provider {}

impl Scim for Descope {}
