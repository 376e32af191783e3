//! A path tail, and headers of every kind.
use auth_core::{Call, Provider, Secret, endpoint};
use crate::snapshots::{Api, Sent};
trait Files: Provider {
    /// `GET /files/<path..>`
    ///
    /// # Errors
    ///
    /// Awaiting the call gives an [`Error`](::auth_core::Error) if
    ///
    /// - an argument cannot be sent, in which case nothing is;
    /// - no response arrives in time;
    /// - the status is not 2xx;
    /// - the response is larger than the client allows, or does not decode.
    fn file(
        &self,
        path: &str,
        tenant: u64,
        trace: Option<&str>,
        token: &Secret,
    ) -> Call<String> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "file",
                    ::auth_core::__private_0_1_0::Method::GET,
                    "/files/<path..>",
                    ::auth_core::__private_0_1_0::Semantics::Safe,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/files/");
        __request = ::auth_core::__private_0_1_0::Request::tail(
            __request,
            "path",
            &*path,
        );
        __request = ::auth_core::__private_0_1_0::Request::header(
            __request,
            "accept",
            "text/plain",
        );
        __request = ::auth_core::__private_0_1_0::Request::header(
            __request,
            "x-tenant",
            &tenant,
        );
        if let ::core::option::Option::Some(__value) = trace {
            __request = ::auth_core::__private_0_1_0::Request::header(
                __request,
                "x-trace",
                &*__value,
            );
        }
        __request = ::auth_core::__private_0_1_0::Request::header(
            __request,
            "x-token",
            &*token,
        );
        ::auth_core::__private_0_1_0::Request::call(__request)
    }
}
impl Files for Api {}
pub(crate) fn calls() -> Vec<Sent> {
    let token = Secret::from("t_1");
    Vec::from([
        Api::sent(|api| api.file("a/b", 7, None, &token)),
        Api::sent(|api| api.file("a/b", 7, Some("trace"), &token)),
    ])
}
