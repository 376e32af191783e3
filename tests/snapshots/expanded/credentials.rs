//! Calls that do not have the client's own credential.
use auth_core::{Call, Provider, Secret, endpoint};
use crate::snapshots::{Api, Sent};
trait Session: Provider {
    /// `GET /keys`
    ///
    /// # Errors
    ///
    /// Awaiting the call gives an [`Error`](::auth_core::Error) if
    ///
    /// - an argument cannot be sent, in which case nothing is;
    /// - no response arrives in time;
    /// - the status is not 2xx;
    /// - the response is larger than the client allows, or does not decode.
    fn keys(&self) -> Call<String> {
        let mut __request = ::auth_core::__private::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private::Endpoint = ::auth_core::__private::Endpoint::new(
                    "keys",
                    ::auth_core::__private::Method::GET,
                    "/keys",
                    ::auth_core::__private::Semantics::Safe,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private::Request::literal(__request, "/keys");
        __request = ::auth_core::__private::Request::no_credential(__request);
        ::auth_core::__private::Request::call(__request)
    }
    /// `POST /refresh`
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
    fn refresh(&self, token: &Secret) -> Call<String> {
        let mut __request = ::auth_core::__private::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private::Endpoint = ::auth_core::__private::Endpoint::new(
                    "refresh",
                    ::auth_core::__private::Method::POST,
                    "/refresh",
                    ::auth_core::__private::Semantics::Once,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private::Request::literal(__request, "/refresh");
        __request = ::auth_core::__private::Request::credential(__request, &*token);
        ::auth_core::__private::Request::call(__request)
    }
    /// `POST /logout`
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
    fn logout(&self, token: Secret) -> Call<()> {
        let mut __request = ::auth_core::__private::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private::Endpoint = ::auth_core::__private::Endpoint::new(
                    "logout",
                    ::auth_core::__private::Method::POST,
                    "/logout",
                    ::auth_core::__private::Semantics::Once,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private::Request::literal(__request, "/logout");
        __request = ::auth_core::__private::Request::credential(__request, &token);
        ::auth_core::__private::Request::call_empty(__request)
    }
}
impl Session for Api {}
pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([
        Api::sent(Session::keys),
        Api::sent(|api| api.refresh(&Secret::from("t_1"))),
        Api::sent(|api| api.logout(Secret::from("t_1"))),
    ])
}
