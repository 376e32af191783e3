//! Agentic.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait InboundAgentic: Provider {}

impl InboundAgentic for Descope {}
