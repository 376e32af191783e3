//! A body that may be left out, in a call that may be repeated because of its key.
use auth_core::{Call, Provider, endpoint};
use crate::snapshots::{Api, Sent};
trait Users: Provider {
    /// `POST /users`
    ///
    /// One key in header `x-key` is sent on every attempt.
    ///
    /// # Errors
    ///
    /// Awaiting the call gives an [`Error`](::auth_core::Error) if
    ///
    /// - an argument cannot be sent, in which case nothing is;
    /// - no response arrives in time;
    /// - the status is not 2xx;
    /// - the response is larger than the client allows, or does not decode.
    fn create(&self, user: Option<&str>) -> Call<String> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "create",
                    ::auth_core::__private_0_1_0::Method::POST,
                    "/users",
                    ::auth_core::__private_0_1_0::Semantics::Keyed("x-key"),
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/users");
        if let ::core::option::Option::Some(__value) = user {
            __request = ::auth_core::__private_0_1_0::Request::json(
                __request,
                &*__value,
            );
        }
        ::auth_core::__private_0_1_0::Request::call(__request)
    }
}
impl Users for Api {}
pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([
        Api::sent(|api| api.create(Some("Ann")).idempotency_key("k")),
        Api::sent(|api| api.create(None).idempotency_key("k")),
    ])
}
