#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The expansion uses the path `::auth_core`. This makes the path valid inside this crate too.
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
mod model;
mod open_enum;
mod open_union;
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

/// Makes a trait method a call of one HTTP endpoint.
///
/// The macro gives the method a body. The body builds the request from the arguments and returns it
/// as a [`Call`], which sends it when it is awaited.
///
/// Put the attribute on a method of a trait whose supertrait is [`Provider`], or on an inherent
/// method of a type that implements [`Provider`]. Nothing else is needed: no attribute on the trait
/// and none on the arguments. The signature stays as it is written, so the trait can be used as
/// `dyn`.
///
/// Each argument has one place in the request. An argument in the URL may be sent in a header as
/// well. If a declaration contains mistakes, one compilation reports all of them, each with its
/// correction.
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
///     /// Adds a member. The key makes repeated requests add only one.
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
/// The path is written as it is sent, below the client's base URL. A slash at its end is part of it.
/// `""` is the base URL itself: the account or the app that a
/// [`path_prefix`](ClientBuilder::path_prefix) names.
///
/// | in the path | sends |
/// |---|---|
/// | `<id>` | the argument `id` as one segment, percent-encoded: any `Display`; a value that would change the path, such as `..`, is an error |
/// | `<rest..>` | the argument `rest` as several segments, divided at its slashes; only at the end of the path |
/// | `?<limit>` | `limit=…`: any `Display`; an `Option<T>` that is `None` sends nothing; `&[T]` and `Vec<T>` repeat the key, and send nothing if they are empty; `Option<&[T]>` works too |
/// | `?order_by=<order>` | the argument `order` under the key `order_by` |
/// | `?expand=true` | a constant |
/// | `?<filter..>` | the fields of a flat `Serialize` struct or map; fields that are `None` are left out; lists repeat their key, or are joined with [`serialize_with = "auth_core::join::comma"`](mod@join); or a list of pairs: `&[(&str, &str)]` |
///
/// A [`Secret`] in any of these is a compile error, because URLs are logged. Where an API takes it
/// nowhere else, write [`secret_query`](#secrets-in-the-query).
///
/// # The keys
///
/// | key | meaning |
/// |---|---|
/// | `method = GET` | the HTTP method |
/// | `path = "/…"` | the path and the query |
/// | `json = arg`, `form = arg` | the body, at most one: any `Serialize`; an `Option` that is `None` sends no body |
/// | `multipart = arg` | a [`Multipart`] form with files as the body |
/// | `body = arg` | unchanged bytes as the body: a [`Body`], which may be a stream, `Vec<u8>`, or text |
/// | `json = { key: arg, other: true }` | a JSON object as the body: see [below](#objects) |
/// | `header("X-Name") = arg` or `= "text"` | a header: any `Display`, or a [`Secret`], which is marked as sensitive; an `Option` that is `None` sends no header |
/// | `secret_query("key") = arg` | a `&Secret` in the query, see [below](#secrets-in-the-query); an `Option` that is `None` sends nothing |
/// | `auth = none` | no credential is sent |
/// | `auth = arg` | the client's [`Credential`] sends this token instead of its own |
/// | `auth = scheme("name")` | the client's [`Credential`] authorizes the call by a scheme that it [knows](Credential::knows): see [below](#schemes) |
/// | `idempotent` | a `POST` or `PATCH` may be sent again after an unknown outcome |
/// | `idempotency_key = "header"` | the same, because this header carries a key; all attempts of a call carry the same key |
/// | `once` | a `GET`, `HEAD`, `OPTIONS`, `PUT` or `DELETE` that is not sent again after an unknown outcome, because it consumes or rotates something |
/// | `success = [200, 202]` | the statuses that count as success; default: every 2xx; for a 3xx see [below](#redirects) |
/// | `envelope = "data"` | the value is under this key of the response's JSON object; for a deeper one declare a struct |
/// | `join(arg) = ","` | a slice in the query is sent as one joined value; for a list in a struct see [`join`](mod@join) |
/// | `crate = some::path` | the path of auth-core, if it is re-exported or renamed; without it the expansion uses `::auth_core`, and fails with "could not find `auth_core`" |
///
/// `serde_json` writes the floating-point numbers `NaN`, `inf` and `-inf` as `null`, because JSON has
/// no such numbers. A field of type `f64` in a JSON body is then sent as `null` without an error. If
/// that would clear a value at the server, check with `f64::is_finite` before the call.
///
/// # Objects
///
/// `json = { … }` puts a small JSON object together, so that it needs no struct:
///
/// ```
/// # use auth_core::{Call, Provider, Secret, endpoint};
/// # #[derive(serde::Deserialize)] struct Session;
/// trait SignIn: Provider {
///     /// Signs a user in. `max_age` is in seconds.
///     #[endpoint(
///         method = POST,
///         path = "/signin",
///         json = { loginId: login_id, password, "max-age": max_age, remember: true },
///     )]
///     fn sign_in(
///         &self,
///         login_id: &str,
///         password: &Secret,
///         max_age: Option<u32>,
///     ) -> Call<Session>;
/// }
/// ```
///
/// - A key is a name, also one that is a keyword, or a text in quotes. `password` is short for
///   `password: password`.
/// - A value is an argument: any `Serialize`, or a [`Secret`] or a type that [`expose`] writes. An
///   `Option` that is `None` leaves its key out.
/// - Or it is a constant: `true`, `false`, a number or a text in quotes.
/// - `json = {}` is the empty object. What is nested, or has many fields, is a struct with
///   [`request`](macro@request).
///
/// # Schemes
///
/// Some APIs have a public id and a secret key, and operations that take the id alone. The key should
/// not reach those. `auth = scheme("name")` says which part of its credential the client sends. The
/// names are those of the [`Credential`]: [`knows`](Credential::knows) says which it has, and
/// [`AuthorizationRequest::scheme`] says which one a call needs.
///
/// - The call fails before anything is sent, with [`ErrorKind::Credential`], if the client's credential
///   does not know the scheme, or if the client has none. [`Bearer`], [`ApiKey`], [`Basic`] and
///   [`RefreshingBearer`] know no scheme.
/// - If the call is given a token with [`Call::credential`], that is sent, and the scheme does not
///   matter.
///
/// # Secrets in the query
///
/// Servers and proxies log URLs, and browsers keep them. So a secret belongs into a header or a body.
/// Some APIs take one nowhere but in the query, such as the code of a magic link. For them there is
/// `secret_query`:
///
/// ```
/// # use auth_core::{Call, Provider, Secret, endpoint};
/// # #[derive(serde::Deserialize)] struct Session;
/// trait MagicLinks: Provider {
///     /// Signs in whoever has the code of a magic link.
///     #[endpoint(method = GET, path = "/verify?<user_id>", secret_query("code") = code, once)]
///     fn verify(&self, user_id: &str, code: &Secret) -> Call<Session>;
/// }
/// ```
///
/// The value is sent at the end of the query. It is `[redacted]` wherever this crate shows the URL:
/// in `{:?}` of a call and in [`Call::request`]. No error, span, event or metric has it. The client's
/// [`Credential`] and the transport see it. A key that is in the query twice is an error.
///
/// # The response
///
/// | return type | gives |
/// |---|---|
/// | `Call<T>` | the JSON body decoded into any `T: DeserializeOwned + Send + 'static` |
/// | `Call<Option<T>>` | the same; `None` if the body is empty or `null`, or the text of a redirect |
/// | `Call<()>` | nothing: the body is ignored |
/// | `Call<Bytes>` | the body unchanged |
/// | `Call<ByteStream>` | the body as a stream: see [`ByteStream`] |
///
/// A `Call<String>` expects a JSON string; use `Bytes` for plain text. `Call<Vec<u8>>` is a compile
/// error, because it would expect a JSON array of numbers. `T` must not borrow from the response,
/// which is dropped once the value is decoded.
///
/// JSON is read as UTF-8, or as ISO-8859-1 if the response declares that. Half of a surrogate pair
/// becomes U+FFFD. A number beyond the range of `f64`, such as `1e400`, becomes a string of its JSON,
/// and so does an array or object that nests deeper than 127 levels. A `serde_json::Value` keeps that
/// string. A number or a struct in its place fails to decode.
///
/// # Redirects
///
/// Redirects are never followed. One is an error ([`ErrorKind::Redirect`]), unless it is what the
/// endpoint is there for, such as the page at which a user's browser is to go on. List its status in
/// `success` then:
///
/// ```
/// # use auth_core::{Call, Error, Provider, endpoint};
/// trait SingleSignOn: Provider {
///     /// Begins a sign-in. The user's browser goes on at the `location`.
///     #[endpoint(method = GET, path = "/authorize?<client_id>", success = [302, 303])]
///     fn authorize(&self, client_id: &str) -> Call<()>;
/// }
///
/// async fn go_on_at(api: &impl SingleSignOn) -> Result<Option<String>, Error> {
///     let response = api.authorize("client_1").response().await?;
///     let location = response.headers().get("location");
///     Ok(location.and_then(|location| location.to_str().ok()).map(str::to_owned))
/// }
/// ```
///
/// - The location is as the server wrote it. It may be relative to the URL of the call. It may hold a
///   code or a token, so `{:?}` of a [`Response`] does not show it.
/// - A redirect has no value, so the call gives `()`, `Bytes`, a [`ByteStream`] or an `Option`. The
///   `Option` is `None`, unless the redirect says that its body is JSON.
/// - 304 cannot be listed. It answers a conditional request, and has
///   [`Error::is_not_modified`].
///
/// # Mocks
///
/// For a fake, implement [`Provider`] and the trait for a type of your own, and return
/// [`Call::ready`] from the methods under test. For a mock with expectations, use `mockall::mock!`
/// and repeat the signatures of both traits:
///
/// ```rust,ignore
/// use auth_core::{Call, Client, Provider, endpoint};
///
/// trait Users: Provider {
///     /// Gives a user's name.
///     #[endpoint(method = GET, path = "/users/<id>")]
///     fn user(&self, id: &str) -> Call<String>;
/// }
///
/// mockall::mock! {
///     Api {}
///
///     impl Provider for Api {
///         fn client(&self) -> &Client;
///     }
///
///     impl Users for Api {
///         fn user(&self, id: &str) -> Call<String>;
///     }
/// }
///
/// let mut api = MockApi::new();
/// api.expect_user().returning(|_| Call::ready(Ok("Ada".to_owned())));
/// assert_eq!(api.user("1").await?, "Ada");
/// ```
///
/// `#[mockall::automock]` on the trait does not work. It would have to mock the supertrait's method
/// [`Provider::client`] too, which it does not see. It also copies `#[endpoint]` to places where the
/// attribute is not allowed.
///
/// # Tracing
///
/// Each call already has a `tracing` span from its first poll to its result. Its name is `call`; it
/// records the method, the path template and the error.
///
/// `#[tracing::instrument]` compiles only below `#[endpoint]`, because above it the method has no body
/// yet. But its span covers only the construction of the call: the method returns before anything is
/// sent. To put a span of your own around the request, instrument the async function that awaits the
/// call:
///
/// ```
/// # use auth_core::{Call, Error, Provider, endpoint};
/// # trait Users: Provider {
/// #     #[endpoint(method = GET, path = "/users/<id>")]
/// #     fn user(&self, id: &str) -> Call<String>;
/// # }
/// # /*
/// #[tracing::instrument(skip(users))]
/// # */
/// async fn greeting(users: &impl Users, id: &str) -> Result<String, Error> {
///     Ok(format!("Hello {}", users.user(id).await?))
/// }
/// ```
///
/// # Expansions
///
/// With the environment variable `AUTH_MACROS_DEBUG=1`, the compiler prints each expansion.
pub use auth_macros::endpoint;
/// Turns a struct with named fields into a request: a body, or the filters of a query. The struct gets
/// a `new` with the required fields, a setter for each other field, and serde's `Serialize`.
///
/// ```
/// use auth_core::{Patch, Secret, request};
///
/// /// The changes to a user.
/// #[request]
/// pub struct UpdateUser {
///     /// The id of the user, `user_…`.
///     pub user_id: String,
///     /// The first name. `Clear` removes it.
///     pub first_name: Patch<String>,
///     /// The new password, at least 8 characters.
///     pub password: Option<Secret>,
///     /// All roles of the user. They replace the old ones.
///     pub roles: Vec<String>,
///     /// Whether the user's other sessions end. Default: no.
///     #[serde(rename = "signOutOfOtherSessions")]
///     pub sign_out: Option<bool>,
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let update = UpdateUser::new("user_1").first_name(Patch::Clear).password("correct horse");
/// assert_eq!(
///     serde_json::to_string(&update)?,
///     r#"{"user_id":"user_1","first_name":null,"password":"correct horse"}"#,
/// );
/// # Ok(()) }
/// ```
///
/// # The fields
///
/// | type | required | argument | left out of the request |
/// |---|---|---|---|
/// | `Option<T>` | no | `T` | if it is `None` |
/// | `Vec<T>`, a set | no | `impl IntoIterator<Item = impl Into<T>>` | if it is empty |
/// | `BTreeMap<K, V>`, `HashMap`, `serde_json::Map` | no | pairs of key and value, each as above | if it is empty |
/// | [`Patch<T>`](Patch) | no | `impl Into<Patch<T>>` | if it is `Keep` |
/// | `String`, [`Secret`] | yes | `impl Into` that type | never |
/// | any other type | yes | that type | never |
///
/// - The macro knows a type by its last name, as it is written. So an alias of `Option` is "any other
///   type". Numbers, `bool` and `char` in a list or a map are taken without `Into`.
/// - Required fields are arguments of `new`, in the order of the fields. Each other field has a setter
///   with the name and the docs of the field. A setter replaces an earlier value.
/// - `#[request(required)]` on a list or a map makes it an argument of `new`. It is then sent even if
///   it is empty. An empty list in an `Option` or a `Patch` is sent too.
/// - `#[request(setter = none)]` on a field makes no setter, so that you can write it yourself.
/// - A [`Secret`] is written as [`expose`] does, also in an `Option`, a `Patch`, a list or a map.
///
/// # The struct
///
/// It derives `Clone`, `Debug` and `Serialize`, and `Default` if no field is required. It is
/// `#[non_exhaustive]`. Write other derives and serde's attributes below `#[request]`. `rename`,
/// `rename_all`, `flatten`, `with` and the others work as usual, and win over what the macro adds. The
/// macro adds nothing to a flattened field. You need no dependency on serde.
///
/// `#[request(crate = some::path)]` gives the path of auth-core, if it is re-exported or renamed.
///
/// With the environment variable `AUTH_MACROS_DEBUG=1`, the compiler prints each expansion.
pub use auth_macros::request;
/// Turns a struct with named fields into the response to a call. The struct gets serde's `Deserialize`
/// and `Serialize`.
///
/// ```
/// use auth_core::{Secret, response};
///
/// /// A session.
/// #[response]
/// pub struct Session {
///     /// The id of the session, `sess_…`.
///     pub id: String,
///     /// What the user may do.
///     #[serde(default)]
///     pub roles: Vec<String>,
///     /// When the session ends, in seconds since 1970.
///     pub expire_at: Option<u64>,
///     /// The token of the session. Only the response to its creation has it.
///     pub token: Option<Secret>,
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let session: Session = serde_json::from_str(r#"{"id": "sess_1", "roles": null, "new": 1}"#)?;
/// assert_eq!((session.roles.len(), session.expire_at), (0, None));
///
/// let refused = serde_json::to_string(&session).unwrap_err();
/// assert!(refused.to_string().contains("is a secret"));
/// # Ok(()) }
/// ```
///
/// # The fields
///
/// - An `Option` is `None` if the field is missing or `null`.
/// - A field with `#[serde(default)]` has the default of its type if it is missing or `null`. A
///   `default = "…"` or a `deserialize_with` of the field decides about `null` itself. As with serde, a
///   type parameter in the type of the field needs a `Default`.
/// - Any other field is required and must not be `null`.
/// - A field of the response that the struct does not have is ignored.
/// - A [`Secret`] is read but not written. To serialize the struct is an error, even if the secret is
///   `None`, so that no cache and no log holds a token by accident.
///   `#[serde(serialize_with = "auth_core::expose")]` on the field writes it, and
///   `#[serde(skip_serializing)]` leaves it out.
///
/// # The struct
///
/// It derives `Clone`, `Debug`, `Deserialize` and `Serialize`, and is `#[non_exhaustive]`. Write other
/// derives and serde's attributes below `#[response]`. serde's attributes win over what the macro adds.
/// The struct cannot borrow from the response. You need no dependency on serde.
///
/// `#[response(crate = some::path)]` gives the path of auth-core, if it is re-exported or renamed.
///
/// With the environment variable `AUTH_MACROS_DEBUG=1`, the compiler prints each expansion.
pub use auth_macros::response;

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
pub use self::call::until::Until;
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

/// The items that the expansions of `#[endpoint]`, `#[request]`, `#[response]`, `open_enum!` and
/// `open_union!` use. They may change at any time, so the version is part of the name.
#[doc(hidden)]
pub mod __private_0_1_0 {
    pub use http::Method;
    pub use serde;

    pub use crate::endpoint::{Endpoint, Semantics};
    pub use crate::header::HeaderText;
    pub use crate::model::{Nullable, refuse_secret};
    pub use crate::open_union::{
        Fields, Tagged, Union, read_union, write_beside, write_content, write_tag,
    };
    pub use crate::request::Request;
    pub use crate::request::values::{
        FormBody, IntoBody, IntoSecret, JsonBody, PathValue, QueryFields, QuerySecret, QueryValue,
        ResponseBody, UnwrappedBody,
    };
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_module_for_expansions_is_called_by_the_version() {
        let name = format!("__private_{}", env!("CARGO_PKG_VERSION").replace('.', "_"));
        assert!(include_str!("lib.rs").contains(&format!("pub mod {name} {{")), "{name}");
        for macros in [include_str!("open_enum.rs"), include_str!("open_union.rs")] {
            assert!(macros.contains(&format!("$crate::{name}::")), "{name}");
        }
    }
}
