//! Calls that do not have the client's own credential, and one with a secret in its query.
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
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "keys",
                    ::auth_core::__private_0_1_0::Method::GET,
                    "/keys",
                    ::auth_core::__private_0_1_0::Semantics::Safe,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/keys");
        __request = ::auth_core::__private_0_1_0::Request::no_credential(__request);
        ::auth_core::__private_0_1_0::Request::call(__request)
    }
    /// `POST /signin`
    ///
    /// Authorized by the scheme `project` of the client's credential.
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
    fn sign_in(&self) -> Call<String> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                        "sign_in",
                        ::auth_core::__private_0_1_0::Method::POST,
                        "/signin",
                        ::auth_core::__private_0_1_0::Semantics::NonIdempotent,
                    )
                    .with_scheme("project");
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/signin");
        ::auth_core::__private_0_1_0::Request::call(__request)
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
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "refresh",
                    ::auth_core::__private_0_1_0::Method::POST,
                    "/refresh",
                    ::auth_core::__private_0_1_0::Semantics::NonIdempotent,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(
            __request,
            "/refresh",
        );
        __request = ::auth_core::__private_0_1_0::Request::credential(
            __request,
            &*token,
        );
        ::auth_core::__private_0_1_0::Request::call(__request)
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
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "logout",
                    ::auth_core::__private_0_1_0::Method::POST,
                    "/logout",
                    ::auth_core::__private_0_1_0::Semantics::NonIdempotent,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/logout");
        __request = ::auth_core::__private_0_1_0::Request::credential(__request, &token);
        ::auth_core::__private_0_1_0::Request::call_empty(__request)
    }
    /// `GET /verify`
    ///
    /// The secret `code` stands in the query. Servers and proxies log it with the URL.
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
    fn verify(&self, code: Option<&Secret>) -> Call<String> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "verify",
                    ::auth_core::__private_0_1_0::Method::GET,
                    "/verify",
                    ::auth_core::__private_0_1_0::Semantics::NonIdempotent,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/verify");
        if let ::core::option::Option::Some(__value) = code {
            __request = ::auth_core::__private_0_1_0::Request::secret_query(
                __request,
                "code",
                &*__value,
            );
        }
        ::auth_core::__private_0_1_0::Request::call(__request)
    }
}
impl Session for Api {}
pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([
        Api::sent(Session::keys),
        Api::sent(Session::sign_in),
        Api::sent(|api| api.refresh(&Secret::from("t_1"))),
        Api::sent(|api| api.logout(Secret::from("t_1"))),
        Api::sent(|api| api.verify(Some(&Secret::from("c_1")))),
    ])
}
