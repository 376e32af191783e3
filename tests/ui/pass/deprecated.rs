//! A deprecated method warns whoever calls it, and only there.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[deprecated(note = "use `people`")]
    #[endpoint(method = GET, path = "/users")]
    fn users(&self) -> Call<Vec<String>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    #[expect(deprecated)]
    let call = Api::new().users();
    assert_eq!(line(call), "GET /users");
}
