//! Devices without a browser (RFC 8628).

use auth_core::{Secret, request, response};

use crate::descope::wire;

/// A device that asks to be let in.
#[request]
#[derive(PartialEq, Eq)]
pub struct OidcDeviceEndpointRequest {
    /// The application's client id.
    pub client_id: String,
    /// The id of the single sign-on application, if it is one.
    #[serde(rename = "ssoAppId")]
    pub sso_app_id: Option<String>,
    /// The scopes, with spaces between them.
    pub scope: Option<String>,
    /// Who the token is for.
    pub audience: Option<String>,
    /// The project's id, if the path does not have it. Default: that of the application.
    pub project_id: Option<String>,
    /// The thumbprint of the key that the token is bound to (RFC 9449).
    pub dpop_jkt: Option<String>,
}

/// What the device shows, and what it asks for the token with.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct OidcDeviceEndpointResponse {
    /// What the device asks for the token with.
    #[serde(deserialize_with = "wire::text")]
    pub device_code: Option<Secret>,
    /// What the user enters.
    #[serde(deserialize_with = "wire::text")]
    pub user_code: Option<Secret>,
    /// Where the user enters it.
    #[serde(default)]
    pub verification_uri: String,
    /// The same with the code in it, such as for a QR code.
    #[serde(deserialize_with = "wire::text")]
    pub verification_uri_complete: Option<Secret>,
    /// How long both codes are valid, in seconds.
    #[serde(deserialize_with = "wire::number")]
    pub expires_in: Option<i64>,
    /// How long the device waits between two requests for the token, in seconds. `None`: 5.
    #[serde(deserialize_with = "wire::number")]
    pub interval: Option<i64>,
}
