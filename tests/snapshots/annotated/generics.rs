//! Type parameters and bounds, and an argument whose type is not named.

use std::fmt::Display;

use auth_core::{Call, Provider, endpoint};
use serde::{Serialize, de::DeserializeOwned};

use crate::snapshots::{Api, Sent};

trait Store<K: Display + ?Sized>: Provider {
    #[endpoint(method = PATCH, path = "/values/<key>?<tag>", json = value)]
    fn change<'a, V, R>(&self, key: &K, tag: impl Display + 'a, value: &'a V) -> Call<R>
    where
        V: Serialize,
        R: DeserializeOwned + Send + 'static;
}

impl Store<str> for Api {}

pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([Api::sent(|api| api.change::<_, String>("k", 1, &2))])
}
