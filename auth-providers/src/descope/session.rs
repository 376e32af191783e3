//! Sessions: <https://docs.descope.com/api/session>

use auth_core::{Call, Provider, Secret, endpoint, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::Descope;
use super::envelope::{Opened, enveloped};
use super::jwt_response::JwtResponse;
use super::user::ResponseUser;
use super::wire;

/// A user's sessions.
pub trait Session: Provider {
    /// Renews the session JWT.
    ///
    /// Where the project rotates refresh JWTs, the answer has a new one too, and the old one can be
    /// used no more. `external_token` is a token of another system that the project lets Descope
    /// check; `None` where it has none.
    ///
    /// Vendor page: [Refresh Session](https://docs.descope.com/api/session/refresh-session)
    #[doc(alias = "RefreshSession")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/refresh",
        json = { externalToken: external_token },
        auth = refresh_jwt,
    )]
    fn refresh_session(
        &self,
        external_token: Option<&Secret>,
        refresh_jwt: &Secret,
    ) -> Call<JwtResponse>;

    /// Renews the session JWT if the refresh JWT is valid. Otherwise the answer is empty.
    ///
    /// The answer has no user. Otherwise it works like [`refresh_session`](Self::refresh_session).
    ///
    /// Vendor page: [Try Refresh Session](https://docs.descope.com/api/session/try-refresh-session)
    #[doc(alias = "TryRefreshSession")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/try-refresh",
        json = { externalToken: external_token },
        auth = refresh_jwt,
    )]
    fn try_refresh_session(
        &self,
        external_token: Option<&Secret>,
        refresh_jwt: &Secret,
    ) -> Call<JwtResponse>;

    /// Gives the user who is signed in.
    ///
    /// Vendor page: [My Details](https://docs.descope.com/api/session/me)
    #[doc(alias = "Me")]
    #[endpoint(method = GET, path = "/v1/auth/me", auth = refresh_jwt)]
    fn get_me(&self, refresh_jwt: &Secret) -> Call<ResponseUser>;

    /// Gives the sign-ins of the user who is signed in.
    ///
    /// Vendor page: [Get Session History](https://docs.descope.com/api/session/me-auth-history)
    #[doc(alias = "MeAuthHistory")]
    #[endpoint(method = GET, path = "/v1/auth/me/history", auth = refresh_jwt)]
    fn get_my_auth_history(&self, refresh_jwt: &Secret) -> Call<MeAuthHistoryResponse>;

    /// Gives new JWTs, in which a tenant is the active one: the claim `dct`.
    ///
    /// `tenant` is the tenant's id.
    ///
    /// Vendor page: [Select an active tenant](https://docs.descope.com/api/session/select-tenant)
    #[doc(alias = "SelectTenant")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/tenant/select",
        json = { tenant },
        auth = refresh_jwt,
    )]
    fn select_tenant(&self, tenant: &str, refresh_jwt: &Secret) -> Call<JwtResponse>;

    /// Signs a user of a single sign-on application out.
    ///
    /// It is made for browsers, whose cookies say which session ends. `app` is the application's
    /// id.
    #[doc(alias = "IDPSSOLogoutGet")]
    #[endpoint(method = GET, path = "/v1/auth/idp/sso/logout?<app>", auth = none, success = [200, 302])]
    fn idp_sso_logout(&self, app: Option<&str>) -> Call<()>;

    /// Does what [`idp_sso_logout`](Self::idp_sso_logout) does, as a POST.
    #[doc(alias = "IDPSSOLogoutPost")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/idp/sso/logout",
        json = { app },
        auth = none,
        success = [200, 302],
        idempotent,
    )]
    fn idp_sso_logout_post(&self, app: Option<&str>) -> Call<()>;

    /// Signs the user out of all devices. All their refresh JWTs become invalid.
    ///
    /// The client does not check the JWT. To detect an expired one without a request to Descope,
    /// check it with `Descope::verify_refresh` first.
    ///
    /// Session JWTs that were issued before stay valid until they expire.
    ///
    /// If the response to a first attempt is lost, the second attempt is refused with `E064001`.
    /// The error's outcome is then [`Unknown`](auth_core::Outcome::Unknown).
    ///
    /// Vendor page: [Sign-Out All Devices](https://docs.descope.com/api/session/logout-all-devices)
    #[doc(alias = "LogoutAllDevices")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/logoutall",
        json = {},
        auth = refresh_jwt,
        idempotent,
    )]
    fn logout_all(&self, refresh_jwt: &Secret) -> Call<JwtResponse>;

    /// Signs the user out of one session. This refresh JWT becomes invalid.
    ///
    /// Otherwise it works like [`logout_all`](Self::logout_all).
    ///
    /// Vendor page: [Sign-Out](https://docs.descope.com/api/session/logout)
    #[doc(alias = "Logout")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/logout",
        json = {},
        auth = refresh_jwt,
        idempotent,
    )]
    fn logout(&self, refresh_jwt: &Secret) -> Call<JwtResponse>;

    /// Lets Descope check a session JWT and gives its claims.
    ///
    /// Vendor page: [Validate Session](https://docs.descope.com/api/session/validate-session)
    #[doc(alias = "ValidateSession")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/validate",
        json = {},
        auth = session_jwt,
        idempotent,
    )]
    fn validate_session(&self, session_jwt: &Secret) -> Call<ValidateSessionResponse>;
}

impl Session for Descope {}

/// The claims of a session JWT that Descope has checked.
#[response]
#[derive(Default, PartialEq)]
#[serde(from = "Opened<Self>")]
pub struct ValidateSessionResponse {
    /// The claims, such as `sub`, `exp`, `roles` and `tenants`.
    #[serde(rename = "parsedJWT")]
    pub parsed_jwt: Map<String, Value>,
}

enveloped!(ValidateSessionResponse { parsed_jwt: Map<String, Value> = "parsedJWT" });

/// The sign-ins of a user.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(from = "Opened<Self>", rename_all = "camelCase")]
pub struct MeAuthHistoryResponse {
    /// The sign-ins.
    pub auth_history: Vec<ExportedAuthHistory>,
}

enveloped!(MeAuthHistoryResponse { auth_history: Vec<ExportedAuthHistory> = "authHistory" });

/// A sign-in of a user.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ExportedAuthHistory {
    /// The id of the user, `U…`.
    #[serde(default)]
    pub user_id: String,
    /// When the user signed in.
    #[serde(with = "wire::seconds")]
    pub login_time: Option<Timestamp>,
    /// The city that the IP address belongs to.
    #[serde(default)]
    pub city: String,
    /// The country that the IP address belongs to.
    #[serde(default)]
    pub country: String,
    /// The IP address.
    #[serde(default)]
    pub ip: String,
    /// The id of the tenant that was active.
    #[serde(default)]
    pub selected_tenant: String,
}
