//! Apps.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait InboundApps: Provider {}

impl InboundApps for Descope {}
