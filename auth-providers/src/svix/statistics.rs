//! <https://api.svix.com/docs#tag/Statistics>

use auth_core::Provider;

use super::Svix;

/// .
pub trait Statistics: Provider {}

impl Statistics for Svix {}
