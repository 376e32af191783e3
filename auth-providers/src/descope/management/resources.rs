//! Resources.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait Resources: Provider {}

impl Resources for Descope {}
