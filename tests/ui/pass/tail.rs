//! `<path..>` is the rest of the path.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Files: Provider {
    #[endpoint(method = GET, path = "/files/<path..>")]
    fn file(&self, path: &str) -> Call<String>;
}

impl Files for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().file("a/b c")), "GET /files/a/b%20c");
}
