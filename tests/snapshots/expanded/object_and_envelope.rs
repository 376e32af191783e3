//! An empty object goes out, the value under a key comes back, and not every 2xx is success.
use auth_core::{Call, Provider, endpoint};
use crate::snapshots::{Api, Sent};
trait Users: Provider {
    /// `POST /users/<id>/lock`
    ///
    /// # Errors
    ///
    /// Awaiting the call gives an [`Error`](::auth_core::Error) if
    ///
    /// - an argument cannot be sent, in which case nothing is;
    /// - no response arrives in time;
    /// - the status is not 200 or 202;
    /// - the response is larger than the client allows, or does not decode.
    fn lock(&self, id: &str) -> Call<String> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                        "lock",
                        ::auth_core::__private_0_1_0::Method::POST,
                        "/users/<id>/lock",
                        ::auth_core::__private_0_1_0::Semantics::Idempotent,
                    )
                    .success(&[200u16, 202u16])
                    .envelope("data");
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/users/");
        __request = ::auth_core::__private_0_1_0::Request::segment(
            __request,
            "id",
            &*id,
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/lock");
        __request = ::auth_core::__private_0_1_0::Request::json_object(__request);
        ::auth_core::__private_0_1_0::Request::call_enveloped(__request)
    }
}
impl Users for Api {}
pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([Api::sent(|api| api.lock("u_1"))])
}
