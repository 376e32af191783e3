//! The trait of types that have endpoints.

use crate::client::Client;

/// A type that can call endpoints. It is the supertrait of every trait that declares endpoints.
///
/// ```
/// use auth_core::{Client, Error, Provider};
///
/// struct Billing {
///     client: Client,
/// }
///
/// impl Provider for Billing {
///     fn client(&self) -> &Client {
///         &self.client
///     }
/// }
/// ```
///
/// `&T`, `Arc<T>` and `Box<T>` do not implement `Provider`, on purpose. Their methods can be called
/// all the same, because method calls dereference them. If they were providers, one could implement
/// an API's trait for them a second time. That implementation would have the default methods, so a
/// call through the pointer would be sent to the network even if the `T` is a fake.
///
/// A function that is generic over an API takes `&impl Api` or `&dyn Api`:
///
/// ```
/// use std::sync::Arc;
/// use auth_core::{Call, Client, Provider, endpoint};
///
/// trait Users: Provider {
///     /// Gives a user's name.
///     #[endpoint(method = GET, path = "/users/<id>")]
///     fn user(&self, id: &str) -> Call<String>;
/// }
/// impl Users for Client {}
///
/// fn first(users: &dyn Users) -> Call<String> {
///     users.user("1")
/// }
///
/// let users: Arc<dyn Users> = Arc::new(Client::offline());
/// let calls = [first(&*users), users.user("2")];
/// ```
///
/// ```compile_fail,E0277
/// # use std::sync::Arc;
/// # use auth_core::{Client, Provider};
/// fn needs(_: impl Provider) {}
/// needs(Arc::new(Client::offline()));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no client to send this endpoint with",
    label = "an endpoint needs a `Provider`",
    note = "add the supertrait: `trait YourApi: auth_core::Provider`",
    note = "and on the type that calls it: `impl auth_core::Provider for YourType`"
)]
pub trait Provider {
    /// The client that sends this type's calls.
    fn client(&self) -> &Client;
}

/// The client itself is a provider, so that a type of your own is not needed if it would only
/// contain a client.
impl Provider for Client {
    fn client(&self) -> &Client {
        self
    }
}
