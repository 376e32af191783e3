//! `success` lists the statuses that are no error.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = DELETE, path = "/users/<id>", success = [202, 204])]
    fn delete(&self, id: &str) -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().delete("u_1")), "DELETE /users/u_1");
}
