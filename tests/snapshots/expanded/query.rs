//! Everything that can stand in a query.
use auth_core::{Call, Provider, endpoint};
use serde::Serialize;
use crate::snapshots::{Api, Sent};
#[derive(Serialize)]
struct Filter {
    active: bool,
}
trait Users: Provider {
    /// `GET /users?<limit>&order_by=<order>&expand=true&<id>&tags=<tags>&<filter..>`
    ///
    /// # Errors
    ///
    /// Awaiting the call gives an [`Error`](::auth_core::Error) if
    ///
    /// - an argument cannot be sent, in which case nothing is;
    /// - no response arrives in time;
    /// - the status is not 2xx;
    /// - the response is larger than the client allows, or does not decode.
    fn users(
        &self,
        limit: Option<u32>,
        order: &str,
        id: &[u64],
        tags: Option<Vec<String>>,
        filter: Filter,
    ) -> Call<Vec<String>> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "users",
                    ::auth_core::__private_0_1_0::Method::GET,
                    "/users",
                    ::auth_core::__private_0_1_0::Semantics::Safe,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/users");
        if let ::core::option::Option::Some(__value) = &limit {
            __request = ::auth_core::__private_0_1_0::Request::query(
                __request,
                "limit",
                &*__value,
            );
        }
        __request = ::auth_core::__private_0_1_0::Request::query(
            __request,
            "order_by",
            &*order,
        );
        __request = ::auth_core::__private_0_1_0::Request::query_literal(
            __request,
            "expand=true",
        );
        __request = ::auth_core::__private_0_1_0::Request::query_each(
            __request,
            "id",
            &*id,
        );
        if let ::core::option::Option::Some(__value) = &tags {
            __request = ::auth_core::__private_0_1_0::Request::query_joined(
                __request,
                "tags",
                &*__value,
                '|',
            );
        }
        __request = ::auth_core::__private_0_1_0::Request::query_fields(
            __request,
            "filter",
            &filter,
        );
        ::auth_core::__private_0_1_0::Request::call(__request)
    }
}
impl Users for Api {}
pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([
        Api::sent(|api| api.users(None, "age", &[], None, Filter { active: true })),
        Api::sent(|api| {
            let tags = Some(vec!["a".to_owned(), "b".to_owned()]);
            api.users(Some(5), "age", &[1, 2], tags, Filter { active: false })
        }),
    ])
}
