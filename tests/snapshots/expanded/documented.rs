//! What the author says stays, and is added to.
use auth_core::{Call, Provider, endpoint};
use crate::snapshots::{Api, Sent};
trait Users: Provider {
    /// Whether there is such a user.
    ///
    /// `HEAD /users/<id>`
    ///
    /// # Errors
    ///
    /// Awaiting the call gives an [`Error`](::auth_core::Error) if
    ///
    /// - an argument cannot be sent, in which case nothing is;
    /// - no response arrives in time;
    /// - the status is not 2xx;
    /// - the response is larger than the client allows, or does not decode.
    fn exists(&self, id: &str) -> Call<()> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "exists",
                    ::auth_core::__private_0_1_0::Method::HEAD,
                    "/users/<id>",
                    ::auth_core::__private_0_1_0::Semantics::Safe,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/users/");
        __request = ::auth_core::__private_0_1_0::Request::segment(
            __request,
            "id",
            &*id,
        );
        ::auth_core::__private_0_1_0::Request::call_empty(__request)
    }
    /// Deletes a user.
    ///
    /// `DELETE /users/<id>`
    ///
    /// # Errors
    ///
    /// When the user is an owner.
    #[deprecated(note = "lock the user")]
    fn delete(&self, id: &str) -> Call<()> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "delete",
                    ::auth_core::__private_0_1_0::Method::DELETE,
                    "/users/<id>",
                    ::auth_core::__private_0_1_0::Semantics::Idempotent,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/users/");
        __request = ::auth_core::__private_0_1_0::Request::segment(
            __request,
            "id",
            &*id,
        );
        ::auth_core::__private_0_1_0::Request::call_empty(__request)
    }
}
impl Users for Api {}
#[expect(deprecated)]
pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([Api::sent(|api| api.exists("u_1")), Api::sent(|api| api.delete("u_1"))])
}
