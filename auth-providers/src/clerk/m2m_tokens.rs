//! Tokens of machines: <https://clerk.com/docs/reference/backend-api/tag/m2m-tokens>

use auth_core::{
    Call, Next, Page, PageRequest, Provider, Secret, endpoint, open_enum, request, response,
};
use jiff::Timestamp;
use serde_json::Value;

use super::{Clerk, wire};

/// The tokens with which one machine calls another one.
///
/// A token is opaque, and then Clerk knows it, or it is a JWT, which Clerk cannot list or revoke.
///
/// [`create_m2m_token`](Self::create_m2m_token) takes the key of the machine. The other methods can
/// be called with the client's own key, for the tokens of all machines, or with a machine's key, for
/// what concerns that machine: [`Call::credential`] sets it. `m2m_token_id` is the id of a token,
/// `mt_…`.
pub trait M2mTokens: Provider {
    /// Lists the opaque tokens of a machine.
    ///
    /// Vendor page: [Get M2M Tokens](https://clerk.com/docs/reference/backend-api/tag/m2m-tokens/get/m2m_tokens)
    #[doc(alias = "getM2MTokens")]
    #[endpoint(method = GET, path = "/m2m_tokens?<filter..>")]
    fn list_m2m_tokens(&self, filter: &ListM2mTokens) -> Call<M2mTokenPage>;

    /// Creates a token of the machine that `machine_secret_key` belongs to.
    ///
    /// The call carries that key instead of the client's own.
    /// [`get_machine_secret_key`](super::machines::Machines::get_machine_secret_key) gives it. Each
    /// call creates another valid token, unless
    /// [`min_remaining_ttl_seconds`](CreateM2mToken::min_remaining_ttl_seconds) lets Clerk give an
    /// old one.
    ///
    /// Vendor page: [Create a M2M Token](https://clerk.com/docs/reference/backend-api/tag/m2m-tokens/post/m2m_tokens)
    #[doc(alias = "createM2MToken")]
    #[endpoint(method = POST, path = "/m2m_tokens", auth = machine_secret_key, json = token)]
    fn create_m2m_token(
        &self,
        machine_secret_key: &Secret,
        token: &CreateM2mToken,
    ) -> Call<M2mTokenWithSecret>;

    /// Revokes an opaque token for good.
    ///
    /// With a machine's own key, it must be one of that machine.
    ///
    /// Vendor page: [Revoke a M2M Token](https://clerk.com/docs/reference/backend-api/tag/m2m-tokens/post/m2m_tokens/%7Bm2m_token_id%7D/revoke)
    #[doc(alias = "revokeM2MToken")]
    #[endpoint(
        method = POST,
        path = "/m2m_tokens/<m2m_token_id>/revoke",
        json = { revocation_reason },
    )]
    fn revoke_m2m_token(
        &self,
        m2m_token_id: &str,
        revocation_reason: Option<&str>,
    ) -> Call<M2mToken>;

    /// Gives what belongs to a token.
    ///
    /// A token that Clerk does not know is an error. One that is revoked or expired need not be one:
    /// ask [`M2mToken::is_valid`]. With a machine's own key, the token must be for that machine.
    ///
    /// Vendor page: [Verify a M2M Token](https://clerk.com/docs/reference/backend-api/tag/m2m-tokens/post/m2m_tokens/verify)
    #[doc(alias = "verifyM2MToken")]
    #[endpoint(method = POST, path = "/m2m_tokens/verify", json = { token }, idempotent)]
    fn verify_m2m_token(&self, token: &Secret) -> Call<M2mToken>;
}

impl M2mTokens for Clerk {}

/// Which tokens to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListM2mTokens {
    /// The id of the machine, `mch_…`.
    pub subject: String,
    /// Whether to list those that are revoked, too. Default: no.
    pub revoked: Option<bool>,
    /// Whether to list those that are expired, too. Default: no.
    pub expired: Option<bool>,
    /// The number of items on a page, 1 to 100. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A page of tokens.
#[response]
#[derive(PartialEq, Eq)]
pub struct M2mTokenPage {
    /// The tokens of this page.
    pub m2m_tokens: Vec<M2mToken>,
    /// The number of tokens on all pages together, if Clerk sends it.
    pub total_count: Option<u64>,
}

impl Page for M2mTokenPage {
    type Item = M2mToken;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        Next::offset("offset", request, self.m2m_tokens.len(), self.total_count)
    }

    fn into_items(self) -> Vec<M2mToken> {
        self.m2m_tokens
    }
}

/// A new token.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateM2mToken {
    /// The form of the token. Default: opaque.
    pub token_format: Option<M2mTokenFormat>,
    /// How long the token is valid, in seconds, at least 1. Default: the machine's
    /// [`default_token_ttl`](super::machines::Machine::default_token_ttl).
    pub seconds_until_expiration: Option<u64>,
    /// The application's own data, any JSON.
    pub claims: Option<Value>,
    /// Lets Clerk give a token that there is already, if it has the same claims and scopes, and is
    /// valid for as many seconds at least. Default: there is a new token each time.
    ///
    /// It is for opaque tokens, and for callers who cannot keep a token from one call to the next.
    /// It must be less than the time for which a new token would be valid.
    pub min_remaining_ttl_seconds: Option<u64>,
}

open_enum! {
    /// The form of a token.
    pub enum M2mTokenFormat {
        /// A text that only Clerk can verify. It can be revoked.
        Opaque = "opaque",
        /// A JWT. It can be verified without Clerk, and cannot be revoked.
        Jwt = "jwt",
    }
}

/// A machine's token, without the token itself.
#[response]
#[derive(PartialEq, Eq)]
pub struct M2mToken {
    /// The kind of object: `machine_to_machine_token`.
    #[serde(default)]
    pub object: String,
    /// The token's id, `mt_…`.
    pub id: String,
    /// The id of the machine that calls with it, `mch_…`.
    #[serde(default)]
    pub subject: String,
    /// The application's own data.
    pub claims: Option<Value>,
    /// The ids of the machines that can be called with it.
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
    /// When it was last used.
    #[serde(with = "wire::millis")]
    pub last_used_at: Option<Timestamp>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

impl M2mToken {
    /// Whether it can be used: Clerk says that it is neither revoked nor expired.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.revoked == Some(false) && self.expired == Some(false)
    }
}

/// A new token, with the token itself.
#[response]
#[derive(PartialEq, Eq)]
pub struct M2mTokenWithSecret {
    /// What belongs to the token.
    #[serde(flatten)]
    pub m2m_token: M2mToken,
    /// The token itself, which the machine sends with its calls.
    pub token: Secret,
}
