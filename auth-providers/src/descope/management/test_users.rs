//! Test users.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait TestUsers: Provider {}

impl TestUsers for Descope {}
