//! Statistics about devices that could use passkeys (retired).

use auth_core::{Call, Provider, Secret, endpoint, request};

use super::WithoutApp;

/// Statistics about devices that could use passkeys.
pub trait AuthPasskeyReadiness: Provider {
    /// Reports what a device is capable of.
    ///
    /// `api_key` is a key for these statistics, and not that of the management API. Reports may be
    /// counted, so a call whose outcome is unknown is not tried again.
    #[doc(alias = "createPasskeyReadiness")]
    #[endpoint(
        method = POST,
        path = "/analytics/passkey-readiness",
        json = readiness,
        header("x-api-key") = api_key,
        header("Origin") = origin,
        header("Device-OS") = device_os,
        header("Device-OS-Version") = device_os_version,
        header("App-Identifier") = app_identifier,
        header("User-Agent") = user_agent,
        auth = none,
    )]
    #[expect(clippy::too_many_arguments, reason = "each is a header of the device's request")]
    fn report_passkey_readiness(
        &self,
        readiness: &PasskeyReadiness,
        api_key: &Secret,
        origin: Option<&str>,
        device_os: Option<&str>,
        device_os_version: Option<&str>,
        app_identifier: Option<&str>,
        user_agent: Option<&str>,
    ) -> Call<()>;
}

impl AuthPasskeyReadiness for WithoutApp {}

/// What a device is capable of.
#[request]
#[derive(PartialEq, Eq)]
pub struct PasskeyReadiness {
    /// The id of the device.
    pub device_id: String,
    /// Whether it can use security keys.
    pub security_key: bool,
    /// Whether it has an authenticator of its own.
    pub platform: bool,
    /// Whether it can synchronize passkeys.
    pub synced_credential: bool,
    /// Whether it can use the passkeys of another device.
    pub cross_device_credential: bool,
    /// Whether its browser can offer passkeys in a form.
    pub conditional_ui: bool,
}
