//! An object of arguments and constants.
use auth_core::{Call, Provider, Secret, endpoint};
use crate::snapshots::{Api, Sent};
trait Users: Provider {
    /// `POST /signin`
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
    fn sign_in(
        &self,
        login_id: &str,
        password: &Secret,
        max_age: Option<u32>,
    ) -> Call<String> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "sign_in",
                    ::auth_core::__private_0_1_0::Method::POST,
                    "/signin",
                    ::auth_core::__private_0_1_0::Semantics::NonIdempotent,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/signin");
        __request = ::auth_core::__private_0_1_0::Request::json_member(
            __request,
            "loginId",
            &*login_id,
        );
        __request = ::auth_core::__private_0_1_0::Request::json_secret(
            __request,
            "password",
            &*password,
        );
        if let ::core::option::Option::Some(__value) = &max_age {
            __request = ::auth_core::__private_0_1_0::Request::json_member(
                __request,
                "max-age",
                &*__value,
            );
        }
        __request = ::auth_core::__private_0_1_0::Request::json_member(
            __request,
            "override",
            &true,
        );
        __request = ::auth_core::__private_0_1_0::Request::json_member(
            __request,
            "least",
            &-1i64,
        );
        __request = ::auth_core::__private_0_1_0::Request::json_object(__request);
        ::auth_core::__private_0_1_0::Request::call(__request)
    }
}
impl Users for Api {}
pub(crate) fn calls() -> Vec<Sent> {
    let password = Secret::from("secret");
    Vec::from([
        Api::sent(|api| api.sign_in("ada", &password, None)),
        Api::sent(|api| api.sign_in("ada", &password, Some(7))),
    ])
}
