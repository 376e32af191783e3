//! Jwt templates.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait JwtTemplates: Provider {}

impl JwtTemplates for Descope {}
