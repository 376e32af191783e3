//! Everything that can stand in a query.

use auth_core::{Call, Provider, endpoint};
use serde::Serialize;

use crate::snapshots::{Api, Sent};

#[derive(Serialize)]
struct Filter {
    active: bool,
}

trait Users: Provider {
    #[endpoint(
        method = GET,
        path = "/users?<limit>&order_by=<order>&expand=true&<id>&tags=<tags>&<filter..>",
        join(tags) = "|",
    )]
    fn users(
        &self,
        limit: Option<u32>,
        order: &str,
        id: &[u64],
        tags: Option<Vec<String>>,
        filter: Filter,
    ) -> Call<Vec<String>>;
}

impl Users for Api {}

pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([
        Api::sent(|api| api.users(None, "age", &[], None, Filter { active: true })),
        Api::sent(|api| {
            let tags = Some(vec!["a".to_owned(), "b".to_owned()]);
            api.users(Some(5), "age", &[1, 2], tags, Filter { active: false })
        }),
    ])
}
