//! Saml.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait FederatedSaml: Provider {}

impl FederatedSaml for Descope {}
