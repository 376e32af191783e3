//! Sign-in tokens: <https://clerk.com/docs/reference/backend-api/tag/sign-in-tokens>

use auth_core::{Call, Provider, Secret, endpoint, open_enum, request, response};
use jiff::Timestamp;

use super::{Clerk, wire};

/// Sign-in tokens, which let a known user sign in without a password.
pub trait SignInTokens: Provider {
    /// Creates a sign-in token for a user.
    ///
    /// Each call creates another valid token. Clerk supports no idempotency key for it.
    ///
    /// Vendor page: [Create sign-in token](https://clerk.com/docs/reference/backend-api/tag/sign-in-tokens/post/sign_in_tokens)
    #[doc(alias = "CreateSignInToken")]
    #[endpoint(method = POST, path = "/sign_in_tokens", json = request)]
    fn create_sign_in_token(&self, request: &CreateSignInToken) -> Call<SignInToken>;

    /// Revokes a pending sign-in token.
    ///
    /// Revoking a token a second time fails with status 400 and code
    /// `sign_in_token_cannot_be_revoked_code`.
    ///
    /// Vendor page: [Revoke the given sign-in token](https://clerk.com/docs/reference/backend-api/tag/sign-in-tokens/post/sign_in_tokens/%7Bsign_in_token_id%7D/revoke)
    #[doc(alias = "RevokeSignInToken")]
    #[endpoint(method = POST, path = "/sign_in_tokens/<id>/revoke")]
    fn revoke_sign_in_token(&self, id: &str) -> Call<SignInToken>;
}

impl SignInTokens for Clerk {}

/// The parameters of a new sign-in token.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateSignInToken {
    /// The id of the user, `user_…`.
    pub user_id: String,
    /// The id of the organization that is active after the sign-in. The user must be a member.
    pub org_id: Option<String>,
    /// How long the token is valid, in seconds, at least 1. Clerk's default: 2,592,000 (30 days).
    pub expires_in_seconds: Option<u64>,
}

/// A sign-in token.
#[response]
#[derive(PartialEq, Eq)]
pub struct SignInToken {
    /// The kind of object: `sign_in_token`.
    #[serde(default)]
    pub object: String,
    /// The token's id, `sit_…`. [`SignInTokens::revoke_sign_in_token`] takes it.
    pub id: String,
    /// Whether the token can still be used.
    #[serde(default)]
    pub status: SignInTokenStatus,
    /// The id of the user who can sign in.
    #[serde(default)]
    pub user_id: String,
    /// The token itself, for the `ticket` strategy of a frontend. It is valid for one sign-in.
    pub token: Option<Secret>,
    /// A link that signs the user in.
    pub url: Option<Secret>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// Whether a sign-in token can still be used.
    pub enum SignInTokenStatus {
        /// It can be used.
        Pending = "pending",
        /// It was used.
        Accepted = "accepted",
        /// It was revoked.
        Revoked = "revoked",
    }
}
