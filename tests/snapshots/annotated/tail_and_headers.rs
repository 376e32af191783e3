//! A path tail, and headers of every kind.

use auth_core::{Call, Provider, Secret, endpoint};

use crate::snapshots::{Api, Sent};

trait Files: Provider {
    #[endpoint(
        method = GET,
        path = "/files/<path..>",
        header("Accept") = "text/plain",
        header("X-Tenant") = tenant,
        header("X-Trace") = trace,
        header("X-Token") = token,
    )]
    fn file(&self, path: &str, tenant: u64, trace: Option<&str>, token: &Secret) -> Call<String>;
}

impl Files for Api {}

pub(crate) fn calls() -> Vec<Sent> {
    let token = Secret::from("t_1");
    Vec::from([
        Api::sent(|api| api.file("a/b", 7, None, &token)),
        Api::sent(|api| api.file("a/b", 7, Some("trace"), &token)),
    ])
}
