//! JWT templates: <https://clerk.com/docs/reference/backend-api/tag/jwt-templates>

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated, wire};

/// JWT templates: what tokens of sessions are like that are meant for others than Clerk.
///
/// [`create_session_token_from_template`](super::sessions::Sessions::create_session_token_from_template)
/// makes such tokens. `template_id` is the template's id.
pub trait JwtTemplates: Provider {
    /// Lists the JWT templates of the instance.
    ///
    /// Vendor page: [List all templates](https://clerk.com/docs/reference/backend-api/tag/jwt-templates/get/jwt_templates)
    #[doc(alias = "ListJWTTemplates")]
    #[endpoint(method = GET, path = "/jwt_templates?paginated=true&<filter..>")]
    fn list_jwt_templates(&self, filter: &ListJwtTemplates) -> Call<Paginated<JwtTemplate>>;

    /// Creates a JWT template.
    ///
    /// Vendor page: [Create a JWT template](https://clerk.com/docs/reference/backend-api/tag/jwt-templates/post/jwt_templates)
    #[doc(alias = "CreateJWTTemplate")]
    #[endpoint(method = POST, path = "/jwt_templates", json = template)]
    fn create_jwt_template(&self, template: &CreateJwtTemplate) -> Call<JwtTemplate>;

    /// Gives a JWT template.
    ///
    /// Vendor page: [Retrieve a template](https://clerk.com/docs/reference/backend-api/tag/jwt-templates/get/jwt_templates/%7Btemplate_id%7D)
    #[doc(alias = "GetJWTTemplate")]
    #[endpoint(method = GET, path = "/jwt_templates/<template_id>")]
    fn get_jwt_template(&self, template_id: &str) -> Call<JwtTemplate>;

    /// Deletes a JWT template.
    ///
    /// Vendor page: [Delete a Template](https://clerk.com/docs/reference/backend-api/tag/jwt-templates/delete/jwt_templates/%7Btemplate_id%7D)
    #[doc(alias = "DeleteJWTTemplate")]
    #[endpoint(method = DELETE, path = "/jwt_templates/<template_id>")]
    fn delete_jwt_template(&self, template_id: &str) -> Call<DeletedObject>;

    /// Changes a JWT template. The name and the claims have to be given, even if they stay.
    ///
    /// Vendor page: [Update a JWT template](https://clerk.com/docs/reference/backend-api/tag/jwt-templates/patch/jwt_templates/%7Btemplate_id%7D)
    #[doc(alias = "UpdateJWTTemplate")]
    #[endpoint(method = PATCH, path = "/jwt_templates/<template_id>", json = changes, idempotent)]
    fn update_jwt_template(
        &self,
        template_id: &str,
        changes: &UpdateJwtTemplate,
    ) -> Call<JwtTemplate>;
}

impl JwtTemplates for Clerk {}

/// Which JWT templates to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListJwtTemplates {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// The parameters of a new JWT template.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateJwtTemplate {
    /// The name, by which tokens are asked for.
    pub name: String,
    /// The claims, in which texts such as `{{user.primary_email_address}}` are replaced.
    #[request(required)]
    pub claims: Map<String, Value>,
    /// How long tokens are valid, in seconds: 30 to 315,360,000 (10 years). Default: Clerk's.
    pub lifetime: Option<u64>,
    /// How many seconds before its creation a token is valid, because clocks differ: 0 to 300.
    /// Default: Clerk's.
    pub allowed_clock_skew: Option<u64>,
    /// Whether tokens are signed with [`signing_key`](Self::signing_key). Default: no, with the key
    /// of the instance.
    pub custom_signing_key: Option<bool>,
    /// The algorithm of the signing key, such as `RS256`.
    pub signing_algorithm: Option<String>,
    /// The private key that tokens are signed with.
    pub signing_key: Option<Secret>,
}

/// The changes to a JWT template.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateJwtTemplate {
    /// The name, by which tokens are asked for.
    pub name: String,
    /// The claims, in which texts such as `{{user.primary_email_address}}` are replaced.
    #[request(required)]
    pub claims: Map<String, Value>,
    /// How long tokens are valid, in seconds: 30 to 315,360,000 (10 years).
    pub lifetime: Option<u64>,
    /// How many seconds before its creation a token is valid, because clocks differ: 0 to 300.
    pub allowed_clock_skew: Option<u64>,
    /// Whether tokens are signed with [`signing_key`](Self::signing_key), and not with the key of
    /// the instance.
    pub custom_signing_key: Option<bool>,
    /// The algorithm of the signing key, such as `RS256`.
    pub signing_algorithm: Option<String>,
    /// The private key that tokens are signed with.
    pub signing_key: Option<Secret>,
}

/// A JWT template.
#[response]
#[derive(PartialEq, Eq)]
pub struct JwtTemplate {
    /// The kind of object: `jwt_template`.
    #[serde(default)]
    pub object: String,
    /// The template's id.
    pub id: String,
    /// The name, by which tokens are asked for.
    #[serde(default)]
    pub name: String,
    /// The claims, in which texts such as `{{user.primary_email_address}}` are replaced.
    #[serde(default)]
    pub claims: Map<String, Value>,
    /// How long tokens are valid, in seconds.
    pub lifetime: Option<u64>,
    /// How many seconds before its creation a token is valid, because clocks differ.
    pub allowed_clock_skew: Option<u64>,
    /// Whether tokens are signed with a key of its own.
    pub custom_signing_key: Option<bool>,
    /// The algorithm that tokens are signed with, such as `RS256`.
    #[serde(default)]
    pub signing_algorithm: String,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
