//! Dynamic registration templates.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait DynamicRegistrationTemplates: Provider {}

impl DynamicRegistrationTemplates for Descope {}
