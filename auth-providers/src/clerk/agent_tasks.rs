//! Agent tasks.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait AgentTasks: Provider {}

impl AgentTasks for Clerk {}
