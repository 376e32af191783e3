//! `body = bytes` is sent as it is.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, endpoint};

trait Files: Provider {
    #[endpoint(method = PUT, path = "/files/<id>", body = bytes)]
    fn upload(&self, id: u64, bytes: Vec<u8>) -> Call<()>;
}

impl Files for Api {}

#[test]
fn is_sent() {
    assert_eq!(*sent(Api::new().upload(7, vec![0, 255])).body(), [0, 255][..]);
}
