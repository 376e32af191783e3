//! Audit.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait AuditManagement: Provider {}

impl AuditManagement for Descope {}
