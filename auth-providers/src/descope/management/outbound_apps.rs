//! Outbound apps: <https://docs.descope.com/api/management/outbound-apps>

mod app;
mod token;

use auth_core::{Call, Provider, Secret, endpoint};

pub use self::app::{
    CreateOutboundApp, CreateOutboundAppByTemplate, CreateOutboundAppByTemplateOverrides,
    LoadOutboundAppsResponse, OutboundApp, OutboundAppResponse, UrlParam,
};
pub use self::token::{
    ConnectOutboundAppOptions, ConnectOutboundAppResponse, DeleteOutboundAppUserTokens,
    FetchLatestOutboundAppTenantToken, FetchLatestOutboundAppUserToken,
    FetchOutboundAppTenantToken, FetchOutboundAppTokenOptions, FetchOutboundAppUserToken,
    OutboundAppToken, OutboundAppTokenResponse, UploadOutboundAppUserApiKey,
    UserOutboundAppsResponse,
};
use crate::descope::Descope;

/// Outbound apps: other providers that users or tenants connect to, so that a backend can act for
/// them there.
///
/// Descope keeps the tokens of those providers, and renews them. An app can also keep API keys
/// that do not change.
pub trait OutboundApps: Provider {
    /// Gives all outbound apps.
    ///
    /// Vendor page: [List All Outbound Apps](https://docs.descope.com/api/management/outbound-apps/list-all-outbound-apps)
    #[doc(alias = "LoadOutboundApps")]
    #[endpoint(method = GET, path = "/v1/mgmt/outbound/apps")]
    fn load_outbound_apps(&self) -> Call<LoadOutboundAppsResponse>;

