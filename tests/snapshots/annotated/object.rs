//! An object of arguments and constants.

use auth_core::{Call, Provider, Secret, endpoint};

use crate::snapshots::{Api, Sent};

trait Users: Provider {
    #[endpoint(
        method = POST,
        path = "/signin",
        json = { loginId: login_id, password, "max-age": max_age, override: true, least: -1 },
    )]
    fn sign_in(&self, login_id: &str, password: &Secret, max_age: Option<u32>) -> Call<String>;
}

impl Users for Api {}

pub(crate) fn calls() -> Vec<Sent> {
    let password = Secret::from("secret");
    Vec::from([
        Api::sent(|api| api.sign_in("ada", &password, None)),
        Api::sent(|api| api.sign_in("ada", &password, Some(7))),
    ])
}
