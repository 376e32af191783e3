//! Type parameters and bounds, and an argument whose type is not named.
use std::fmt::Display;
use auth_core::{Call, Provider, endpoint};
use serde::{Serialize, de::DeserializeOwned};
use crate::snapshots::{Api, Sent};
trait Store<K: Display + ?Sized>: Provider {
    /// `PATCH /values/<key>?<tag>`
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
    fn change<'a, V, R>(&self, key: &K, tag: impl Display + 'a, value: &'a V) -> Call<R>
    where
        V: Serialize,
        R: DeserializeOwned + Send + 'static,
    {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "change",
                    ::auth_core::__private_0_1_0::Method::PATCH,
                    "/values/<key>",
                    ::auth_core::__private_0_1_0::Semantics::NonIdempotent,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(
            __request,
            "/values/",
        );
        __request = ::auth_core::__private_0_1_0::Request::segment(
            __request,
            "key",
            &*key,
        );
        __request = ::auth_core::__private_0_1_0::Request::query(__request, "tag", &tag);
        __request = ::auth_core::__private_0_1_0::Request::json(__request, &*value);
        ::auth_core::__private_0_1_0::Request::call(__request)
    }
}
impl Store<str> for Api {}
pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([Api::sent(|api| api.change::<_, String>("k", 1, &2))])
}
