//! The traits that an argument of an endpoint method must implement, by its place in the request.

use std::fmt::Display;

use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::body::Body;
use crate::secret::Secret;

/// A value for a `<placeholder>` of a path: anything `Display`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a path",
    label = "not `Display`",
    note = "a path value is anything that implements `std::fmt::Display`: ids, numbers, enums",
    note = "a `Secret` is not, on purpose: URLs end up in logs; send it in a header or a body"
)]
pub trait PathValue: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> PathValue for T {}

/// A value for a `<placeholder>` of a query: anything `Display`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a query",
    label = "not `Display`",
    note = "a query value is anything that implements `std::fmt::Display`; lists and options are written `&[T]` and `Option<T>`, the values of a set as a `Vec<T>`",
    note = "the fields of a struct are written `?<name..>` in the path",
    note = "a `Secret` is not, on purpose: URLs end up in logs; send it in a header or a body, or with `secret_query` where the API takes it nowhere else"
)]
pub trait QueryValue: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> QueryValue for T {}

/// The value of a `<placeholder..>` in a query: a flat struct or map.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be spread into a query",
    label = "not `Serialize`",
    note = "derive `serde::Serialize` on it; its fields become the query's pairs"
)]
pub trait QueryFields: Serialize {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> QueryFields for T {}

/// A value for `json = …`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a JSON body",
    label = "not `Serialize`",
    note = "derive `serde::Serialize` on it"
)]
pub trait JsonBody: Serialize {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> JsonBody for T {}

/// A value for `form = …`: a flat struct or map.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a form body",
    label = "not `Serialize`",
    note = "derive `serde::Serialize` on it; its fields become the form's pairs"
)]
pub trait FormBody: Serialize {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> FormBody for T {}

/// A value for `body = …`: bytes that are sent unchanged.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a raw body",
    label = "not bytes",
    note = "`body = …` takes `auth_core::Body`, `bytes::Bytes`, `Vec<u8>`, `String`, `&[u8]` or `&str`; for a struct write `json = …`"
)]
pub trait IntoBody {
    /// The body.
    fn into_body(self) -> Body;
}

macro_rules! into_body {
    ($($bytes:ty),*) => {
        $(impl IntoBody for $bytes {
            fn into_body(self) -> Body {
                self.into()
            }
        })*
    };
}

into_body!(Body, Bytes, Vec<u8>, String);

impl IntoBody for &[u8] {
    fn into_body(self) -> Body {
        Bytes::copy_from_slice(self).into()
    }
}

impl IntoBody for &str {
    fn into_body(self) -> Body {
        self.as_bytes().into_body()
    }
}

/// A value for `auth = …`: a token for this one call.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a credential",
    label = "not a `Secret`",
    note = "`auth = …` takes `&auth_core::Secret`, so that the token is never printed; make one with `Secret::from(text)`"
)]
pub trait IntoSecret {
    /// The token.
    fn secret(&self) -> Secret;
}

impl IntoSecret for Secret {
    fn secret(&self) -> Secret {
        self.clone()
    }
}

impl<T: IntoSecret + ?Sized> IntoSecret for &T {
    fn secret(&self) -> Secret {
        (**self).secret()
    }
}

/// A value for `secret_query("key") = …`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a secret of the query",
    label = "not a `Secret`",
    note = "`secret_query` takes `&auth_core::Secret`, so that the value is never printed; make one with `Secret::from(text)`",
    note = "what is no secret stands in the path, as in `/users?<name>`"
)]
pub trait QuerySecret: IntoSecret {}

#[diagnostic::do_not_recommend]
impl<T: IntoSecret + ?Sized> QuerySecret for T {}

/// The `T` of a `Call<T>`: any type without borrowed data that serde can read from JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a response",
    label = "not `Deserialize`",
    note = "derive `serde::Deserialize` on it, without borrowed fields; `Call<()>` ignores the body, `Call<Bytes>` takes it as it is",
    note = "status and headers come beside the value from `.response()` of the call"
)]
pub trait ResponseBody: DeserializeOwned + Send + 'static {}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Send + 'static> ResponseBody for T {}

/// The same for a type whose name suggests a whole response, such as `Response<User>`. Its purpose
/// is a clearer compile error.
#[diagnostic::on_unimplemented(
    message = "a `Call` gives the value of a response, not the `{Self}` that it comes in",
    label = "not the value alone",
    note = "write `Call<T>` with the type of the body; whoever needs status and headers too awaits `.response()` of the call",
    note = "if it is the type of the body, derive `serde::Deserialize` on it"
)]
pub trait UnwrappedBody: ResponseBody {}

#[diagnostic::do_not_recommend]
impl<T: ResponseBody> UnwrappedBody for T {}
