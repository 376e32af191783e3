#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The expansion names this crate by its path: so that it works in here too.
#[allow(unused_extern_crates, reason = "used by expansions, in doctests and tests")]
extern crate self as auth_core;

mod admission;
mod auth;
mod body;
mod call;
mod client;
mod clock;
mod endpoint;
mod error;
mod foreign_text;
mod header;
pub mod join;
mod json;
#[cfg(feature = "jwt")]
#[cfg_attr(docsrs, doc(cfg(feature = "jwt")))]
pub mod jwt;
mod limits;
mod open_enum;
mod patch;
mod provider;
pub mod reexport;
mod request;
mod response;
mod retry;
mod secret;
mod send;
mod single_flight;
mod telemetry;
pub mod transport;
mod url;

/// Turns a method's signature into a call of one HTTP endpoint: the method gets a body that fills a
/// request and returns it, unsent, as a [`Call`].
///
/// It stands on one method of a trait whose supertrait is [`Provider`] (or of a type that
/// implements it), and needs nothing else: no macro on the trait, no markers on arguments. What is
/// written is what rustdoc shows, and the trait can be used as `dyn`. Every argument has one
/// place in the request, and one in the URL may be sent in a header as well. What does not add up is
/// explained, all of it in one compile.
///
/// ```
/// use auth_core::{Call, Provider, Secret, endpoint};
/// # #[derive(serde::Serialize)] struct Filter;
/// # #[derive(serde::Serialize)] struct NewMember;
/// # #[derive(serde::Deserialize)] struct Member;
///
/// trait Members: Provider {
///     /// Lists an organization's members.
///     #[endpoint(method = GET, path = "/orgs/<org_id>/members?<limit>&order_by=<order>&<filter..>")]
///     fn members(
///         &self,
///         org_id: &str,
///         limit: Option<u32>,
///         order: &str,
///         filter: &Filter,
///     ) -> Call<Vec<Member>>;
///
///     /// Adds a member, once however often it is sent.
///     #[endpoint(
///         method = POST,
///         path = "/orgs/<org_id>/members",
///         json = member,
///         header("X-Reason") = reason,
///         idempotency_key = "idempotency-key",
///     )]
///     fn add(&self, org_id: &str, member: &NewMember, reason: Option<&str>) -> Call<Member>;
///
///     /// Ends the session that `token` stands for.
///     #[endpoint(method = POST, path = "/logout", auth = token, idempotent)]
///     fn logout(&self, token: &Secret) -> Call<()>;
/// }
/// ```
///
/// # The path
///
/// It is the URL as it goes over the wire, below the client's base URL; a slash at the end counts.
///
/// | in the path | sends |
/// |---|---|
/// | `<id>` | an argument as one segment: anything `Display`, percent-encoded; what would change the path is an error |
/// | `<rest..>` | an argument as the segments between its slashes, at the end |
/// | `?<limit>` | `limit=…`: anything `Display`; `Option<T>` that is `None` sends nothing; `&[T]` and `Vec<T>` repeat the key, and send nothing if empty; `Option<&[T]>` works too |
/// | `?order_by=<order>` | the same under another name |
/// | `?expand=true` | a constant |
/// | `?<filter..>` | the fields of a flat `Serialize` struct or map: fields that are `None` are left out, lists repeat their key, or are one value with [`serialize_with = "auth_core::join::comma"`](mod@join); or pairs as they stand: `&[(&str, &str)]` |
///
/// A [`Secret`] in any of these is an error: URLs are logged.
///
/// # The keys
///
/// | key | says |
/// |---|---|
/// | `method = GET` | the HTTP method |
/// | `path = "/…"` | the path and query |
/// | `json = arg`, `form = arg` | the body, at most one: anything `Serialize`; an `Option` that is `None` sends none |
/// | `multipart = arg` | a [`Multipart`] form with files as the body |
/// | `body = arg` | bytes as the body, as they are: a [`Body`], which may be a stream, `Vec<u8>`, text |
/// | `json = {}` | the empty JSON object as the body |
/// | `header("X-Name") = arg` or `= "text"` | a header: anything `Display`, or a [`Secret`], which is marked sensitive; an `Option` that is `None` sends none |
/// | `auth = none` | that no credential is sent |
/// | `auth = arg` | that the client's [`Credential`] is made with this token |
/// | `idempotent` | that a `POST` or `PATCH` may be sent again after an unknown outcome |
/// | `idempotency_key = "header"` | the header whose key makes that so; one key for all attempts |
/// | `success = [200, 202]` | the statuses that are success; by default every 2xx |
/// | `envelope = "data"` | the one key of the answer's object that the value stands under; for a deeper one take a struct |
/// | `join(arg) = ","` | that a slice in the query is one value, joined; for a list in a struct see [`join`](mod@join) |
/// | `crate = some::path` | where auth-core is, if it is re-exported or renamed: without it the expansion looks for `::auth_core`, and fails with "could not find `auth_core`" |
///
/// # The answer
///
/// `Call<T>` decodes JSON into any `DeserializeOwned + Send + 'static` (a `String` is a JSON string; for
/// plain text take `Bytes`); an empty body stands for `null`, so that `Call<Option<T>>` may give `None`.
/// `Call<()>` ignores the body, `Call<Bytes>` gives it as it is, and `Call<ByteStream>` as it comes:
/// see [`ByteStream`]. `Call<Vec<u8>>` is refused, because it would expect a JSON array of numbers.
/// Nothing in `T` borrows: the answer is gone when the value is there.
///
/// JSON is read as UTF-8, or as ISO-8859-1 where the answer declares that. Half of a surrogate pair
/// becomes U+FFFD. A number beyond an `f64`, and what nests deeper than 127 levels, becomes a string
/// of its JSON: a `serde_json::Value` keeps that, and a number or a struct is an error.
///
/// With the environment variable `AUTH_MACROS_DEBUG=1` the compiler prints each expansion.
pub use auth_macros::endpoint;

