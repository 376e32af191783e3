//! Fga.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait Fga: Provider {}

impl Fga for Descope {}
