//! Sso app oidc.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait SsoAppOidc: Provider {}

impl SsoAppOidc for Descope {}
