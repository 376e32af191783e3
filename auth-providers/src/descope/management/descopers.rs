//! Descopers.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait Descopers: Provider {}

impl Descopers for Descope {}
