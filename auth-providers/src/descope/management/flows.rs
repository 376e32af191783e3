//! Flows.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait FlowManagement: Provider {}

impl FlowManagement for Descope {}
