//! A method of the type itself, keywords for names, and auth-core under another path.

use auth_core::{Client, Provider, endpoint};

use crate::snapshots::{Api, Sent};

mod sdk {
    pub(super) use auth_core as http;
}

struct Own<'a>(&'a Api);

impl Provider for Own<'_> {
    fn client(&self) -> &Client {
        self.0.client()
    }
}

impl Own<'_> {
    #[endpoint(method = OPTIONS, path = "/<type>?<in>", crate = sdk::http)]
    pub(crate) fn r#move(&self, r#type: char, r#in: &[u8; 2]) -> sdk::http::Call<()>;
}

pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([Api::sent(|api| Own(api).r#move('t', &[1, 2]))])
}
