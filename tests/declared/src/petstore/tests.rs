//! What each call sends, with the least of arguments.
#![allow(clippy::unwrap_used, deprecated, reason = "a test fails by panicking")]

use auth_core::{Call, Client, Multipart, Secret};

use super::Petstore;
use super::pet::{PetInput, Status, UpdatePetWithForm};
use super::prelude::*;
use super::store::Order;
use super::user::User;

fn client() -> Petstore {
    Petstore { client: Client::offline() }
}

/// Method and path of what a call would send.
fn sent<T>(call: Call<T>) -> String {
    let request = call.request().unwrap();
    format!("{} {}", request.method(), request.uri().path())
}

#[test]
fn update_pet() {
    let call = client().update_pet(&PetInput::new("sample", Vec::<String>::new()));
    assert_eq!(sent(call), "PUT /pet");
}

#[test]
fn add_pet() {
    assert_eq!(sent(client().add_pet(&PetInput::new("sample", Vec::<String>::new()))), "POST /pet");
}

#[test]
fn find_pets_by_status() {
    assert_eq!(sent(client().find_pets_by_status(&[Status::Available])), "GET /pet/findByStatus");
}

#[test]
fn find_pets_by_tags() {
    assert_eq!(sent(client().find_pets_by_tags(&["sample"])), "GET /pet/findByTags");
}

#[test]
fn get_pet_by_id() {
    assert_eq!(sent(client().get_pet_by_id(1, &Secret::from("token"))), "GET /pet/1");
}

#[test]
fn update_pet_with_form() {
    assert_eq!(sent(client().update_pet_with_form(1, &UpdatePetWithForm::new())), "POST /pet/1");
}

#[test]
fn delete_pet() {
    assert_eq!(sent(client().delete_pet(1, None)), "DELETE /pet/1");
}

#[test]
fn upload_file() {
    let call = client().upload_file(1, Multipart::new().text("name", "sample"));
    assert_eq!(sent(call), "POST /pet/1/uploadImage");
}

#[test]
fn get_inventory() {
    assert_eq!(sent(client().get_inventory(&Secret::from("token"))), "GET /store/inventory");
}

#[test]
fn place_order() {
    assert_eq!(sent(client().place_order(&Order::new())), "POST /store/order");
}

#[test]
fn get_order_by_id() {
    assert_eq!(sent(client().get_order_by_id(1)), "GET /store/order/1");
}

#[test]
fn delete_order() {
    assert_eq!(sent(client().delete_order(1)), "DELETE /store/order/1");
}

#[test]
fn create_user() {
    assert_eq!(sent(client().create_user(&User::new())), "POST /user");
}

#[test]
fn create_users_with_array_input() {
    assert_eq!(sent(client().create_users_with_array_input(&[])), "POST /user/createWithArray");
}

#[test]
fn create_users_with_list_input() {
    assert_eq!(sent(client().create_users_with_list_input(&[])), "POST /user/createWithList");
}

#[test]
fn login_user() {
    assert_eq!(sent(client().login_user("sample", &Secret::from("sample"))), "GET /user/login");
}

#[test]
fn logout_user() {
    assert_eq!(sent(client().logout_user()), "GET /user/logout");
}

#[test]
fn get_user_by_name() {
    assert_eq!(sent(client().get_user_by_name("sample")), "GET /user/sample");
}

#[test]
fn update_user() {
    assert_eq!(sent(client().update_user("sample", &User::new())), "PUT /user/sample");
}

#[test]
fn delete_user() {
    assert_eq!(sent(client().delete_user("sample")), "DELETE /user/sample");
}
