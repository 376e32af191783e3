//! Lists of allowed or refused values: <https://docs.descope.com/api/management/lists>

use auth_core::{Call, Provider, endpoint, open_enum, request, response};
use serde::Deserialize;
use serde_json::Value;

use crate::descope::{Descope, wire};
use crate::null;

/// Lists of texts, of IP addresses or of anything else, which flows look at.
pub trait Lists: Provider {
    /// Creates a list.
    ///
    /// Vendor page: [Create List](https://docs.descope.com/api/management/lists/create-list)
    #[doc(alias = "CreateList")]
    #[endpoint(method = POST, path = "/v1/mgmt/list", json = list)]
    fn create_list(&self, list: &CreateList) -> Call<ListResponse>;

    /// Replaces the values of a list.
    ///
    /// What is not given is removed. Get the list first to keep the rest.
    ///
    /// Vendor page: [Update List](https://docs.descope.com/api/management/lists/update-list)
    #[doc(alias = "UpdateList")]
    #[endpoint(method = POST, path = "/v1/mgmt/list/update", json = list, idempotent)]
    fn update_list(&self, list: &List) -> Call<ListResponse>;

    /// Deletes a list.
    ///
    /// Vendor page: [Delete List](https://docs.descope.com/api/management/lists/delete-list)
    #[doc(alias = "DeleteList")]
    #[endpoint(method = POST, path = "/v1/mgmt/list/delete", json = { id }, idempotent)]
    fn delete_list(&self, id: &str) -> Call<()>;

    /// Gives a list.
    ///
    /// Vendor page: [Get List](https://docs.descope.com/api/management/lists/get-list)
    #[doc(alias = "GetList")]
    #[endpoint(method = GET, path = "/v1/mgmt/list/<id>")]
    fn get_list(&self, id: &str) -> Call<ListResponse>;

    /// Gives the list of this name.
    ///
    /// Vendor page: [Get List By Name](https://docs.descope.com/api/management/lists/get-list-by-name)
    #[doc(alias = "GetListByName")]
    #[endpoint(method = GET, path = "/v1/mgmt/list/name/<name>")]
    fn get_list_by_name(&self, name: &str) -> Call<ListResponse>;

    /// Gives all lists of the project.
    ///
    /// Vendor page: [Get All Lists](https://docs.descope.com/api/management/lists/get-all-lists)
    #[doc(alias = "GetAllLists")]
    #[endpoint(method = GET, path = "/v1/mgmt/list/all")]
    fn get_all_lists(&self) -> Call<GetAllListsResponse>;

    /// Imports lists, such as those that [`get_all_lists`](Self::get_all_lists) gives in another
    /// project.
    ///
    /// Vendor page: [Import Lists](https://docs.descope.com/api/management/lists/import-lists)
    #[doc(alias = "ImportLists")]
    #[endpoint(method = POST, path = "/v1/mgmt/list/import", json = { lists })]
    fn import_lists(&self, lists: &[List]) -> Call<()>;

    /// Adds IP addresses, or ranges of them such as `198.51.100.0/24`, to a list of the type
    /// [`Ips`](ListType::Ips).
    ///
    /// Vendor page: [Add IPs to List](https://docs.descope.com/api/management/lists/add-ips-to-list)
    #[doc(alias = "AddIPsToList")]
    #[endpoint(method = POST, path = "/v1/mgmt/list/ip/add", json = { id, ips }, idempotent)]
    fn add_ips_to_list(&self, id: &str, ips: &[&str]) -> Call<()>;

    /// Removes IP addresses, or ranges of them, from a list of the type [`Ips`](ListType::Ips).
    ///
    /// Vendor page: [Remove IPs from List](https://docs.descope.com/api/management/lists/remove-ips-from-list)
    #[doc(alias = "RemoveIPsFromList")]
    #[endpoint(method = POST, path = "/v1/mgmt/list/ip/remove", json = { id, ips }, idempotent)]
    fn remove_ips_from_list(&self, id: &str, ips: &[&str]) -> Call<()>;

    /// Says whether an IP address is in a list of the type [`Ips`](ListType::Ips).
    ///
    /// Vendor page: [Check IP in List](https://docs.descope.com/api/management/lists/check-ip-in-list)
    #[doc(alias = "CheckIPInList")]
    #[endpoint(method = POST, path = "/v1/mgmt/list/ip/check", json = { id, ip }, idempotent)]
    fn check_ip_in_list(&self, id: &str, ip: &str) -> Call<CheckInListResponse>;

    /// Removes everything from a list.
    ///
    /// Vendor page: [Clear List](https://docs.descope.com/api/management/lists/clear-list)
    #[doc(alias = "ClearList")]
    #[endpoint(method = POST, path = "/v1/mgmt/list/clear", json = { id }, idempotent)]
    fn clear_list(&self, id: &str) -> Call<()>;

    /// Adds texts to a list of the type [`Texts`](ListType::Texts).
    ///
    /// Vendor page: [Add Texts to List](https://docs.descope.com/api/management/lists/add-texts-to-list)
    #[doc(alias = "AddTextsToList")]
    #[endpoint(method = POST, path = "/v1/mgmt/list/text/add", json = { id, texts }, idempotent)]
    fn add_texts_to_list(&self, id: &str, texts: &[&str]) -> Call<()>;

    /// Removes texts from a list of the type [`Texts`](ListType::Texts).
    ///
    /// Vendor page: [Remove Texts from List](https://docs.descope.com/api/management/lists/remove-texts-from-list)
    #[doc(alias = "RemoveTextsFromList")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/list/text/remove",
        json = { id, texts },
        idempotent,
    )]
    fn remove_texts_from_list(&self, id: &str, texts: &[&str]) -> Call<()>;

    /// Says whether a text is in a list of the type [`Texts`](ListType::Texts).
    ///
    /// Vendor page: [Check Text in List](https://docs.descope.com/api/management/lists/check-text-in-list)
    #[doc(alias = "CheckTextInList")]
    #[endpoint(method = POST, path = "/v1/mgmt/list/text/check", json = { id, text }, idempotent)]
    fn check_text_in_list(&self, id: &str, text: &str) -> Call<CheckInListResponse>;
}

impl Lists for Descope {}

/// A new list.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateList {
    /// The name.
    pub name: String,
    /// What is in it.
    #[serde(rename = "type")]
    pub kind: ListType,
    /// The description.
    pub description: Option<String>,
    /// The values: an array of strings, or for [`Json`](ListType::Json) an object. Default: none.
    pub data: Option<Value>,
}

open_enum! {
    /// What is in a list.
    pub enum ListType {
        /// Texts.
        Texts = "texts",
        /// IP addresses and ranges of them.
        Ips = "ips",
        /// A JSON object.
        Json = "json",
    }
}

/// A list.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct List {
    /// The list's id.
    #[serde(default, deserialize_with = "null::or_default")]
    pub id: String,
    /// The name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// What is in it.
    #[serde(default, rename = "type", deserialize_with = "null::or_default")]
    pub kind: ListType,
    /// The description.
    #[serde(default, deserialize_with = "wire::text")]
    pub description: Option<String>,
    /// The values: an array of strings, or for [`Json`](ListType::Json) an object.
    pub data: Option<Value>,
}

/// The answer with a list.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ListResponse {
    /// The list.
    pub list: Option<List>,
}

/// The answer with several lists.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct GetAllListsResponse {
    /// The lists.
    #[serde(default)]
    pub lists: Vec<List>,
}

/// Whether a value is in a list.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct CheckInListResponse {
    /// Whether it is.
    pub exists: Option<bool>,
}
