//! Mcp servers.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait McpServers: Provider {}

impl McpServers for Descope {}
