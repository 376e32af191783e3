//! What a type needs in order to have endpoints.

use crate::Client;

/// A type that endpoints are declared for: the one supertrait of an API's traits.
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
/// A reference, an [`Arc`](std::sync::Arc) and a [`Box`] of a provider are none, on purpose. Their
/// methods can be called as they are, `dyn` or not, because a method call looks through them. As
/// providers they could be given the API's traits a second time, and that second implementation
/// would have the methods' default bodies: a fake's answers would be passed over, and its calls sent.
/// A function that is generic over an API takes `&impl Api`, or `&dyn Api`:
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

/// An API's traits may be implemented for the client itself, where a type of one's own would hold
/// nothing else.
impl Provider for Client {
    fn client(&self) -> &Client {
        self
    }
}
