//! Oauth.

use auth_core::Provider;

use super::Descope;

/// .
pub trait Oauth: Provider {}

impl Oauth for Descope {}
