//! An endpoint may be a method of the type itself.
#![deny(warnings)]

use super::line;
use auth_core::{Call, Client, Provider, endpoint};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Api {
    #[endpoint(method = DELETE, path = "/users/<id>")]
    pub(crate) fn delete(&self, id: &str) -> Call<()>;
}

#[test]
fn is_sent() {
    assert_eq!(line(Api(Client::offline()).delete("u_1")), "DELETE /users/u_1");
}
