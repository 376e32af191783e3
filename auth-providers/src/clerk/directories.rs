//! Directories.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait Directories: Provider {}

impl Directories for Clerk {}
