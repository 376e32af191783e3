//! Fedcm.

use auth_core::Provider;

use super::Descope;

/// .
pub trait Fedcm: Provider {}

impl Fedcm for Descope {}
