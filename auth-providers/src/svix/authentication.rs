//! Tokens for the portal of an application. <https://api.svix.com/docs#tag/Authentication>

use auth_core::{Call, Provider, Secret, endpoint, open_enum, request, response};

use super::Svix;
use super::applications::ApplicationIn;

/// Tokens for an application's portal.
pub trait Authentication: Provider {
    /// Expires all tokens of an application, or those of some sessions.
    ///
    /// `app_id` is the application's id or UID.
    ///
    /// The path ends in a slash, as in the vendor's first documentation. Every server accepts the
    /// slash, and servers older than March 2024 require it. The vendor's current `OpenAPI` document
    /// has no slash, so a strict mock server for that document refuses the call.
    ///
    /// Vendor page: [Expire All](https://api.svix.com/docs#tag/Authentication/operation/v1.authentication.expire-all)
    #[doc(alias = "v1.authentication.expire-all")]
    #[endpoint(
        method = POST,
        path = "/api/v1/auth/app/<app_id>/expire-all/",
        json = request,
        idempotency_key = "idempotency-key",
    )]
    fn expire_all(&self, app_id: &str, request: &ApplicationTokenExpireIn) -> Call<()>;

    /// Gives a link and a token for an application's portal.
    ///
    /// The vendor removed it from its documentation in April 2025. Use
    /// [`app_portal_access`](Self::app_portal_access) with [`AppPortalAccessIn::new`] instead,
    /// which does the same. The path ends in a slash: see [`expire_all`](Self::expire_all).
    #[deprecated(note = "the vendor no longer documents it: use `app_portal_access`")]
    #[doc(alias = "v1.authentication.dashboard-access")]
    #[endpoint(
        method = POST,
        path = "/api/v1/auth/dashboard-access/<app_id>/",
        idempotency_key = "idempotency-key",
    )]
    fn dashboard_access(&self, app_id: &str) -> Call<DashboardAccessOut>;

    /// Gives a link and a token for an application's portal, and may create the application.
    ///
    /// `app_id` is the application's id or UID.
    ///
    /// Vendor page: [Get Consumer App Portal Access](https://api.svix.com/docs#tag/Authentication/operation/v1.authentication.app-portal-access)
    #[doc(alias = "v1.authentication.app-portal-access")]
    #[endpoint(
        method = POST,
        path = "/api/v1/auth/app-portal-access/<app_id>",
        json = request,
        idempotency_key = "idempotency-key",
    )]
    fn app_portal_access(
        &self,
        app_id: &str,
        request: &AppPortalAccessIn,
    ) -> Call<AppPortalAccessOut>;

    /// Logs out the token that the call is made with.
    ///
    /// Set the token with [`credential`](Call::credential), or use a client with that token.
    /// Self-hosted servers respond with 501. The path ends in a slash: see
    /// [`expire_all`](Self::expire_all).
    ///
    /// Vendor page: [Logout](https://api.svix.com/docs#tag/Authentication/operation/v1.authentication.logout)
    #[doc(alias = "v1.authentication.logout")]
    #[endpoint(
        method = POST,
        path = "/api/v1/auth/logout/",
        idempotency_key = "idempotency-key",
    )]
    fn logout(&self) -> Call<()>;
}

impl Authentication for Svix {}

/// Which tokens to expire, and when.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ApplicationTokenExpireIn {
    /// The number of seconds after which the tokens expire, 0 to 259,200 (72 hours). Default: the
    /// server's.
    pub expiry: Option<u64>,
    /// Only tokens with one of these session ids; 1,000 at most. Default: all tokens.
    pub session_ids: Vec<String>,
}

/// The parameters of a new token for a portal.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct AppPortalAccessIn {
    /// An application to create if the path names one that does not exist. Its
    /// [`uid`](ApplicationIn::uid) must be set to the UID in the path. Default: none.
    pub application: Option<ApplicationIn>,
    /// What the token may do. `ViewBase` must be among them. Default: everything.
    pub capabilities: Vec<AppPortalCapability>,
    /// The feature flags that the portal shows for the token; 25 at most. Default: none.
    pub feature_flags: Vec<String>,
    /// How long the token is valid, in seconds: 3,600 to 604,800. Default: 604,800 (7 days).
    pub expiry: Option<u64>,
    /// A session id for the token, which [`ApplicationTokenExpireIn::session_ids`] can refer to.
    /// Default: none.
    pub session_id: Option<String>,
    /// Whether the portal is read-only. The vendor deprecated it in favour of
    /// [`capabilities`](Self::capabilities).
    pub read_only: Option<bool>,
}

open_enum! {
    /// An action that a portal's token may permit.
    pub enum AppPortalCapability {
        /// Read everything except the secrets of endpoints.
        ViewBase = "ViewBase",
        /// See an endpoint's secret.
        ViewEndpointSecret = "ViewEndpointSecret",
        /// Rotate and see an endpoint's secret.
        ManageEndpointSecret = "ManageEndpointSecret",
        /// Change an endpoint's transformations.
        ManageTransformations = "ManageTransformations",
        /// Replay missing messages and send example messages.
        CreateAttempts = "CreateAttempts",
        /// Read and change everything about an endpoint, including its secret.
        ManageEndpoint = "ManageEndpoint",
    }
}

/// Access to an application's portal.
#[response]
#[derive(PartialEq, Eq)]
pub struct AppPortalAccessOut {
    /// A link that opens the portal. It is a secret: whoever has it has access.
    pub url: Secret,
    /// The token that the link carries, `appsk_…`.
    pub token: Secret,
}

/// Access to an application's portal, from the deprecated endpoint.
#[response]
#[derive(PartialEq, Eq)]
pub struct DashboardAccessOut {
    /// A link that opens the portal. It is a secret: whoever has it has access.
    pub url: Secret,
    /// The token that the link carries, `appsk_…`.
    pub token: Secret,
}
