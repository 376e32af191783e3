//! <http://swagger.io>

use auth_core::{Call, Multipart, Provider, Secret, endpoint, open_enum, request, response};
use serde::Deserialize;

use super::Petstore;

/// Everything about your Pets.
pub trait Pets: Provider {
    /// Update an existing pet.
    #[doc(alias = "updatePet")]
    #[endpoint(method = PUT, path = "/pet", json = request)]
    fn update_pet(&self, request: &PetInput) -> Call<()>;

    /// Add a new pet to the store.
    #[doc(alias = "addPet")]
    #[endpoint(method = POST, path = "/pet", json = request)]
    fn add_pet(&self, request: &PetInput) -> Call<()>;

    /// Finds Pets by status.
    ///
    /// Multiple status values can be provided with comma separated strings.
    ///
    /// - `status`: Status values that need to be considered for filter.
    #[doc(alias = "findPetsByStatus")]
    #[endpoint(method = GET, path = "/pet/findByStatus?<status>")]
    fn find_pets_by_status(&self, status: &[Status]) -> Call<Vec<Pet>>;

    /// Finds Pets by tags.
    ///
    /// Muliple tags can be provided with comma separated strings. Use tag1, tag2, tag3 for testing.
    ///
    /// - `tags`: Tags to filter by.
    #[doc(alias = "findPetsByTags")]
    #[deprecated]
    #[endpoint(method = GET, path = "/pet/findByTags?<tags>")]
    fn find_pets_by_tags(&self, tags: &[&str]) -> Call<Vec<Pet>>;

    /// Find pet by ID.
    ///
    /// Returns a single pet.
    ///
    /// - `pet_id`: ID of pet to return.
    /// - `api_key`: The header `api_key`.
    #[doc(alias = "getPetById")]
    #[endpoint(method = GET, path = "/pet/<pet_id>", auth = none, header("api_key") = api_key)]
    fn get_pet_by_id(&self, pet_id: i64, api_key: &Secret) -> Call<Pet>;

    /// Updates a pet in the store with form data.
    ///
    /// - `pet_id`: ID of pet that needs to be updated.
    #[doc(alias = "updatePetWithForm")]
    #[endpoint(method = POST, path = "/pet/<pet_id>", form = request)]
    fn update_pet_with_form(&self, pet_id: i64, request: &UpdatePetWithForm) -> Call<()>;

    /// Deletes a pet.
    ///
    /// - `pet_id`: Pet id to delete.
    #[doc(alias = "deletePet")]
    #[endpoint(method = DELETE, path = "/pet/<pet_id>", header("api_key") = api_key)]
    fn delete_pet(&self, pet_id: i64, api_key: Option<&Secret>) -> Call<()>;

    /// Uploads an image.
    ///
    /// - `pet_id`: ID of pet to update.
    /// - `form`: Its parts: `additionalMetadata` (optional), `file` (optional).
    #[doc(alias = "uploadFile")]
    #[endpoint(method = POST, path = "/pet/<pet_id>/uploadImage", multipart = form)]
    fn upload_file(&self, pet_id: i64, form: Multipart) -> Call<ApiResponse>;
}

impl Pets for Petstore {}

/// A pet.
#[request]
pub struct PetInput {
    /// The category.
    pub category: Option<Category>,
    /// The name.
    pub name: String,
    /// The photo URLs.
    #[request(required)]
    #[serde(rename = "photoUrls")]
    pub photo_urls: Vec<String>,
    /// The tags.
    pub tags: Vec<Tag>,
    /// pet status in the store.
    pub status: Option<Status>,
}

/// A category.
#[request]
#[derive(Deserialize)]
pub struct Category {
    /// The id.
    pub id: Option<i64>,
    /// The name.
    pub name: Option<String>,
}

/// A tag.
#[request]
#[derive(Deserialize)]
pub struct Tag {
    /// The id.
    pub id: Option<i64>,
    /// The name.
    pub name: Option<String>,
}

open_enum! {
    /// pet status in the store.
    pub enum Status {
        /// `available`.
        Available = "available",
        /// `pending`.
        Pending = "pending",
        /// `sold`.
        Sold = "sold",
    }
}

/// A pet.
#[response]
pub struct Pet {
    /// The id. Default: 40.
    pub id: Option<i64>,
    /// The category.
    pub category: Option<Category>,
    /// The name.
    pub name: String,
    /// The photo URLs.
    #[serde(rename = "photoUrls")]
    pub photo_urls: Vec<String>,
    /// The tags.
    #[serde(default)]
    pub tags: Vec<Tag>,
    /// pet status in the store.
    pub status: Option<Status>,
}

/// What `update_pet_with_form` sends.
#[request]
pub struct UpdatePetWithForm {
    /// Updated name of the pet.
    pub name: Option<String>,
    /// Updated status of the pet.
    pub status: Option<String>,
}

/// An API.
#[response]
pub struct ApiResponse {
    /// The code.
    pub code: Option<i32>,
    /// The type.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// The message.
    pub message: Option<String>,
}
