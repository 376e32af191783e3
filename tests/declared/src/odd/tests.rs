//! What each call sends, with the least of arguments.
#![allow(clippy::unwrap_used, deprecated, reason = "a test fails by panicking")]

use auth_core::{Call, Client};

use super::Odd;
use super::clone::DeepForm;
use super::prelude::*;
use super::things::ListThings;

fn client() -> Odd {
    Odd { client: Client::offline() }
}

/// Method and path of what a call would send.
fn sent<T>(call: Call<T>) -> String {
    let request = call.request().unwrap();
    format!("{} {}", request.method(), request.uri().path())
}

#[test]
fn list_things() {
    assert_eq!(sent(client().list_things(&ListThings::new())), "GET /things");
}

#[test]
fn get_thing() {
    assert_eq!(sent(client().get_thing("sample.json")), "GET /things/sample.json");
}

#[test]
fn replace_part() {
    let call = client().replace_part("sample", "sample", None);
    assert_eq!(sent(call), "PUT /things/sample/parts/sample");
}

#[test]
fn ban_thing() {
    assert_eq!(sent(client().ban_thing("sample")), "POST /things/sample/ban");
}

#[test]
fn create_sort() {
    assert_eq!(sent(client().create_sort(&serde_json::json!(null))), "POST /things/*:sort");
}

#[test]
fn create_clone() {
    assert_eq!(sent(client().create_clone(&DeepForm::new("sample"))), "POST /clone");
}

#[test]
fn create_clone_by_post() {
    assert_eq!(sent(client().create_clone_by_post()), "POST /clone/");
}
