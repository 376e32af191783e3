//! Outbound apps.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait OutboundApps: Provider {}

impl OutboundApps for Descope {}
