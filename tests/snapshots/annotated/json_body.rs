//! A body that may be left out, in a call that may be repeated because of its key.

use auth_core::{Call, Provider, endpoint};

use crate::snapshots::{Api, Sent};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = user, idempotency_key = "X-Key")]
    fn create(&self, user: Option<&str>) -> Call<String>;
}

impl Users for Api {}

pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([
        Api::sent(|api| api.create(Some("Ann")).idempotency_key("k")),
        Api::sent(|api| api.create(None).idempotency_key("k")),
    ])
}
