//! Enchanted link.

use auth_core::Provider;

use super::Descope;

/// .
pub trait EnchantedLink: Provider {}

impl EnchantedLink for Descope {}
