//! Invitations.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait Invitations: Provider {}

impl Invitations for Clerk {}
