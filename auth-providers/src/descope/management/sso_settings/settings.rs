//! A configuration of a tenant, of either kind.

use auth_core::response;
use serde::{Serialize, Serializer};

use super::{SamlSettingsResponse, SsoOidcSettings};
use crate::descope::management::tenants::Tenant;

/// A configuration of a tenant.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct LoadSsoSettingsResponse {
    /// The tenant.
    pub tenant: Option<Tenant>,
    /// The SAML settings.
    pub saml: Option<SamlSettingsResponse>,
    /// The OIDC settings. When the response is serialized, the client secret is left out.
    #[serde(serialize_with = "without_secret")]
    pub oidc: Option<SsoOidcSettings>,
    /// The configuration's id. Empty: the default one.
    #[serde(default)]
    pub sso_id: String,
}

/// All configurations of a tenant.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadAllSsoSettingsResponse {
    /// The configurations.
    #[serde(default, rename = "SSOSettings")]
    pub sso_settings: Vec<LoadSsoSettingsResponse>,
}

/// The settings are a request too, which writes its secret. A response is cached and logged.
fn without_secret<S: Serializer>(
    settings: &Option<SsoOidcSettings>,
    to: S,
) -> Result<S::Ok, S::Error> {
    let settings = settings.clone();
    settings.map(|settings| SsoOidcSettings { client_secret: None, ..settings }).serialize(to)
}

#[cfg(test)]
mod tests {
    use auth_core::Secret;

    use super::LoadSsoSettingsResponse;

    #[test]
    fn a_client_secret_is_read_and_sent_and_not_written_with_the_response() {
        let json = r#"{"oidc": {"clientId": "id_1", "clientSecret": "secret_1"}}"#;
        let response: LoadSsoSettingsResponse = serde_json::from_str(json).unwrap();
        let settings = response.oidc.as_ref().unwrap();
        assert_eq!(settings.client_secret, Some(Secret::from("secret_1")));
        assert!(serde_json::to_string(settings).unwrap().contains("secret_1"));
        let cached = serde_json::to_string(&response).unwrap();
        assert!(cached.contains("id_1") && !cached.contains("secret_1"), "{cached}");
    }
}
