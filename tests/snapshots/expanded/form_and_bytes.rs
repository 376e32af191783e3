//! Bodies that are not JSON.
use auth_core::{Call, Provider, endpoint};
use crate::snapshots::{Api, Sent};
trait Files: Provider {
    /// `POST /files`
    ///
    /// Not retried after an ambiguous failure.
    ///
    /// # Errors
    ///
    /// Awaiting the call gives an [`Error`](::auth_core::Error) if
    ///
    /// - an argument cannot be sent, in which case nothing is;
    /// - no response arrives in time;
    /// - the status is not 2xx;
    /// - the response is larger than the client allows, or does not decode.
    fn create(&self, fields: &[(&str, &str)]) -> Call<u64> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "create",
                    ::auth_core::__private_0_1_0::Method::POST,
                    "/files",
                    ::auth_core::__private_0_1_0::Semantics::NonIdempotent,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/files");
        __request = ::auth_core::__private_0_1_0::Request::form(__request, &*fields);
        ::auth_core::__private_0_1_0::Request::call(__request)
    }
    /// `PUT /files/<id>`
    ///
    /// # Errors
    ///
    /// Awaiting the call gives an [`Error`](::auth_core::Error) if
    ///
    /// - an argument cannot be sent, in which case nothing is;
    /// - no response arrives in time;
    /// - the status is not 2xx;
    /// - the response is larger than the client allows, or does not decode.
    fn upload(&self, id: u64, bytes: Vec<u8>) -> Call<()> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "upload",
                    ::auth_core::__private_0_1_0::Method::PUT,
                    "/files/<id>",
                    ::auth_core::__private_0_1_0::Semantics::Idempotent,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/files/");
        __request = ::auth_core::__private_0_1_0::Request::segment(__request, "id", &id);
        __request = ::auth_core::__private_0_1_0::Request::body(__request, bytes);
        ::auth_core::__private_0_1_0::Request::call_empty(__request)
    }
}
impl Files for Api {}
pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([
        Api::sent(|api| api.create(&[("name", "a b")])),
        Api::sent(|api| api.upload(7, vec![0, 255])),
    ])
}
