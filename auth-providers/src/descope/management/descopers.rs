//! Descopers: <https://docs.descope.com/api/management/descopers>

use auth_core::{Call, Provider, endpoint, request, response};
use serde::Deserialize;

use crate::descope::Descope;
use crate::descope::wire;
use crate::null;

/// Descopers, who are the people that use the console of the company's projects.
///
/// The client's management key has to be allowed to manage them.
pub trait Descopers: Provider {
    /// Gives a descoper.
    ///
    /// Vendor page: [Get Descoper](https://docs.descope.com/api/management/descopers/get-descoper)
    #[doc(alias = "GetDescoper")]
    #[endpoint(method = GET, path = "/v1/mgmt/descoper?<id>")]
    fn get_descoper(&self, id: &str) -> Call<DescoperResponse>;

    /// Creates descopers. Those who are to be invited get an e-mail.
    ///
    /// Vendor page: [Create Descoper](https://docs.descope.com/api/management/descopers/create-descopers)
    #[doc(alias = "CreateDescopers")]
    #[endpoint(method = PUT, path = "/v1/mgmt/descoper", json = { descopers }, once)]
    fn create_descopers(&self, descopers: &[NewDescoper]) -> Call<DescopersResponse>;

    /// Deletes a descoper, who can no longer open the console.
    ///
    /// Vendor page: [Delete Descoper](https://docs.descope.com/api/management/descopers/delete-descoper)
    #[doc(alias = "DeleteDescoper")]
    #[endpoint(method = DELETE, path = "/v1/mgmt/descoper?<id>")]
    fn delete_descoper(&self, id: &str) -> Call<()>;

    /// Changes the given values of a descoper.
    ///
    /// Descope refuses some changes to the [`attributes`](UpdateDescoper::attributes). Leave them out
    /// to change the roles alone.
    ///
    /// Vendor page: [Update Descoper](https://docs.descope.com/api/management/descopers/update-descoper)
    #[doc(alias = "UpdateDescoper")]
    #[endpoint(method = PATCH, path = "/v1/mgmt/descoper", json = changes, idempotent)]
    fn update_descoper(&self, changes: &UpdateDescoper) -> Call<DescoperResponse>;

    /// Gives all descopers.
    ///
    /// Vendor page: [List Descopers](https://docs.descope.com/api/management/descopers/list-descopers)
    #[doc(alias = "ListDescopers")]
    #[endpoint(method = POST, path = "/v1/mgmt/descoper/list", json = {}, idempotent)]
    fn list_descopers(&self) -> Call<DescopersResponse>;
}

impl Descopers for Descope {}

/// The parameters of a new descoper.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct NewDescoper {
    /// The e-mail address, with which the descoper signs in.
    pub login_id: String,
    /// Who the descoper is.
    pub attributes: Option<DescoperAttributes>,
    /// Whether to invite the descoper by e-mail.
    pub send_invite: Option<bool>,
    /// What the descoper may do.
    pub rbac: Option<DescoperRbac>,
}

/// The changes to a descoper. What is not given stays.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateDescoper {
    /// The descoper's id.
    pub id: String,
    /// Who the descoper is.
    pub attributes: Option<DescoperAttributes>,
    /// What the descoper may do from now on. It replaces all roles of the descoper.
    pub rbac: Option<DescoperRbac>,
}

/// Who a descoper is.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DescoperAttributes {
    /// The display name.
    #[serde(default, deserialize_with = "wire::text")]
    pub display_name: Option<String>,
    /// The e-mail address.
    #[serde(default, deserialize_with = "wire::text")]
    pub email: Option<String>,
    /// The phone number, with `+` and the country code.
    #[serde(default, deserialize_with = "wire::text")]
    pub phone: Option<String>,
}

/// What a descoper may do.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DescoperRbac {
    /// Whether the descoper may do everything in all projects of the company. Default: no.
    pub is_company_admin: Option<bool>,
    /// The roles in the projects with a tag.
    #[serde(default, deserialize_with = "null::or_default")]
    pub tags: Vec<DescoperTagRole>,
    /// The roles in single projects.
    #[serde(default, deserialize_with = "null::or_default")]
    pub projects: Vec<DescoperProjectRole>,
}

/// A descoper's role in the projects with one of the tags.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct DescoperTagRole {
    /// The tags.
    #[request(required)]
    #[serde(default, deserialize_with = "null::or_default")]
    pub tags: Vec<String>,
    /// The role: `admin`, `developer`, `support` or `auditor`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub role: String,
}

/// A descoper's role in projects.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DescoperProjectRole {
    /// The ids of the projects, `P…`.
    #[request(required)]
    #[serde(default, deserialize_with = "null::or_default")]
    pub project_ids: Vec<String>,
    /// The role: `admin`, `developer`, `support` or `auditor`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub role: String,
}

/// A descoper.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct Descoper {
    /// The descoper's id, `U…`.
    #[serde(default)]
    pub id: String,
    /// Who the descoper is.
    pub attributes: Option<DescoperAttributes>,
    /// What the descoper may do.
    pub rbac: Option<DescoperRbac>,
    /// The status, such as `invited`.
    #[serde(default)]
    pub status: String,
    /// What the descoper signs in with.
    #[serde(default, rename = "loginIDs")]
    pub login_ids: Vec<String>,
}

/// The answer with one descoper.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct DescoperResponse {
    /// The descoper.
    pub descoper: Option<Descoper>,
}

/// The answer with several descopers.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct DescopersResponse {
    /// The descopers.
    #[serde(default)]
    pub descopers: Vec<Descoper>,
    /// The number of descopers.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}
