//! <https://api.svix.com/docs#tag/Authentication>

use std::collections::BTreeMap;

use auth_core::{Call, Provider, Secret, endpoint, open_enum};
use serde::{Deserialize, Serialize};

use super::Svix;

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
    #[endpoint(
        method = POST,
        path = "/api/v1/auth/logout/",
        idempotency_key = "idempotency-key",
    )]
    fn logout(&self) -> Call<()>;
}

impl Authentication for Svix {}

/// Which tokens to expire, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ApplicationTokenExpireIn {
    /// The number of seconds after which the tokens expire, 0 to 259,200 (72 hours). Default: the
    /// server's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry: Option<u64>,
    /// Only tokens with one of these session ids; 1,000 at most. Default: all tokens.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub session_ids: Vec<String>,
}

impl ApplicationTokenExpireIn {
    /// Expires all tokens after the server's default time.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`expiry`](Self::expiry), in seconds.
    #[must_use]
    pub fn expiry(mut self, seconds: u64) -> Self {
        self.expiry = Some(seconds);
        self
    }

    /// Sets [`session_ids`](Self::session_ids).
    #[must_use]
    pub fn session_ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.session_ids = ids.into_iter().map(Into::into).collect();
        self
    }
}

/// The parameters of a new token for a portal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AppPortalAccessIn {
    /// An application to create if the path names one that does not exist. Its
    /// [`uid`](ApplicationIn::uid) must be set to the UID in the path. Default: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application: Option<ApplicationIn>,
    /// What the token may do. `ViewBase` must be among them. Default: everything.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub capabilities: Vec<AppPortalCapability>,
    /// The feature flags that the portal shows for the token; 25 at most. Default: none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub feature_flags: Vec<String>,
    /// How long the token is valid, in seconds: 3,600 to 604,800. Default: 604,800 (7 days).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry: Option<u64>,
    /// A session id for the token, which [`ApplicationTokenExpireIn::session_ids`] can refer to.
    /// Default: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_id: Option<String>,
    /// Whether the portal is read-only. The vendor deprecated it in favour of
    /// [`capabilities`](Self::capabilities).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_only: Option<bool>,
}

impl AppPortalAccessIn {
    /// A token that may do everything and is valid for seven days.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`application`](Self::application).
    #[must_use]
    pub fn application(mut self, application: ApplicationIn) -> Self {
        self.application = Some(application);
        self
    }

    /// Sets [`capabilities`](Self::capabilities).
    #[must_use]
    pub fn capabilities(
        mut self,
        capabilities: impl IntoIterator<Item = AppPortalCapability>,
    ) -> Self {
        self.capabilities = capabilities.into_iter().collect();
        self
    }

    /// Sets [`feature_flags`](Self::feature_flags).
    #[must_use]
    pub fn feature_flags(mut self, flags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.feature_flags = flags.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`expiry`](Self::expiry), in seconds.
    #[must_use]
    pub fn expiry(mut self, seconds: u64) -> Self {
        self.expiry = Some(seconds);
        self
    }

    /// Sets [`session_id`](Self::session_id).
    #[must_use]
    pub fn session_id(mut self, id: impl Into<String>) -> Self {
        self.session_id = Some(id.into());
        self
    }

    /// Sets [`read_only`](Self::read_only).
    #[must_use]
    pub fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = Some(read_only);
        self
    }
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

/// An application to create.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ApplicationIn {
    /// The display name.
    pub name: String,
    /// Your own id for the application: 1 to 256 letters, digits, `-`, `_` and `.`. Default: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uid: Option<String>,
    /// The largest number of messages per second that Svix sends to the application, at least 1.
    /// Default: no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub throttle_rate: Option<u16>,
    /// Your own data about the application. Default: none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub metadata: BTreeMap<String, String>,
}

impl ApplicationIn {
    /// An application with this name.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), uid: None, throttle_rate: None, metadata: BTreeMap::new() }
    }

    /// Sets [`uid`](Self::uid).
    #[must_use]
    pub fn uid(mut self, uid: impl Into<String>) -> Self {
        self.uid = Some(uid.into());
        self
    }

    /// Sets [`throttle_rate`](Self::throttle_rate).
    #[must_use]
    pub fn throttle_rate(mut self, messages_per_second: u16) -> Self {
        self.throttle_rate = Some(messages_per_second);
        self
    }

    /// Adds an entry to [`metadata`](Self::metadata).
    #[must_use]
    pub fn metadata(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.metadata.insert(key.into(), value.into());
        self
    }
}

/// Access to an application's portal.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct AppPortalAccessOut {
    /// A link that opens the portal. It is a secret: whoever has it has access.
    pub url: Secret,
    /// The token that the link carries, `appsk_…`.
    pub token: Secret,
}

/// Access to an application's portal, from the deprecated endpoint.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct DashboardAccessOut {
    /// A link that opens the portal. It is a secret: whoever has it has access.
    pub url: Secret,
    /// The token that the link carries, `appsk_…`.
    pub token: Secret,
}
