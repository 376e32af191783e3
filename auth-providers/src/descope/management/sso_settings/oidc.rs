//! Single sign-on by OIDC.

use std::collections::BTreeMap;

use auth_core::{Secret, request};
use serde::Deserialize;

use super::{GroupsMapping, ReBacGroupsMapping, RoleMapping};
use crate::descope::wire;
use crate::null;

/// The OIDC settings of a tenant from now on.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ConfigureSsoOidcSettings {
    /// The tenant's id.
    pub tenant_id: String,
    /// The settings. What is not given is removed.
    pub settings: SsoOidcSettings,
    /// The domains of e-mail addresses that single sign-on is for.
    pub domains: Vec<String>,
    /// The configuration's id. Default: the default one.
    pub sso_id: Option<String>,
}

/// The OIDC settings of a tenant.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SsoOidcSettings {
    /// The name of the identity provider.
    #[serde(default, deserialize_with = "wire::text")]
    pub name: Option<String>,
    /// The id that Descope has as a client of the identity provider.
    #[serde(default, deserialize_with = "wire::text")]
    pub client_id: Option<String>,
    /// The secret of that client. Descope does not give it back.
    #[serde(default, deserialize_with = "wire::text")]
    pub client_secret: Option<Secret>,
    /// Where users go after they signed in.
    #[serde(default, deserialize_with = "wire::text")]
    pub redirect_url: Option<String>,
    /// The URL to which users go to sign in.
    #[serde(default, deserialize_with = "wire::text")]
    pub auth_url: Option<String>,
    /// The URL that gives tokens.
    #[serde(default, deserialize_with = "wire::text")]
    pub token_url: Option<String>,
    /// The URL that gives the user's values.
    #[serde(default, deserialize_with = "wire::text")]
    pub user_data_url: Option<String>,
    /// The scopes to ask for, such as `openid`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub scope: Vec<String>,
    /// The URL of the identity provider's keys.
    #[serde(default, rename = "JWKsUrl", deserialize_with = "wire::text")]
    pub jwks_url: Option<String>,
    /// In which claims the values of a user are.
    pub user_attr_mapping: Option<OauthUserDataClaimsMapping>,
    /// Whether Descope keeps the identity provider's tokens. Default: no.
    pub manage_provider_tokens: Option<bool>,
    /// The domain to which the identity provider sends users back. Default: Descope's.
    #[serde(default, deserialize_with = "wire::text")]
    pub callback_domain: Option<String>,
    /// What the identity provider asks the user for, such as `login` or `consent`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub prompt: Vec<String>,
    /// The grant type, such as `authorization_code`.
    #[serde(default, deserialize_with = "wire::text")]
    pub grant_type: Option<String>,
    /// The identity provider's issuer.
    #[serde(default, deserialize_with = "wire::text")]
    pub issuer: Option<String>,
    /// Which groups have which roles.
    #[serde(default, deserialize_with = "null::or_default")]
    pub groups_mapping: Vec<GroupsMapping>,
    /// The names of the roles that every user gets. `None` in a request: as before.
    #[serde(rename = "defaultSSORoles")]
    pub default_sso_roles: Option<Vec<String>>,
    /// What the users of groups may do in fine-grained authorization, by the names of the groups.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub fga_mappings: BTreeMap<String, ReBacGroupsMapping>,
    /// Which groups have which roles, by the names of the roles.
    #[serde(default, deserialize_with = "null::or_default")]
    pub role_mappings: Vec<RoleMapping>,
    /// The id of the identity provider.
    #[serde(default, rename = "providerID", deserialize_with = "wire::text")]
    pub provider_id: Option<String>,
    /// The id of the provider of SCIM.
    #[serde(default, rename = "scimProviderID", deserialize_with = "wire::text")]
    pub scim_provider_id: Option<String>,
    /// The names of the groups, the most important first.
    #[serde(default, deserialize_with = "null::or_default")]
    pub groups_priority: Vec<String>,
}

/// In which claims the values of a user are: the names of the claims.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OauthUserDataClaimsMapping {
    /// The claim with the login id.
    #[serde(default, deserialize_with = "wire::text")]
    pub login_id: Option<String>,
    /// The claim with the name that the user signs in with.
    #[serde(default, deserialize_with = "wire::text")]
    pub username: Option<String>,
    /// The claim with the display name.
    #[serde(default, deserialize_with = "wire::text")]
    pub name: Option<String>,
    /// The claim with the e-mail address.
    #[serde(default, deserialize_with = "wire::text")]
    pub email: Option<String>,
    /// The claim that says whether the e-mail address is verified.
    #[serde(default, deserialize_with = "wire::text")]
    pub verified_email: Option<String>,
    /// The claim that says whether the phone number is verified.
    #[serde(default, deserialize_with = "wire::text")]
    pub verified_phone: Option<String>,
    /// The claim with the URL of a picture.
    #[serde(default, deserialize_with = "wire::text")]
    pub picture: Option<String>,
    /// The claim with the given name.
    #[serde(default, deserialize_with = "wire::text")]
    pub given_name: Option<String>,
    /// The claim with the middle name.
    #[serde(default, deserialize_with = "wire::text")]
    pub middle_name: Option<String>,
    /// The claim with the family name.
    #[serde(default, deserialize_with = "wire::text")]
    pub family_name: Option<String>,
    /// The claims with the project's custom attributes, by the names of the latter.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub custom_attributes: BTreeMap<String, String>,
    /// The claim with the groups.
    #[serde(default, deserialize_with = "wire::text")]
    pub group: Option<String>,
}
