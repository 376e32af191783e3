//! Third party apps.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait ThirdPartyApps: Provider {}

impl ThirdPartyApps for Descope {}
