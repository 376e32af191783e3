//! Sessions: <https://docs.descope.com/api/session>

use auth_core::{Call, Provider, Secret, endpoint, response};
use serde_json::{Map, Value};

use super::Descope;
use super::jwt_response::JwtResponse;

/// A user's sessions.
pub trait Session: Provider {
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
pub struct ValidateSessionResponse {
    /// The claims, such as `sub`, `exp`, `roles` and `tenants`.
    #[serde(default, rename = "parsedJWT")]
    pub parsed_jwt: Map<String, Value>,
}
