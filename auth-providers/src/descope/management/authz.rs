//! Authz.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait Authz: Provider {}

impl Authz for Descope {}
