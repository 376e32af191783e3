//! <https://api.svix.com/docs#tag/Message-Attempt>

use auth_core::Provider;

use super::Svix;

/// .
pub trait MessageAttempts: Provider {}

impl MessageAttempts for Svix {}
