//! JWT templates: <https://docs.descope.com/api/management/jwt-templates>

use auth_core::{Call, Provider, endpoint, request, response};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::descope::Descope;
use crate::null;

/// JWT templates: which claims the JWTs of users and of access keys have.
///
/// A template that the vendor finds wrong is refused: the call fails, and nothing is saved.
/// [`validate_jwt_template`](Self::validate_jwt_template) says what is wrong.
pub trait JwtTemplates: Provider {
    /// Creates a JWT template. Each call creates another one.
    ///
    /// Vendor page: [Create JWT Template](https://docs.descope.com/api/management/jwt-templates/create-jwt-template)
    #[doc(alias = "CreateJwtTemplate")]
    #[endpoint(method = POST, path = "/v1/mgmt/jwt/templates/create", json = { template })]
    fn create_jwt_template(&self, template: &JwtTemplate) -> Call<JwtTemplateResponse>;

    /// Deletes a JWT template. What used it uses the project's default again.
    ///
    /// Vendor page: [Delete JWT Template](https://docs.descope.com/api/management/jwt-templates/delete-jwt-template)
    #[doc(alias = "DeleteJwtTemplate")]
    #[endpoint(method = POST, path = "/v1/mgmt/jwt/templates/delete", json = { id }, idempotent)]
    fn delete_jwt_template(&self, id: &str) -> Call<()>;

    /// Creates a JWT template from one of the vendor's library. Each call creates another one.
    ///
    /// Vendor page: [Apply JWT Template From Library](https://docs.descope.com/api/management/jwt-templates/apply-jwt-template-from-library)
    #[doc(alias = "ApplyJwtTemplateFromLibrary")]
    #[endpoint(method = POST, path = "/v1/mgmt/jwt/templates/library/apply", json = entry)]
    fn apply_jwt_template_from_library(
        &self,
        entry: &ApplyJwtTemplateFromLibrary,
    ) -> Call<JwtTemplateResponse>;

    /// Gives the vendor's library: JWT templates to start from.
    ///
    /// Vendor page: [List JWT Template Library](https://docs.descope.com/api/management/jwt-templates/list-jwt-template-library)
    #[doc(alias = "ListJwtTemplateLibrary")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/jwt/templates/library/list",
        json = {},
        idempotent,
    )]
    fn list_jwt_template_library(&self) -> Call<ListJwtTemplateLibraryResponse>;

    /// Gives a JWT template of the vendor's library, with its claims.
    ///
    /// Vendor page: [Load JWT Template Library Entry](https://docs.descope.com/api/management/jwt-templates/load-jwt-template-library-entry)
    #[doc(alias = "LoadJwtTemplateLibraryEntry")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/jwt/templates/library/load",
        json = { id },
        idempotent,
    )]
    fn load_jwt_template_library_entry(
        &self,
        id: &str,
    ) -> Call<LoadJwtTemplateLibraryEntryResponse>;

    /// Gives all JWT templates of the project.
    ///
    /// Vendor page: [List JWT Templates](https://docs.descope.com/api/management/jwt-templates/list-jwt-templates)
    #[doc(alias = "ListJwtTemplates")]
    #[endpoint(method = POST, path = "/v1/mgmt/jwt/templates/list", json = {}, idempotent)]
    fn list_jwt_templates(&self) -> Call<ListJwtTemplatesResponse>;

    /// Gives a JWT template.
    ///
    /// Vendor page: [Load JWT Template](https://docs.descope.com/api/management/jwt-templates/load-jwt-template)
    #[doc(alias = "LoadJwtTemplate")]
    #[endpoint(method = POST, path = "/v1/mgmt/jwt/templates/load", json = { id }, idempotent)]
    fn load_jwt_template(&self, id: &str) -> Call<JwtTemplateResponse>;

    /// Replaces the values of a JWT template, which its [`id`](JwtTemplate::id) names.
    ///
    /// What is not given is removed. Load the template first to keep the rest.
    ///
    /// Vendor page: [Update JWT Template](https://docs.descope.com/api/management/jwt-templates/update-jwt-template)
    #[doc(alias = "UpdateJwtTemplate")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/jwt/templates/update",
        json = { template },
        idempotent,
    )]
    fn update_jwt_template(&self, template: &JwtTemplate) -> Call<JwtTemplateResponse>;

    /// Says what is wrong with a JWT template. Nothing is saved.
    ///
    /// Vendor page: [Validate JWT Template](https://docs.descope.com/api/management/jwt-templates/validate-jwt-template)
    #[doc(alias = "ValidateJwtTemplate")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/jwt/templates/validate",
        json = template,
        idempotent,
    )]
    fn validate_jwt_template(
        &self,
        template: &ValidateJwtTemplate,
    ) -> Call<ValidateJwtTemplateResponse>;
}

impl JwtTemplates for Descope {}

