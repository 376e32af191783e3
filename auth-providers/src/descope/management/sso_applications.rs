//! Sso applications.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait SsoApplications: Provider {}

impl SsoApplications for Descope {}
