//! Jwt.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait JwtManagement: Provider {}

impl JwtManagement for Descope {}
