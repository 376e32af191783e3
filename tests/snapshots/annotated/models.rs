//! A request with each kind of field, and an answer.

use std::collections::BTreeMap;

use auth_core::{Call, Patch, Provider, Secret, endpoint, request, response};

use crate::snapshots::{Api, Sent};

/// What changes of a user.
#[request]
#[derive(PartialEq)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UpdateUser {
    /// The user.
    pub user_id: String,
    /// The roles that are sent even if there are none.
    #[request(required)]
    pub roles: Vec<String>,
    /// The name.
    pub first_name: Patch<String>,
    /// The codes.
    pub codes: Option<Vec<Secret>>,
    /// The ports.
    pub ports: Vec<u16>,
    /// Anything.
    #[serde(flatten)]
    pub other: BTreeMap<String, u8>,
    #[serde(rename = "limit", skip_serializing_if = "is_zero")]
    pub limit: Option<u8>,
}

fn is_zero(limit: &Option<u8>) -> bool {
    limit.unwrap_or_default() == 0
}

/// What can be made of nothing.
#[request]
pub(crate) struct Anything<T> {
    /// The items.
    pub items: Vec<T>,
}

/// A user.
#[response]
pub(crate) struct User {
    /// The id.
    pub id: String,
    /// The roles.
    #[serde(default)]
    pub roles: Vec<String>,
    /// The token.
    pub token: Option<Secret>,
    /// The code, which may be written.
    #[serde(default, serialize_with = "auth_core::expose")]
    pub code: Vec<Secret>,
}

trait Users: Provider {
    #[endpoint(method = PATCH, path = "/users", json = user)]
    fn update(&self, user: &UpdateUser) -> Call<User>;

    #[endpoint(method = POST, path = "/anything", json = thing)]
    fn anything(&self, thing: &Anything<String>) -> Call<()>;
}

impl Users for Api {}

pub(crate) fn calls() -> Vec<Sent> {
    let update = || UpdateUser::new("u_1", ["admin"]).first_name(Patch::Clear).codes(["1"]);
    Vec::from([
        Api::sent(|api| api.update(&update())),
        Api::sent(|api| api.update(&update().ports([80]).other([("a", 1)]).limit(2))),
        Api::sent(|api| api.anything(&Anything::new().items(["a"]))),
    ])
}
