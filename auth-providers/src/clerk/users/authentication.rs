//! Authentication.

use auth_core::Provider;

use crate::clerk::Clerk;

/// .
pub trait UserAuthentication: Provider {}

impl UserAuthentication for Clerk {}
