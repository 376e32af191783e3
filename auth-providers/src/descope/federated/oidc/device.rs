//! Sign-ins of devices without a browser.

use auth_core::{Secret, request, response};

use crate::descope::wire;

/// A device that wants its user to sign in elsewhere.
#[request]
#[derive(PartialEq, Eq)]
pub struct OidcDeviceEndpointRequest {
    /// The application's client id. For most applications it is the project's id.
    pub client_id: String,
    /// The id of the application, where the path does not have it.
    #[serde(rename = "ssoAppId")]
    pub sso_app_id: Option<String>,
    /// The scopes, with spaces between them.
    pub scope: Option<String>,
    /// Who the tokens are for.
    pub audience: Option<String>,
    /// The project's id.
    pub project_id: Option<String>,
    /// The thumbprint of the key that the tokens are bound to (DPoP, RFC 9449).
    pub dpop_jkt: Option<String>,
}

/// What a device shows its user, and asks for tokens with.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct OidcDeviceEndpointResponse {
    /// What the device asks for tokens with.
    #[serde(deserialize_with = "wire::text")]
    pub device_code: Option<Secret>,
    /// What the user types in at [`verification_uri`](Self::verification_uri).
    #[serde(deserialize_with = "wire::text")]
    pub user_code: Option<Secret>,
    /// The page at which the user signs in.
    #[serde(default)]
    pub verification_uri: String,
    /// The same page with the code in it, for a link or a QR code.
    #[serde(deserialize_with = "wire::text")]
    pub verification_uri_complete: Option<Secret>,
    /// How long the codes are valid, in seconds.
    #[serde(deserialize_with = "wire::number")]
    pub expires_in: Option<i64>,
    /// How long the device has to wait between two questions, in seconds. RFC 8628 has 5 for none.
    #[serde(deserialize_with = "wire::number")]
    pub interval: Option<i64>,
}
