//! Calls that do not have the client's own credential, and one with a secret in its query.

use auth_core::{Call, Provider, Secret, endpoint};

use crate::snapshots::{Api, Sent};

trait Session: Provider {
    #[endpoint(method = GET, path = "/keys", auth = none)]
    fn keys(&self) -> Call<String>;

    #[endpoint(method = POST, path = "/signin", auth = scheme("project"))]
    fn sign_in(&self) -> Call<String>;

    #[endpoint(method = POST, path = "/refresh", auth = token)]
    fn refresh(&self, token: &Secret) -> Call<String>;

    #[endpoint(method = POST, path = "/logout", auth = token)]
    fn logout(&self, token: Secret) -> Call<()>;

    #[endpoint(method = GET, path = "/verify", secret_query("code") = code, once)]
    fn verify(&self, code: Option<&Secret>) -> Call<String>;
}

impl Session for Api {}

pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([
        Api::sent(Session::keys),
        Api::sent(Session::sign_in),
        Api::sent(|api| api.refresh(&Secret::from("t_1"))),
        Api::sent(|api| api.logout(Secret::from("t_1"))),
        Api::sent(|api| api.verify(Some(&Secret::from("c_1")))),
    ])
}
