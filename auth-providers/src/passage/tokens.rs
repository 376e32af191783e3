//! Refresh tokens: <https://docs.passage.id/api-docs/management-api/tokens> (retired)

use auth_core::{Call, Provider, endpoint};

use super::Passage;

/// A user's refresh tokens.
pub trait Tokens: Provider {
    /// Revokes all refresh tokens of a user.
    ///
    /// Vendor page (retired): [Revokes refresh tokens](https://docs.passage.id/api-docs/management-api/tokens)
    #[doc(alias = "revokeUserRefreshTokens")]
    #[endpoint(method = DELETE, path = "/users/<user_id>/tokens")]
    fn revoke_user_refresh_tokens(&self, user_id: &str) -> Call<()>;
}

impl Tokens for Passage {}
