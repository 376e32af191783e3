//! A request with each kind of field, and an answer.
use std::collections::BTreeMap;
use auth_core::{Call, Patch, Provider, Secret, endpoint, request, response};
use crate::snapshots::{Api, Sent};
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::auth_core::__private_0_1_0::serde::Serialize
)]
#[serde(crate = "::auth_core::__private_0_1_0::serde")]
#[non_exhaustive]
/// What changes of a user.
#[derive(PartialEq)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UpdateUser {
    /// The user.
    pub user_id: String,
    /// The roles that are sent even if there are none.
    pub roles: Vec<String>,
    /// The name.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub first_name: Patch<String>,
    /// The codes.
    #[serde(
        skip_serializing_if = "Option::is_none",
        serialize_with = "::auth_core::expose"
    )]
    pub codes: Option<Vec<Secret>>,
    /// The ports.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ports: Vec<u16>,
    /// Anything.
    #[serde(flatten)]
    pub other: BTreeMap<String, u8>,
    #[serde(rename = "limit", skip_serializing_if = "is_zero")]
    pub limit: Option<u8>,
}
#[allow(
    dead_code,
    deprecated,
    clippy::new_without_default,
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    clippy::wrong_self_convention
)]
impl UpdateUser {
    /// One with what is required. Nothing else is set, and what is not set is not sent.
    #[must_use]
    #[inline]
    pub(crate) fn new(
        user_id: impl ::core::convert::Into<String>,
        roles: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<String>>,
    ) -> Self {
        Self {
            user_id: ::core::convert::Into::into(user_id),
            roles: ::core::iter::Iterator::collect(
                ::core::iter::Iterator::map(
                    ::core::iter::IntoIterator::into_iter(roles),
                    ::core::convert::Into::into,
                ),
            ),
            first_name: ::core::default::Default::default(),
            codes: ::core::default::Default::default(),
            ports: ::core::default::Default::default(),
            other: ::core::default::Default::default(),
            limit: ::core::default::Default::default(),
        }
    }
    /// The name.
    #[must_use]
    #[inline]
    pub(crate) fn first_name(
        mut self,
        first_name: impl ::core::convert::Into<Patch<String>>,
    ) -> Self {
        self.first_name = ::core::convert::Into::into(first_name);
        self
    }
    /// The codes.
    #[must_use]
    #[inline]
    pub(crate) fn codes(
        mut self,
        codes: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<Secret>>,
    ) -> Self {
        self.codes = ::core::option::Option::Some(
            ::core::iter::Iterator::collect(
                ::core::iter::Iterator::map(
                    ::core::iter::IntoIterator::into_iter(codes),
                    ::core::convert::Into::into,
                ),
            ),
        );
        self
    }
    /// The ports.
    #[must_use]
    #[inline]
    pub(crate) fn ports(
        mut self,
        ports: impl ::core::iter::IntoIterator<Item = u16>,
    ) -> Self {
        self.ports = ::core::iter::Iterator::collect(
            ::core::iter::IntoIterator::into_iter(ports),
        );
        self
    }
    /// Anything.
    #[must_use]
    #[inline]
    pub(crate) fn other(
        mut self,
        other: impl ::core::iter::IntoIterator<
            Item = (impl ::core::convert::Into<String>, u8),
        >,
    ) -> Self {
        self.other = ::core::iter::Iterator::collect(
            ::core::iter::Iterator::map(
                ::core::iter::IntoIterator::into_iter(other),
                |(key, value)| (::core::convert::Into::into(key), value),
            ),
        );
        self
    }
    /// Sets [`limit`](Self::limit).
    #[must_use]
    #[inline]
    pub(crate) fn limit(mut self, limit: u8) -> Self {
        self.limit = ::core::option::Option::Some(limit);
        self
    }
}
fn is_zero(limit: &Option<u8>) -> bool {
    limit.unwrap_or_default() == 0
}
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::default::Default,
    ::auth_core::__private_0_1_0::serde::Serialize
)]
#[serde(crate = "::auth_core::__private_0_1_0::serde")]
#[non_exhaustive]
/// What can be made of nothing.
pub(crate) struct Anything<T> {
    /// The items.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<T>,
}
#[allow(
    dead_code,
    deprecated,
    clippy::new_without_default,
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    clippy::wrong_self_convention
)]
impl<T> Anything<T> {
    /// One in which nothing is set: nothing of it is sent.
    #[must_use]
    #[inline]
    pub(crate) fn new() -> Self {
        Self {
            items: ::core::default::Default::default(),
        }
    }
    /// The items.
    #[must_use]
    #[inline]
    pub(crate) fn items(
        mut self,
        items: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<T>>,
    ) -> Self {
        self.items = ::core::iter::Iterator::collect(
            ::core::iter::Iterator::map(
                ::core::iter::IntoIterator::into_iter(items),
                ::core::convert::Into::into,
            ),
        );
        self
    }
}
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::auth_core::__private_0_1_0::serde::Serialize
)]
#[serde(crate = "::auth_core::__private_0_1_0::serde")]
#[non_exhaustive]
/// A user.
pub(crate) struct User {
    /// The id.
    pub id: String,
    /// The roles.
    #[serde(default)]
    pub roles: Vec<String>,
    /// The token.
    #[serde(serialize_with = "::auth_core::__private_0_1_0::refuse_secret")]
    pub token: Option<Secret>,
    /// The code, which may be written.
    #[serde(default, serialize_with = "auth_core::expose")]
    pub code: Vec<Secret>,
}
#[derive(::auth_core::__private_0_1_0::serde::Deserialize)]
#[serde(crate = "::auth_core::__private_0_1_0::serde", expecting = "struct User")]
struct __UserRead {
    id: String,
    #[serde(default)]
    roles: ::auth_core::__private_0_1_0::Nullable<Vec<String>>,
    #[serde(default)]
    token: Option<Secret>,
    #[serde(default, serialize_with = "auth_core::expose")]
    code: ::auth_core::__private_0_1_0::Nullable<Vec<Secret>>,
}
#[allow(deprecated)]
#[automatically_derived]
impl<'__de> ::auth_core::__private_0_1_0::serde::Deserialize<'__de> for User {
    fn deserialize<__D: ::auth_core::__private_0_1_0::serde::Deserializer<'__de>>(
        deserializer: __D,
    ) -> ::core::result::Result<Self, __D::Error> {
        <__UserRead as ::auth_core::__private_0_1_0::serde::Deserialize>::deserialize(
                deserializer,
            )
            .map(|read| Self {
                id: read.id,
                roles: read.roles.0,
                token: read.token,
                code: read.code.0,
            })
    }
}
trait Users: Provider {
    /// `PATCH /users`
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
    fn update(&self, user: &UpdateUser) -> Call<User> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "update",
                    ::auth_core::__private_0_1_0::Method::PATCH,
                    "/users",
                    ::auth_core::__private_0_1_0::Semantics::NonIdempotent,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(__request, "/users");
        __request = ::auth_core::__private_0_1_0::Request::json(__request, &*user);
        ::auth_core::__private_0_1_0::Request::call(__request)
    }
    /// `POST /anything`
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
    fn anything(&self, thing: &Anything<String>) -> Call<()> {
        let mut __request = ::auth_core::__private_0_1_0::Request::new(
            ::auth_core::Provider::client(self),
            {
                static __ENDPOINT: ::auth_core::__private_0_1_0::Endpoint = ::auth_core::__private_0_1_0::Endpoint::new(
                    "anything",
                    ::auth_core::__private_0_1_0::Method::POST,
                    "/anything",
                    ::auth_core::__private_0_1_0::Semantics::NonIdempotent,
                );
                &__ENDPOINT
            },
        );
        __request = ::auth_core::__private_0_1_0::Request::literal(
            __request,
            "/anything",
        );
        __request = ::auth_core::__private_0_1_0::Request::json(__request, &*thing);
        ::auth_core::__private_0_1_0::Request::call_empty(__request)
    }
}
impl Users for Api {}
pub(crate) fn calls() -> Vec<Sent> {
    let update = || {
        UpdateUser::new("u_1", ["admin"]).first_name(Patch::Clear).codes(["1"])
    };
    Vec::from([
        Api::sent(|api| api.update(&update())),
        Api::sent(|api| api.update(&update().ports([80]).other([("a", 1)]).limit(2))),
        Api::sent(|api| api.anything(&Anything::new().items(["a"]))),
    ])
}
