//! The least that there is.
use auth_core::{Call, Provider, endpoint};
use crate::snapshots::{Api, Sent};
trait Users: Provider {
    /// `GET /users/<id>`
    ///
    /// # Errors
    ///
    /// Awaiting the call gives an [`Error`](::auth_core::Error) if
    ///
    /// - an argument cannot be sent, in which case nothing is;
    /// - no response arrives in time;
    /// - the status is not 2xx;
    /// - the response is larger than the client allows, or does not decode.
    fn user(&self, id: u64) -> Call<String> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "user",
                    ::auth_core::__private_0_1_0::Method::GET,
                    "/users/<id>",
                    ::auth_core::__private_0_1_0::Semantics::Safe,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/users/");
        __request = ::auth_core::__private_0_1_0::Request::segment(__request, "id", &id);
        ::auth_core::__private_0_1_0::Request::call(__request)
    }
}
impl Users for Api {}
pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([Api::sent(|api| api.user(7))])
}
