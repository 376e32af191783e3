//! OAuth access tokens: <https://clerk.com/docs/reference/backend-api/tag/oauth-access-tokens>

use auth_core::{Call, Provider, Secret, endpoint, response};
use jiff::Timestamp;

use super::{Clerk, wire};

/// The access tokens that [OAuth applications](super::oauth_applications) call an API with.
pub trait OauthAccessTokens: Provider {
    /// Gives what belongs to an access token.
    ///
    /// A token that Clerk does not know is an error. One that is revoked or expired need not be one:
    /// ask [`OauthAccessToken::is_valid`].
    ///
    /// Vendor page: [Verify an OAuth Access Token](https://clerk.com/docs/reference/backend-api/tag/oauth-access-tokens/post/oauth_applications/access_tokens/verify)
    #[doc(alias = "verifyOAuthAccessToken")]
    #[endpoint(
        method = POST,
        path = "/oauth_applications/access_tokens/verify",
        json = { access_token },
        idempotent,
    )]
    fn verify_oauth_access_token(&self, access_token: &Secret) -> Call<OauthAccessToken>;
}

impl OauthAccessTokens for Clerk {}

/// What belongs to an access token.
///
/// For a JWT that is no longer valid, Clerk sends `active` alone.
#[response]
#[derive(PartialEq, Eq)]
pub struct OauthAccessToken {
    /// `Some(false)` for a JWT that is no longer valid, `None` for any other token.
    pub active: Option<bool>,
    /// The kind of object: `clerk_idp_oauth_access_token`.
    #[serde(default)]
    pub object: String,
    /// The token's id, `oat_…`.
    pub id: Option<String>,
    /// The client id of the OAuth application.
    #[serde(default)]
    pub client_id: String,
    /// The id of the user, `user_…`.
    #[serde(default)]
    pub subject: String,
    /// What the token may be used for.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Whether it is revoked, if Clerk sends it.
    pub revoked: Option<bool>,
    /// Why it is revoked.
    pub revocation_reason: Option<String>,
    /// Whether it is expired, if Clerk sends it.
    pub expired: Option<bool>,
    /// When it expires; `None` for never.
    #[serde(with = "wire::millis")]
    pub expiration: Option<Timestamp>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

impl OauthAccessToken {
    /// Whether it can be used: Clerk says that it is neither revoked nor expired, and not that it is
    /// inactive.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.active != Some(false) && self.revoked == Some(false) && self.expired == Some(false)
    }
}
