//! `<type>` is the argument `r#type`.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users/<type>?<in>", json = r#struct)]
    fn r#move(&self, r#type: &str, r#in: u8, r#struct: &str) -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().r#move("t", 1, "")), "POST /users/t?in=1");
}
