//! Scim directories.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait ScimDirectories: Provider {}

impl ScimDirectories for Clerk {}
