//! <https://clerk.com/docs/reference/backend-api/tag/sign-in-tokens>

use auth_core::{Call, Provider, Secret, endpoint, open_enum, request, response};
use jiff::Timestamp;

use super::Clerk;

/// Sign-in tokens: let a known user in without a password.
pub trait SignInTokens: Provider {
    /// Creates a sign-in token for a user.
    ///
    /// Each call mints another valid token, and Clerk takes no idempotency key.
    ///
    /// Vendor page: [Create sign-in token](https://clerk.com/docs/reference/backend-api/tag/sign-in-tokens/post/sign_in_tokens)
    #[endpoint(method = POST, path = "/sign_in_tokens", json = request)]
    fn create_sign_in_token(&self, request: &CreateSignInToken) -> Call<SignInToken>;

    /// Revokes a pending sign-in token.
    ///
    /// Revoking it a second time is refused: 400, `sign_in_token_cannot_be_revoked_code`.
    ///
    /// Vendor page: [Revoke the given sign-in token](https://clerk.com/docs/reference/backend-api/tag/sign-in-tokens/post/sign_in_tokens/%7Bsign_in_token_id%7D/revoke)
    #[endpoint(method = POST, path = "/sign_in_tokens/<id>/revoke")]
    fn revoke_sign_in_token(&self, id: &str) -> Call<SignInToken>;
}

impl SignInTokens for Clerk {}

/// The user to let in, and for how long.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateSignInToken {
    /// The user, `user_…`.
    pub user_id: String,
    /// The organization that is active after the sign-in; the user must be a member.
    pub org_id: Option<String>,
    /// How long the token is valid, in seconds, at least 1. Clerk's default: 2,592,000 (30 days).
    pub expires_in_seconds: Option<u64>,
}

/// A sign-in token.
#[response]
#[derive(PartialEq, Eq)]
pub struct SignInToken {
    /// `sign_in_token`.
    #[serde(default)]
    pub object: String,
    /// The token's id, `sit_…`: what [`SignInTokens::revoke_sign_in_token`] takes.
    pub id: String,
    /// Where the token stands.
    #[serde(default)]
    pub status: SignInTokenStatus,
    /// The user that it lets in.
    #[serde(default)]
    pub user_id: String,
    /// The token itself, for the `ticket` strategy of a frontend; good for one sign-in.
    pub token: Option<Secret>,
    /// A link that signs the user in.
    pub url: Option<Secret>,
    /// When it was created.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// Where a sign-in token stands.
    pub enum SignInTokenStatus {
        /// It can be used.
        Pending = "pending",
        /// It was used.
        Accepted = "accepted",
        /// It was revoked.
        Revoked = "revoked",
    }
}
