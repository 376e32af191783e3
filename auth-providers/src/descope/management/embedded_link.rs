//! Embedded link.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait EmbeddedLinks: Provider {}

impl EmbeddedLinks for Descope {}
