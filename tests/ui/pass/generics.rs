//! Type parameters, where-clauses and lifetimes stay as they are.
#![deny(warnings)]
use std::fmt::Display;

use auth_core::{Call, Provider, endpoint};
use serde::{Serialize, de::DeserializeOwned};

use super::{Api, line};

trait Store<'k, K: Display + ?Sized>: Provider {
    #[endpoint(method = PUT, path = "/values/<key>?<tag>", json = value)]
    fn put<'a, V, R, const N: usize>(&'a self, key: &'k K, tag: [&'a str; N], value: V) -> Call<R>
    where
        V: Serialize + 'a,
        R: DeserializeOwned + Send + 'static;
}

impl<'k> Store<'k, str> for Api {}

#[test]
fn is_sent() {
    let call = Api::new().put::<_, String, 1>("k", ["t"], 1);
    assert_eq!(line(call), "PUT /values/k?tag=t");
}
