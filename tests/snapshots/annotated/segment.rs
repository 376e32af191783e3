//! The least that there is.

use auth_core::{Call, Provider, endpoint};

use crate::snapshots::{Api, Sent};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>")]
    fn user(&self, id: u64) -> Call<String>;
}

impl Users for Api {}

pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([Api::sent(|api| api.user(7))])
}