/// A JWT template. It is read, and it can be sent back with changes.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JwtTemplate {
    /// The name, at most 100 characters.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// Whose JWTs it is for: `user` for those of users, `key` for those of access keys.
    #[serde(default, rename = "type", deserialize_with = "null::or_default")]
    pub kind: String,
    /// The claims, by their names.
    #[request(required)]
    #[serde(default, deserialize_with = "null::or_default")]
    pub template: Map<String, Value>,
    /// The template's id, `JT…`. Needed for an update; a new one gets one.
    pub id: Option<String>,
    /// The description, at most 500 characters.
    pub description: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// What it is filed under.
    #[serde(default, deserialize_with = "null::or_default")]
    pub tags: Vec<String>,
    /// How tenants, roles and permissions are written: `default`, `tenantOnly` or `none`.
    pub auth_schema: Option<String>,
    /// Whether the issuer is a URL, as OpenID Connect wants it.
    pub conformance_issuer: Option<bool>,
    /// Whether the only tenant of a user is the tenant that the JWT is for, as its claim `dct`.
    #[serde(rename = "autoDCT")]
    pub auto_dct: Option<bool>,
    /// Whether the issuer has to be that of the project's settings.
    pub enforce_issuer: Option<bool>,
    /// What becomes of claims without a value: `none`, `nil` or `delete`.
    pub empty_claim_policy: Option<String>,
    /// Whether the template may have a subject of its own. The user's id is then in the claim
    /// `dsub`.
    pub override_subject: Option<bool>,
    /// How the issuer is written: `legacy`, `inbound` or `federated`. `federated` does not go with
    /// [`conformance_issuer`](Self::conformance_issuer).
    pub issuer_type: Option<String>,
    /// Whether the refresh JWT is without the claims of the template.
    #[serde(rename = "omitCustomClaimsFromDSR")]
    pub omit_custom_claims_from_dsr: Option<bool>,
    /// Whether each JWT has an id, as its claim `jti`.
    pub add_jti: Option<bool>,
    /// Whether the permissions are left out.
    pub exclude_permissions: Option<bool>,
    /// What was read and is not known here. It is sent back, so that an update does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A JWT template of the vendor's library, and what to change in it.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ApplyJwtTemplateFromLibrary {
    /// The id of the template in the library.
    pub library_entry_id: String,
    /// The name. Default: that in the library.
    pub name_override: Option<String>,
    /// The description. Default: that in the library.
    pub description_override: Option<String>,
    /// What to file it under. Default: as in the library.
    pub tags_override: Vec<String>,
    /// The claims, by their names. Default: those in the library.
    pub template_override: Map<String, Value>,
}

/// Which JWT template to check: set one of the two.
#[request]
#[derive(PartialEq, Eq)]
pub struct ValidateJwtTemplate {
    /// A template that is not saved yet.
    pub template: Option<JwtTemplate>,
    /// The id of one that is.
    pub id: Option<String>,
}

/// A JWT template of the vendor's library.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct JwtTemplateLibraryEntry {
    /// The id in the library.
    #[serde(default)]
    pub id: String,
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// The claims, by their names.
    #[serde(default)]
    pub template: Map<String, Value>,
    /// What it is filed under.
    #[serde(default)]
    pub tags: Vec<String>,
    /// How tenants, roles and permissions are written: `default`, `tenantOnly` or `none`.
    #[serde(default)]
    pub auth_schema: String,
    /// Whose JWTs it is for: `user` for those of users, `key` for those of access keys.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// Whether the issuer is a URL, as OpenID Connect wants it.
    #[serde(default)]
    pub conformance_issuer: bool,
    /// Whether the only tenant of a user is the tenant that the JWT is for, as its claim `dct`.
    #[serde(default, rename = "autoDCT")]
    pub auto_dct: bool,
    /// Whether the issuer has to be that of the project's settings.
    #[serde(default)]
    pub enforce_issuer: bool,
    /// What becomes of claims without a value: `none`, `nil` or `delete`.
    #[serde(default)]
    pub empty_claim_policy: String,
    /// Whether the template may have a subject of its own.
    #[serde(default)]
    pub override_subject: bool,
    /// How the issuer is written: `legacy`, `inbound` or `federated`.
    #[serde(default)]
    pub issuer_type: String,
    /// Whether the refresh JWT is without the claims of the template.
    #[serde(default, rename = "omitCustomClaimsFromDSR")]
    pub omit_custom_claims_from_dsr: bool,
    /// Whether each JWT has an id, as its claim `jti`.
    #[serde(default)]
    pub add_jti: bool,
    /// Whether the permissions are left out.
    #[serde(default)]
    pub exclude_permissions: bool,
    /// Whether the vendor is still trying it out.
    #[serde(default)]
    pub experimental: bool,
    /// The logo on a light background.
    #[serde(default)]
    pub logo_light: String,
    /// The logo on a dark background.
    #[serde(default)]
    pub logo_dark: String,
}

/// Something that is wrong with a JWT template.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct JwtTemplateValidationIssue {
    /// The field that is wrong.
    #[serde(default)]
    pub field: String,
    /// What is wrong, in a form that stays the same, such as `NAME_MISSING`.
    #[serde(default)]
    pub code: String,
    /// What is wrong, for people.
    #[serde(default)]
    pub message: String,
    /// What to do about it, for people.
    #[serde(default)]
    pub hint: String,
}

/// The answer with one JWT template.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct JwtTemplateResponse {
    /// The template.
    pub template: Option<JwtTemplate>,
}

/// The answer with all JWT templates of the project.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ListJwtTemplatesResponse {
    /// The templates.
    #[serde(default)]
    pub templates: Vec<JwtTemplate>,
}

/// The answer with the vendor's library.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ListJwtTemplateLibraryResponse {
    /// The templates in it.
    #[serde(default)]
    pub entries: Vec<JwtTemplateLibraryEntry>,
}

/// The answer with one template of the vendor's library.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadJwtTemplateLibraryEntryResponse {
    /// The template.
    pub entry: Option<JwtTemplateLibraryEntry>,
}

/// What is wrong with a JWT template.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ValidateJwtTemplateResponse {
    /// Whether nothing is.
    #[serde(default)]
    pub valid: bool,
    /// What is.
    #[serde(default)]
    pub issues: Vec<JwtTemplateValidationIssue>,
}
