//! Single sign-on by SAML.

use std::collections::BTreeMap;

use auth_core::{Secret, request, response};

use super::{AttributeMapping, GroupsMapping, ReBacGroupsMapping, RoleMapping, UserMapping};
use crate::null;

/// The SAML settings of a tenant from now on.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ConfigureSsoSamlSettings {
    /// The tenant's id.
    pub tenant_id: String,
    /// The settings. What is not given is removed.
    pub settings: SsoSamlSettings,
    /// Where users go after they signed in.
    pub redirect_url: Option<String>,
    /// The domains of e-mail addresses that single sign-on is for.
    pub domains: Vec<String>,
    /// The configuration's id. Default: the default one.
    pub sso_id: Option<String>,
}

/// The SAML settings of a tenant from now on.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ConfigureSsoSamlSettingsByMetadata {
    /// The tenant's id.
    pub tenant_id: String,
    /// The settings. What is not given is removed.
    pub settings: SsoSamlByMetadataSettings,
    /// Where users go after they signed in.
    pub redirect_url: Option<String>,
    /// The domains of e-mail addresses that single sign-on is for.
    pub domains: Vec<String>,
    /// The configuration's id. Default: the default one.
    pub sso_id: Option<String>,
}

/// SAML settings from values that the identity provider shows.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SsoSamlSettings {
    /// The URL of the identity provider to which users go to sign in.
    pub idp_url: String,
    /// The identity provider's entity id.
    pub entity_id: String,
    /// The certificate with which its assertions are verified.
    pub idp_cert: String,
    /// Which groups have which roles.
    pub role_mappings: Vec<RoleMapping>,
    /// In which attributes the values of a user are.
    pub attribute_mapping: Option<AttributeMapping>,
    /// The private key with which Descope decrypts assertions.
    pub sp_encryption_key: Option<Secret>,
    /// The private key with which Descope signs requests.
    pub sp_sign_key: Option<Secret>,
    /// The format of what identifies the user.
    pub subject_name_id_format: Option<String>,
    /// Descope's URL for assertions (ACS). It is for a move from another product. Default:
    /// Descope's own.
    #[serde(rename = "spACSUrl")]
    pub sp_acs_url: Option<String>,
    /// Descope's entity id. It is for a move from another product. Default: Descope's own.
    pub sp_entity_id: Option<String>,
    /// The names of the roles that every user gets. Default: as before.
    #[serde(rename = "defaultSSORoles")]
    pub default_sso_roles: Option<Vec<String>>,
    /// What the users of groups may do in fine-grained authorization, by the names of the groups.
    pub fga_mappings: BTreeMap<String, ReBacGroupsMapping>,
    /// What is before the tenant's id in the name of its resource.
    #[serde(rename = "configFGATenantIDResourcePrefix")]
    pub config_fga_tenant_id_resource_prefix: Option<String>,
    /// What is after the tenant's id in the name of its resource.
    #[serde(rename = "configFGATenantIDResourceSuffix")]
    pub config_fga_tenant_id_resource_suffix: Option<String>,
    /// More certificates with which assertions are verified.
    pub idp_additional_certs: Vec<String>,
    /// The names of the groups, the most important first.
    pub groups_priority: Vec<String>,
}

/// SAML settings from the metadata of the identity provider.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SsoSamlByMetadataSettings {
    /// The URL of the identity provider's metadata.
    pub idp_metadata_url: String,
    /// Which groups have which roles.
    pub role_mappings: Vec<RoleMapping>,
    /// In which attributes the values of a user are.
    pub attribute_mapping: Option<AttributeMapping>,
    /// The private key with which Descope decrypts assertions.
    pub sp_encryption_key: Option<Secret>,
    /// The private key with which Descope signs requests.
    pub sp_sign_key: Option<Secret>,
    /// The format of what identifies the user.
    pub subject_name_id_format: Option<String>,
    /// Descope's URL for assertions (ACS). It is for a move from another product. Default:
    /// Descope's own.
    #[serde(rename = "spACSUrl")]
    pub sp_acs_url: Option<String>,
    /// Descope's entity id. It is for a move from another product. Default: Descope's own.
    pub sp_entity_id: Option<String>,
    /// The names of the roles that every user gets. Default: as before.
    #[serde(rename = "defaultSSORoles")]
    pub default_sso_roles: Option<Vec<String>>,
    /// What the users of groups may do in fine-grained authorization, by the names of the groups.
    pub fga_mappings: BTreeMap<String, ReBacGroupsMapping>,
    /// What is before the tenant's id in the name of its resource.
    #[serde(rename = "configFGATenantIDResourcePrefix")]
    pub config_fga_tenant_id_resource_prefix: Option<String>,
    /// What is after the tenant's id in the name of its resource.
    #[serde(rename = "configFGATenantIDResourceSuffix")]
    pub config_fga_tenant_id_resource_suffix: Option<String>,
    /// The names of the groups, the most important first.
    pub groups_priority: Vec<String>,
}

/// The SAML settings of a tenant.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SamlSettingsResponse {
    /// The identity provider's entity id.
    #[serde(default)]
    pub idp_entity_id: String,
    /// The URL of the identity provider to which users go to sign in.
    #[serde(default, rename = "idpSSOUrl")]
    pub idp_sso_url: String,
    /// The certificate with which its assertions are verified.
    #[serde(default)]
    pub idp_certificate: String,
    /// The URL of the identity provider's metadata.
    #[serde(default)]
    pub idp_metadata_url: String,
    /// Descope's entity id, for the identity provider.
    #[serde(default)]
    pub sp_entity_id: String,
    /// Descope's URL for assertions (ACS), for the identity provider.
    #[serde(default, rename = "spACSUrl")]
    pub sp_acs_url: String,
    /// The certificate for which assertions are encrypted.
    #[serde(default)]
    pub sp_certificate: String,
    /// In which attributes the values of a user are.
    pub attribute_mapping: Option<UserMapping>,
    /// Which groups have which roles.
    #[serde(default)]
    pub groups_mapping: Vec<GroupsMapping>,
    /// Where users go after they signed in.
    #[serde(default)]
    pub redirect_url: String,
    /// The certificate with which Descope's requests are verified.
    #[serde(default)]
    pub sp_sign_certificate: String,
    /// The format of what identifies the user.
    #[serde(default)]
    pub subject_name_id_format: String,
    /// The names of the roles that every user gets.
    #[serde(default, rename = "defaultSSORoles")]
    pub default_sso_roles: Vec<String>,
    /// What the users of groups may do in fine-grained authorization, by the names of the groups.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub fga_mappings: BTreeMap<String, ReBacGroupsMapping>,
    /// The id of the identity provider.
    #[serde(default, rename = "providerID")]
    pub provider_id: String,
    /// The id of the provider of SCIM.
    #[serde(default, rename = "scimProviderID")]
    pub scim_provider_id: String,
    /// What is before the tenant's id in the name of its resource.
    #[serde(default, rename = "configFGATenantIDResourcePrefix")]
    pub config_fga_tenant_id_resource_prefix: String,
    /// What is after the tenant's id in the name of its resource.
    #[serde(default, rename = "configFGATenantIDResourceSuffix")]
    pub config_fga_tenant_id_resource_suffix: String,
    /// More certificates with which assertions are verified.
    #[serde(default)]
    pub idp_additional_certificates: Vec<String>,
    /// The names of the groups, the most important first.
    #[serde(default)]
    pub groups_priority: Vec<String>,
}
