//! `multipart = form` sends a form with files.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Multipart, Part, Provider, endpoint};

trait Images: Provider {
    #[endpoint(method = PUT, path = "/logo", multipart = form)]
    fn put_logo(&self, form: Multipart) -> Call<()>;
}

impl Images for Api {}

#[test]
fn is_sent() {
    let form = Multipart::new().part("file", Part::new("PNG".to_owned()).file_name("a.png"));
    let request = sent(Api::new().put_logo(form));
    let content_type = request.headers()["content-type"].to_str().unwrap();
    assert!(content_type.starts_with("multipart/form-data; boundary="));
}
