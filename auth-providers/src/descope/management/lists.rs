//! Lists.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait Lists: Provider {}

impl Lists for Descope {}
