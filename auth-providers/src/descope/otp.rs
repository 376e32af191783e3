//! Otp.

use auth_core::Provider;

use super::Descope;

/// .
pub trait Otp: Provider {}

impl Otp for Descope {}
