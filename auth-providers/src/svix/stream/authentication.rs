//! Tokens of streams. <https://api.svix.com/docs#tag/Stream-Authentication>

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;

use crate::svix::Svix;
use crate::svix::authentication::AppPortalAccessOut;

/// Tokens for a stream's portal, and for the pollers of its sinks.
///
/// Where a path takes a `stream_id` or a `sink_id`, it is the id or the UID.
pub trait StreamAuthentication: Provider {
    /// Gives a link and a token for a stream's portal.
    ///
    /// Vendor page: [Get Stream Portal Access](https://api.svix.com/docs#tag/Stream-Authentication/operation/v1.authentication.stream-portal-access)
    #[doc(alias = "v1.authentication.stream-portal-access")]
    #[endpoint(
        method = POST,
        path = "/api/v1/auth/stream-portal-access/<stream_id>",
        json = request,
        idempotency_key = "idempotency-key",
    )]
    fn stream_portal_access(
        &self,
        stream_id: &str,
        request: &StreamPortalAccessIn,
    ) -> Call<AppPortalAccessOut>;

    /// Logs out the token of a stream's portal that the call is made with.
    ///
    /// Set the token with [`credential`](Call::credential), or use a client with that token. Other
    /// tokens are refused.
    ///
    /// Vendor page: [Stream Logout](https://api.svix.com/docs#tag/Stream-Authentication/operation/v1.authentication.stream-logout)
    #[doc(alias = "v1.authentication.stream-logout")]
    #[endpoint(
        method = POST,
        path = "/api/v1/auth/stream-logout",
        idempotency_key = "idempotency-key",
    )]
    fn stream_logout(&self) -> Call<()>;

    /// Expires all tokens for a stream's portal, or those of some sessions.
    ///
    /// Vendor page: [Stream Expire All](https://api.svix.com/docs#tag/Stream-Authentication/operation/v1.authentication.stream-expire-all)
    #[doc(alias = "v1.authentication.stream-expire-all")]
    #[endpoint(
        method = POST,
        path = "/api/v1/auth/stream/<stream_id>/expire-all",
        json = request,
        idempotency_key = "idempotency-key",
    )]
    fn stream_expire_all(&self, stream_id: &str, request: &StreamTokenExpireIn) -> Call<()>;

    /// Creates a new token for the poller of a sink, and expires the old one.
    ///
    /// Vendor page: [Rotate Poller Token](https://api.svix.com/docs#tag/Stream-Authentication/operation/v1.authentication.rotate-stream-poller-token)
    #[doc(alias = "v1.authentication.rotate-stream-poller-token")]
    #[endpoint(
        method = POST,
        path = "/api/v1/auth/stream/<stream_id>/sink/<sink_id>/poller/token/rotate",
        json = request,
        idempotency_key = "idempotency-key",
    )]
    fn rotate_stream_poller_token(
        &self,
        stream_id: &str,
        sink_id: &str,
        request: &RotatePollerTokenIn,
    ) -> Call<ApiTokenOut>;

    /// Gives the present token for the poller of a sink.
    ///
    /// Vendor page: [Get Poller Token](https://api.svix.com/docs#tag/Stream-Authentication/operation/v1.authentication.get-stream-poller-token)
    #[doc(alias = "v1.authentication.get-stream-poller-token")]
    #[endpoint(
        method = GET,
        path = "/api/v1/auth/stream/<stream_id>/sink/<sink_id>/poller/token",
    )]
    fn get_stream_poller_token(&self, stream_id: &str, sink_id: &str) -> Call<ApiTokenOut>;
}

impl StreamAuthentication for Svix {}

/// The parameters of a new token for a stream's portal.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct StreamPortalAccessIn {
    /// The feature flags that the portal shows for the token; 25 at most. Default: none.
    pub feature_flags: Vec<String>,
    /// How long the token is valid, in seconds: 3,600 to 604,800. Default: 604,800 (7 days).
    pub expiry: Option<u64>,
    /// A session id for the token, which [`StreamTokenExpireIn::session_ids`] can refer to: 1 to 64
    /// letters, digits, `@`, `_` and `-`. Default: none.
    pub session_id: Option<String>,
}

/// Which tokens to expire, and when.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct StreamTokenExpireIn {
    /// The number of seconds after which the tokens expire, 0 to 259,200 (72 hours). Default: the
    /// server's.
    pub expiry: Option<u64>,
    /// Only tokens with one of these session ids; 1,000 at most. Default: all tokens.
    pub session_ids: Vec<String>,
}

/// How long a poller's new token and its old one are valid.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct RotatePollerTokenIn {
    /// How long the new token is valid, in seconds: 1 to 31,536,000 (1 year). Default: the
    /// server's.
    pub expiry: Option<u64>,
    /// The number of seconds after which the old token expires: 0 to 86,400 (1 day). Default: 300
    /// (5 minutes).
    pub old_token_expiry: Option<u64>,
}

/// A token.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ApiTokenOut {
    /// The token.
    pub token: Secret,
    /// The id of the token.
    pub id: String,
    /// The display name.
    pub name: Option<String>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it expires; `None` for never.
    pub expires_at: Option<Timestamp>,
    /// What the token permits; `None` if the server does not say.
    pub scopes: Option<Vec<String>>,
}
