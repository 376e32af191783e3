//! <https://api.svix.com/docs#tag/Background-Task>

use auth_core::Provider;

use super::Svix;

/// .
pub trait BackgroundTasks: Provider {}

impl BackgroundTasks for Svix {}
