//! Comments and their sections stay.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    /// Gives one user.
    /// ```text
    /// # no heading
    /// ```
    ///
    /// # Panics
    ///
    /// Never.
    #[endpoint(method = GET, path = "/users/<id>")]
    fn user(&self, id: &str) -> Call<String>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().user("u_1")), "GET /users/u_1");
}