pub use self::admission::CircuitBreaker;
pub use self::auth::{
    AccessToken, ApiKey, Authorization, AuthorizationRequest, AuthorizedResponse, Basic, Bearer,
    Credential, CredentialParts, RefreshingBearer,
};
pub use self::body::Body;
pub use self::body::multipart::{Multipart, Part};
pub use self::call::Call;
pub use self::call::page::next::{Next, PageRequest};
pub use self::call::page::pages::{Items, Pages};
pub use self::call::page::{Page, Position};
pub use self::client::Client;
pub use self::client::builder::ClientBuilder;
pub use self::clock::{Clock, Sleep, SystemClock};
pub use self::endpoint::Endpoint;
pub use self::error::{
    BoxError, Error, ErrorBody, ErrorBodyParser, ErrorKind, ErrorResponse, Outcome,
};
pub use self::foreign_text::Misfit;

pub use self::header::HeaderText;
pub use self::json::limits::within_json_limits;
pub use self::patch::Patch;
pub use self::provider::Provider;
pub use self::request::values::QueryValue;
pub use self::response::Response;
pub use self::response::stream::ByteStream;
pub use self::retry::{Backoff, RetryAfterUnit, RetryBudget, RetryPolicy};
pub use self::secret::{Expose, Secret, expose};

/// What the expansions of `#[endpoint]` and `open_enum!` name; no promise of stability goes with it,
/// and so its name is that of the version.
#[doc(hidden)]
pub mod __private_0_1_0 {
    pub use http::Method;
    pub use serde;

    pub use crate::endpoint::{Endpoint, Semantics};
    pub use crate::header::HeaderText;
    pub use crate::request::Request;
    pub use crate::request::values::{
        FormBody, IntoBody, IntoSecret, JsonBody, PathValue, QueryFields, QueryValue, ResponseBody,
        UnwrappedBody,
    };
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_module_for_expansions_is_called_by_the_version() {
        let name = format!("__private_{}", env!("CARGO_PKG_VERSION").replace('.', "_"));
        assert!(include_str!("lib.rs").contains(&format!("pub mod {name} {{")), "{name}");
        assert!(include_str!("open_enum.rs").contains(&format!("$crate::{name}::")), "{name}");
    }
}
