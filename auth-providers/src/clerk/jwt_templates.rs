//! Jwt templates.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait JwtTemplates: Provider {}

impl JwtTemplates for Clerk {}
