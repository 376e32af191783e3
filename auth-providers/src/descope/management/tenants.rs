//! Tenants.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait Tenants: Provider {}

impl Tenants for Descope {}
