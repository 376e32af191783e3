//! Miscellaneous.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait Miscellaneous: Provider {}

impl Miscellaneous for Clerk {}
