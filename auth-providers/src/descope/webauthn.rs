//! Webauthn.

use auth_core::Provider;

use super::Descope;

/// .
pub trait Webauthn: Provider {}

impl Webauthn for Descope {}