    /// Gives the ids of the outbound apps for which there is a valid token of a user.
    ///
    /// Vendor page: [List Outbound Apps with User Token](https://docs.descope.com/api/management/outbound-apps/list-outbound-apps-with-user-token)
    #[doc(alias = "ListUserOutboundAppsWithValidUserToken")]
    #[endpoint(
        method = GET,
        path = "/v1/mgmt/outbound/apps-with-user-token?userId=<user_id>&tenantId=<tenant_id>",
    )]
    fn list_user_outbound_apps_with_valid_user_token(
        &self,
        user_id: &str,
        tenant_id: Option<&str>,
    ) -> Call<UserOutboundAppsResponse>;

    /// Gives an outbound app.
    ///
    /// Vendor page: [Get Outbound App by ID](https://docs.descope.com/api/management/outbound-apps/get-outbound-app-by-id)
    #[doc(alias = "LoadOutboundApp")]
    #[endpoint(method = GET, path = "/v1/mgmt/outbound/app/<id>")]
    fn load_outbound_app(&self, id: &str) -> Call<OutboundAppResponse>;

    /// Creates an outbound app.
    ///
    /// Without an [`id`](CreateOutboundApp::id), each call creates another one.
    ///
    /// Vendor page: [Create Outbound App](https://docs.descope.com/api/management/outbound-apps/create-outbound-app)
    #[doc(alias = "CreateOutboundApp")]
    #[endpoint(method = POST, path = "/v1/mgmt/outbound/app/create", json = app)]
    fn create_outbound_app(&self, app: &CreateOutboundApp) -> Call<OutboundAppResponse>;

    /// Replaces the values of an outbound app.
    ///
    /// What is not given is removed, except for the secret. Load the app first to keep the rest.
    ///
    /// Vendor page: [Update Outbound App](https://docs.descope.com/api/management/outbound-apps/update-outbound-app)
    #[doc(alias = "UpdateOutboundApp")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/outbound/app/update",
        json = { app },
        idempotent,
    )]
    fn update_outbound_app(&self, app: &OutboundApp) -> Call<OutboundAppResponse>;

    /// Deletes an outbound app.
    ///
    /// Vendor page: [Delete Outbound App](https://docs.descope.com/api/management/outbound-apps/delete-outbound-app)
    #[doc(alias = "DeleteOutboundApp")]
    #[endpoint(method = POST, path = "/v1/mgmt/outbound/app/delete", json = { id }, idempotent)]
    fn delete_outbound_app(&self, id: &str) -> Call<()>;

    /// Gives a user's token that has certain scopes.
    ///
    /// Descope renews the token at the provider if it has expired, so the call is not repeated by
    /// itself.
    ///
    /// Vendor page: [Fetch Outbound App User Token](https://docs.descope.com/api/management/outbound-apps/fetch-outbound-app-user-token)
    #[doc(alias = "FetchOutboundAppUserToken")]
    #[endpoint(method = POST, path = "/v1/mgmt/outbound/app/user/token", json = token)]
    fn fetch_outbound_app_user_token(
        &self,
        token: &FetchOutboundAppUserToken,
    ) -> Call<OutboundAppTokenResponse>;

    /// Gives the latest token of a user, whatever its scopes.
    ///
    /// It is renewed as for
    /// [`fetch_outbound_app_user_token`](Self::fetch_outbound_app_user_token).
    ///
    /// Vendor page: [Fetch Latest Outbound App User Token](https://docs.descope.com/api/management/outbound-apps/fetch-latest-outbound-app-user-token)
    #[doc(alias = "FetchLatestOutboundAppUserToken")]
    #[endpoint(method = POST, path = "/v1/mgmt/outbound/app/user/token/latest", json = token)]
    fn fetch_latest_outbound_app_user_token(
        &self,
        token: &FetchLatestOutboundAppUserToken,
    ) -> Call<OutboundAppTokenResponse>;

    /// Gives a tenant's token that has certain scopes.
    ///
    /// It is renewed as for
    /// [`fetch_outbound_app_user_token`](Self::fetch_outbound_app_user_token).
    ///
    /// Vendor page: [Fetch Outbound App Tenant Token](https://docs.descope.com/api/management/outbound-apps/fetch-outbound-app-tenant-token)
    #[doc(alias = "FetchOutboundAppTenantToken")]
    #[endpoint(method = POST, path = "/v1/mgmt/outbound/app/tenant/token", json = token)]
    fn fetch_outbound_app_tenant_token(
        &self,
        token: &FetchOutboundAppTenantToken,
    ) -> Call<OutboundAppTokenResponse>;

    /// Creates an outbound app by a preset of a provider at which Descope registers itself.
    ///
    /// Each call creates another one. `tenant_id` is the tenant that the app is for. Default: the
    /// whole project.
    ///
    /// Vendor page: [Create outbound application according to existing dcr preset](https://docs.descope.com/api/management/outbound-apps/create-outbound-app-by-dcr-preset)
    #[doc(alias = "CreateOutboundAppByDcrPreset")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/outbound/app/create/bydcrpreset",
        json = { dcrPresetId: dcr_preset_id, tenantId: tenant_id },
    )]
    fn create_outbound_app_by_dcr_preset(
        &self,
        dcr_preset_id: &str,
        tenant_id: Option<&str>,
    ) -> Call<OutboundAppResponse>;

    /// Creates an outbound app by a template. Each call creates another one.
    ///
    /// Vendor page: [Create outbound application by existing template](https://docs.descope.com/api/management/outbound-apps/create-outbound-app-by-template)
    #[doc(alias = "CreateOutboundAppByTemplate")]
    #[endpoint(method = POST, path = "/v1/mgmt/outbound/app/create/bytemplate", json = app)]
    fn create_outbound_app_by_template(
        &self,
        app: &CreateOutboundAppByTemplate,
    ) -> Call<OutboundAppResponse>;

    /// Gives the latest token of a tenant, whatever its scopes.
    ///
    /// It is renewed as for
    /// [`fetch_outbound_app_user_token`](Self::fetch_outbound_app_user_token).
    ///
    /// Vendor page: [Fetch Latest Outbound App Tenant Token](https://docs.descope.com/api/management/outbound-apps/fetch-latest-outbound-app-tenant-token)
    #[doc(alias = "FetchLatestOutboundAppTenantToken")]
    #[endpoint(method = POST, path = "/v1/mgmt/outbound/app/tenant/token/latest", json = token)]
    fn fetch_latest_outbound_app_tenant_token(
        &self,
        token: &FetchLatestOutboundAppTenantToken,
    ) -> Call<OutboundAppTokenResponse>;

    /// Begins to connect the user who is signed in. The user's browser goes on at the answer's
    /// address.
    ///
    /// The management key is not sent, only the user's refresh JWT.
    ///
    /// Vendor page: [Connect to outbound application](https://docs.descope.com/api/management/outbound-apps/connect-outbound-app)
    #[doc(alias = "ConnectOutboundApp")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/outbound/app/connect",
        json = { appId: app_id, options },
        auth = refresh_jwt,
    )]
    fn connect_outbound_app(
        &self,
        app_id: &str,
        options: Option<&ConnectOutboundAppOptions>,
        refresh_jwt: &Secret,
    ) -> Call<ConnectOutboundAppResponse>;

    /// Deletes a token by its [`id`](OutboundAppToken::id).
    ///
    /// Vendor page: [Delete outbound application token by id](https://docs.descope.com/api/management/outbound-apps/delete-outbound-app-token-by-id)
    #[doc(alias = "DeleteOutboundAppTokenByID")]
    #[endpoint(method = DELETE, path = "/v1/mgmt/outbound/token?<id>")]
    fn delete_outbound_app_token_by_id(&self, id: &str) -> Call<()>;

    /// Deletes the tokens of users: those of an app, of a user, or of a user for an app.
    ///
    /// Vendor page: [Delete outbound application tokens by appId or userId](https://docs.descope.com/api/management/outbound-apps/delete-outbound-app-user-tokens)
    #[doc(alias = "DeleteOutboundAppUserTokens")]
    #[endpoint(method = DELETE, path = "/v1/mgmt/outbound/user/tokens?<filter..>")]
    fn delete_outbound_app_user_tokens(&self, filter: &DeleteOutboundAppUserTokens) -> Call<()>;

    /// Sets the API key of a user. It replaces the former one.
    ///
    /// The app has to be one for API keys.
    ///
    /// Vendor page: [Upload user API key for outbound app](https://docs.descope.com/api/management/outbound-apps/upload-outbound-app-user-api-key)
    #[doc(alias = "UploadOutboundAppUserAPIKey")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/outbound/app/user/apikey/upload",
        json = key,
        idempotent,
    )]
    fn upload_outbound_app_user_api_key(&self, key: &UploadOutboundAppUserApiKey) -> Call<()>;

    /// Sets the API key of a tenant. It replaces the former one.
    ///
    /// The app has to be one for API keys.
    ///
    /// Vendor page: [Upload tenant API key for outbound app](https://docs.descope.com/api/management/outbound-apps/upload-outbound-app-tenant-api-key)
    #[doc(alias = "UploadOutboundAppTenantAPIKey")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/outbound/app/tenant/apikey/upload",
        json = { appId: app_id, tenantId: tenant_id, apiKey: api_key },
        idempotent,
    )]
    fn upload_outbound_app_tenant_api_key(
        &self,
        app_id: &str,
        tenant_id: &str,
        api_key: &Secret,
    ) -> Call<()>;
}

impl OutboundApps for Descope {}
