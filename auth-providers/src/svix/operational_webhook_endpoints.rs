//! <https://api.svix.com/docs#tag/Webhook-Endpoint>

use auth_core::Provider;

use super::Svix;

/// .
pub trait OperationalWebhookEndpoints: Provider {}

impl OperationalWebhookEndpoints for Svix {}
