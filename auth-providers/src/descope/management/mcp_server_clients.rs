//! Mcp server clients.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait McpServerClients: Provider {}

impl McpServerClients for Descope {}
