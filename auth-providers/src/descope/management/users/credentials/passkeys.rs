//! Users' passkeys.

use auth_core::{request, response};
use jiff::Timestamp;

use crate::descope::wire;

/// The passkeys to import.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ImportUserPasskeys {
    /// One of the user's login ids.
    pub login_id: String,
    /// The passkeys.
    #[request(required)]
    pub devices: Vec<ImportedPasskey>,
}

/// A passkey to import. Set one of the two.
#[request]
#[derive(PartialEq, Eq)]
pub struct ImportedPasskey {
    /// As Descope keeps it.
    pub descope: Option<DescopePasskey>,
    /// As Auth0 exports it.
    pub auth0: Option<Auth0Passkey>,
}

/// A passkey, as Descope keeps it.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DescopePasskey {
    /// The id of the credential, from `WebAuthn`.
    pub credential_id: String,
    /// The domain that the passkey is for.
    pub rp_id: String,
    /// The public key, in base64.
    pub public_key: String,
    /// How the authenticator attested itself, such as `none`.
    pub attestation_type: Option<String>,
    /// The id of the model of authenticator.
    pub aaguid: Option<String>,
    /// How a browser reaches the authenticator, such as `internal` or `usb`.
    pub transports: Vec<String>,
    /// Whether it can be synchronized between devices.
    pub backup_eligible: Option<bool>,
    /// Whether it is synchronized.
    pub backup_state: Option<bool>,
}

/// A passkey, as Auth0 exports it.
///
/// One for multi-factor sign-in has the first fields alone.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Auth0Passkey {
    /// The id of the key.
    pub key_id: String,
    /// The domain that the passkey is for.
    pub rp_id: String,
    /// The public key, in base64.
    pub public_key: String,
    /// The id of the model of authenticator.
    pub aaguid: Option<String>,
    /// How a browser reaches the authenticator, such as `internal` or `usb`.
    pub transports: Vec<String>,
    /// `single_device` or `multi_device`.
    pub credential_device_type: Option<String>,
    /// Whether it is synchronized.
    pub credential_backed_up: Option<bool>,
    /// The handle of the user, from `WebAuthn`.
    pub user_handle: Option<String>,
}

/// A user's passkeys.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ListUserPasskeysResponse {
    /// The passkeys.
    #[serde(default)]
    pub passkeys: Vec<UserPasskey>,
}

/// A passkey.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UserPasskey {
    /// The id of the credential.
    #[serde(default)]
    pub id: String,
    /// The domain that the passkey is for.
    #[serde(default)]
    pub rp_id: String,
    /// The kind of passkey.
    #[serde(default)]
    pub kind: String,
    /// The name to show.
    #[serde(default)]
    pub display_name: String,
    /// When it was created.
    #[serde(with = "wire::seconds")]
    pub created_time: Option<Timestamp>,
}
