//! By project.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait InboundAppsByProject: Provider {}

impl InboundAppsByProject for Descope {}
