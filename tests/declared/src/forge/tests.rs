//! What each call sends, with the least of arguments.
#![allow(clippy::unwrap_used, deprecated, reason = "a test fails by panicking")]

use auth_core::{Call, Client};

use super::LinkExample;
use super::prelude::*;

fn client() -> LinkExample {
    LinkExample { client: Client::offline() }
}

/// Method and path of what a call would send.
fn sent<T>(call: Call<T>) -> String {
    let request = call.request().unwrap();
    format!("{} {}", request.method(), request.uri().path())
}

#[test]
fn get_user_by_name() {
    assert_eq!(sent(client().get_user_by_name("sample")), "GET /2.0/users/sample");
}

#[test]
fn get_repositories_by_owner() {
    assert_eq!(sent(client().get_repositories_by_owner("sample")), "GET /2.0/repositories/sample");
}

#[test]
fn get_repository() {
    let call = client().get_repository("sample", "sample");
    assert_eq!(sent(call), "GET /2.0/repositories/sample/sample");
}

#[test]
fn get_pull_requests_by_repository() {
    let call = client().get_pull_requests_by_repository("sample", "sample", None);
    assert_eq!(sent(call), "GET /2.0/repositories/sample/sample/pullrequests");
}

#[test]
fn get_pull_requests_by_id() {
    let call = client().get_pull_requests_by_id("sample", "sample", "sample");
    assert_eq!(sent(call), "GET /2.0/repositories/sample/sample/pullrequests/sample");
}

#[test]
fn merge_pull_request() {
    let call = client().merge_pull_request("sample", "sample", "sample");
    assert_eq!(sent(call), "POST /2.0/repositories/sample/sample/pullrequests/sample/merge");
}
