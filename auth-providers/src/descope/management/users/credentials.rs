//! Credentials.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait UserCredentials: Provider {}

impl UserCredentials for Descope {}
