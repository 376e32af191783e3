//! Templates for clients that register themselves:
//! <https://docs.descope.com/resources/dynamic-registration-templates>

use auth_core::{Call, Provider, endpoint, request, response};

use crate::descope::Descope;
use crate::descope::management::third_party_apps::ThirdPartyApplicationSessionSettings;
use crate::descope::wire;

/// Templates with the settings of clients that register themselves with an MCP server.
///
/// Several resources may share one. A change of a template takes effect for all of them.
pub trait DynamicRegistrationTemplates: Provider {
    /// Creates a template. Each call creates another one.
    ///
    /// Vendor page: [Create dynamic registration template](https://docs.descope.com/api/management/dynamic-registration-templates-management/create-dynamic-registration-template)
    #[doc(alias = "CreateDynamicRegistrationTemplate")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/resource/dynamic-registration-template/create",
        json = template,
    )]
    fn create_dynamic_registration_template(
        &self,
        template: &CreateDynamicRegistrationTemplate,
    ) -> Call<DynamicRegistrationTemplateResponse>;

    /// Replaces the values of a template.
    ///
    /// What is not given is removed. Load the template first to keep the rest.
    ///
    /// Vendor page: [Update dynamic registration template](https://docs.descope.com/api/management/dynamic-registration-templates-management/update-dynamic-registration-template)
    #[doc(alias = "UpdateDynamicRegistrationTemplate")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/resource/dynamic-registration-template/update",
        json = { template },
        idempotent,
    )]
    fn update_dynamic_registration_template(
        &self,
        template: &UpdateDynamicRegistrationTemplate,
    ) -> Call<DynamicRegistrationTemplateResponse>;

    /// Gives a template.
    ///
    /// Vendor page: [Load dynamic registration template](https://docs.descope.com/api/management/dynamic-registration-templates-management/load-dynamic-registration-template)
    #[doc(alias = "LoadDynamicRegistrationTemplate")]
    #[endpoint(method = GET, path = "/v1/mgmt/resource/dynamic-registration-template/load?<id>")]
    fn load_dynamic_registration_template(
        &self,
        id: &str,
    ) -> Call<DynamicRegistrationTemplateResponse>;

    /// Deletes a template.
    ///
    /// Vendor page: [Delete dynamic registration template](https://docs.descope.com/api/management/dynamic-registration-templates-management/delete-dynamic-registration-template)
    #[doc(alias = "DeleteDynamicRegistrationTemplate")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/resource/dynamic-registration-template/delete",
        json = { id },
        idempotent,
    )]
    fn delete_dynamic_registration_template(&self, id: &str) -> Call<()>;

    /// Deletes several templates.
    ///
    /// Vendor page: [Delete dynamic registration templates](https://docs.descope.com/api/management/dynamic-registration-templates-management/delete-dynamic-registration-templates)
    #[doc(alias = "DeleteDynamicRegistrationTemplates")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/resource/dynamic-registration-templates/delete",
        json = { ids },
        idempotent,
    )]
    fn delete_dynamic_registration_templates(&self, ids: &[&str]) -> Call<()>;

    /// Gives all templates.
    ///
    /// Vendor page: [Load all dynamic registration templates](https://docs.descope.com/api/management/dynamic-registration-templates-management/load-all-dynamic-registration-templates)
    #[doc(alias = "LoadAllDynamicRegistrationTemplates")]
    #[endpoint(method = GET, path = "/v1/mgmt/resource/dynamic-registration-templates/load")]
    fn load_all_dynamic_registration_templates(
        &self,
    ) -> Call<LoadAllDynamicRegistrationTemplatesResponse>;
}

impl DynamicRegistrationTemplates for Descope {}

/// The parameters of a new template.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateDynamicRegistrationTemplate {
    /// The name.
    pub name: String,
    /// The description.
    pub description: Option<String>,
    /// The page that hosts the flow in which users consent.
    #[serde(rename = "loginPageURL")]
    pub login_page_url: Option<String>,
    /// How long the clients' tokens are valid, and what is in them.
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
    /// Whether users are not asked to consent. Default: they are asked.
    pub skip_consent_screen: Option<bool>,
    /// Whether the clients' tokens have all tenants, roles and permissions of the user.
    pub force_add_all_authorization_info: Option<bool>,
    /// Labels of your own.
    pub tags: Vec<String>,
}

/// A template's new values. What is not given is removed.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateDynamicRegistrationTemplate {
    /// The template's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The version that was loaded.
    pub version: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The page that hosts the flow in which users consent.
    #[serde(rename = "loginPageURL")]
    pub login_page_url: Option<String>,
    /// How long the clients' tokens are valid, and what is in them.
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
    /// Whether users are not asked to consent.
    pub skip_consent_screen: Option<bool>,
    /// Whether the clients' tokens have all tenants, roles and permissions of the user.
    pub force_add_all_authorization_info: Option<bool>,
    /// Labels of your own.
    pub tags: Vec<String>,
}

/// A template.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DynamicRegistrationTemplate {
    /// The template's id.
    #[serde(default)]
    pub id: String,
    /// The version, which Descope counts.
    #[serde(default)]
    pub version: String,
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// The page that hosts the flow in which users consent.
    #[serde(default, rename = "loginPageURL")]
    pub login_page_url: String,
    /// How long the clients' tokens are valid, and what is in them.
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
    /// Whether users are not asked to consent.
    #[serde(default)]
    pub skip_consent_screen: bool,
    /// Whether the clients' tokens have all tenants, roles and permissions of the user.
    #[serde(default)]
    pub force_add_all_authorization_info: bool,
    /// Labels of your own.
    #[serde(default)]
    pub tags: Vec<String>,
    /// When it was created. The vendor names no unit.
    #[serde(deserialize_with = "wire::digits_or_none")]
    pub created_time: Option<i64>,
    /// When it last changed. The vendor names no unit.
    #[serde(deserialize_with = "wire::digits_or_none")]
    pub modified_time: Option<i64>,
}

/// The answer with one template.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct DynamicRegistrationTemplateResponse {
    /// The template.
    pub template: Option<DynamicRegistrationTemplate>,
}

/// All templates.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadAllDynamicRegistrationTemplatesResponse {
    /// The templates.
    #[serde(default)]
    pub templates: Vec<DynamicRegistrationTemplate>,
    /// The number of templates.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}
