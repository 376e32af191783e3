//! Projects.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait Projects: Provider {}

impl Projects for Descope {}
