//! Bodies that are not JSON.

use auth_core::{Call, Provider, endpoint};

use crate::snapshots::{Api, Sent};

trait Files: Provider {
    #[endpoint(method = POST, path = "/files", form = fields)]
    fn create(&self, fields: &[(&str, &str)]) -> Call<u64>;

    #[endpoint(method = PUT, path = "/files/<id>", body = bytes)]
    fn upload(&self, id: u64, bytes: Vec<u8>) -> Call<()>;
}

impl Files for Api {}

pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([
        Api::sent(|api| api.create(&[("name", "a b")])),
        Api::sent(|api| api.upload(7, vec![0, 255])),
    ])
}
