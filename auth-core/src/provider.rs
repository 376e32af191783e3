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
