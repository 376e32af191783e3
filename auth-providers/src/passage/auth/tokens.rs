//! A user's tokens (retired).

use auth_core::{Call, Provider, Secret, endpoint};

use super::{AuthResult, PassageAuth};

/// A user's tokens.
pub trait AuthTokens: Provider {
    /// Exchanges a refresh token for new tokens.
    ///
    /// The old refresh token is used up by this. So a call whose outcome is unknown is not tried
    /// again: if its response is lost, the user has to sign in.
    #[doc(alias = "refreshAuthToken")]
    #[endpoint(
        method = POST,
        path = "/tokens",
        json = { refresh_token },
        auth = none,
        envelope = "auth_result",
    )]
    fn refresh_auth_token(&self, refresh_token: &Secret) -> Call<AuthResult>;

    /// Revokes one refresh token. The user's tokens stay valid until they expire.
    ///
    /// The API takes the token in the query alone. To revoke all refresh tokens of a user, a server
    /// has [`revoke_user_refresh_tokens`](crate::passage::tokens::Tokens::revoke_user_refresh_tokens).
    #[doc(alias = "revokeRefreshToken")]
    #[endpoint(
        method = DELETE,
        path = "/tokens",
        secret_query("refresh_token") = refresh_token,
        auth = none,
    )]
    fn revoke_refresh_token(&self, refresh_token: &Secret) -> Call<()>;
}

impl AuthTokens for PassageAuth {}
