#![deny(warnings)]
use std::fmt::Display;

use auth_core::{Call, Client, Provider, endpoint};
use serde::{Serialize, de::DeserializeOwned};

trait Store<K: Display + ?Sized>: Provider {
    /// Replaces a value.
    #[endpoint(method = PUT, path = "/values/<key>", json = value)]
    fn replace<V, R>(&self, key: &K, value: &V) -> Call<R>
    where
        V: Serialize,
        R: DeserializeOwned + Send + 'static;
    #[cfg(any())]
    #[endpoint(nonsense)]
    fn not_there(&self);
    #[deprecated(note = "use `replace`")]
    #[endpoint(method = DELETE, path = "/values/<key>")]
    fn delete(&self, key: &K) -> Call<()>;
}
struct Fake(Client);
impl Provider for Fake {
    fn client(&self) -> &Client { &self.0 }
}
impl Store<str> for Fake {}
fn main() { drop(Fake(Client::offline()).replace::<_, String>("k", &1)); }
