//! An empty object goes out, the value under a key comes back, and not every 2xx is success.

use auth_core::{Call, Provider, endpoint};

use crate::snapshots::{Api, Sent};

trait Users: Provider {
    #[endpoint(
        method = POST,
        path = "/users/<id>/lock",
        json = {},
        idempotent,
        envelope = "data",
        success = [200, 202],
    )]
    fn lock(&self, id: &str) -> Call<String>;
}

impl Users for Api {}

pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([Api::sent(|api| api.lock("u_1"))])
}
