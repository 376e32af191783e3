//! Oauth applications.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait OauthApplications: Provider {}

impl OauthApplications for Clerk {}
