//! Oauth access tokens.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait OauthAccessTokens: Provider {}

impl OauthAccessTokens for Clerk {}
