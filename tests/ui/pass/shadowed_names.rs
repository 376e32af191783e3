//! Around the annotation every name may mean something else.
#![deny(warnings)]
#![allow(dead_code, non_snake_case, reason = "the names are the point")]

use ::auth_core::{Call, endpoint};

use super::{Api, line};

mod auth_core {}
mod core {}
mod http {}
mod std {}
struct Client;
enum Method {}
enum Option {}
enum Result {}
struct Request;
struct String;
struct Vec;
fn Err() {}
fn None() {}
fn Ok() {}
fn Some() {}

trait Provider {
    fn client(&self) {}
}

impl<T> Provider for T {}

trait Users: ::auth_core::Provider {
    #[endpoint(method = GET, path = "/users/<id>?<limit>&<sort>", header("X-Flag") = flag)]
    fn users(&self, id: u8, limit: ::core::option::Option<u8>, sort: &[u8], flag: &str)
    -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let limit = ::core::option::Option::Some(2);
    assert_eq!(line(Api::new().users(1, limit, &[3], "on")), "GET /users/1?limit=2&sort=3");
}
