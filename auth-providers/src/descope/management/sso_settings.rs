//! Sso settings.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait SsoSettings: Provider {}

impl SsoSettings for Descope {}
