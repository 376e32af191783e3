//! Access keys.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait AccessKeyManagement: Provider {}

impl AccessKeyManagement for Descope {}
