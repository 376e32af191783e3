//! What the browser is asked for.

use auth_core::request;

/// What the browser is asked for.
///
/// The numbers stand for the values that the `WebAuthn` standard has for the option of the same
/// name. Descope does not document which number is which value.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct PasskeyOptions {
    /// Which authenticators may be used, at a sign-up.
    pub authenticator_selection: Option<WebauthnAuthenticatorSelectionCriteria>,
    /// How the authenticator proves its make, at a sign-up.
    pub attestation: Option<i64>,
    /// Whether the authenticator has to check who uses it, at a sign-in.
    pub user_verification: Option<i64>,
    /// Extensions, as JSON in a text.
    #[serde(rename = "extensionsJSON")]
    pub extensions_json: Option<String>,
}

/// Which authenticators may be used.
///
/// The numbers are those of [`PasskeyOptions`].
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct WebauthnAuthenticatorSelectionCriteria {
    /// Whether the authenticator is a part of the device.
    pub authenticator_attachment: Option<i64>,
    /// Whether the credential has to be one that needs no login id, in the standard's first
    /// edition.
    pub require_resident_key: Option<i64>,
    /// Whether the credential has to be one that needs no login id.
    pub resident_key: Option<i64>,
    /// Whether the authenticator has to check who uses it.
    pub user_verification: Option<i64>,
    /// Extensions, as JSON in a text.
    #[serde(rename = "extensionsJSON")]
    pub extensions_json: Option<String>,
}
