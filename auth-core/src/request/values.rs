//! What an argument of an endpoint method may be, by the place it goes to.

use std::fmt::Display;

use bytes::Bytes;
use http::HeaderValue;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Body, Secret};

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
    note = "a `Secret` is not, on purpose: URLs end up in logs; send it in a header or a body"
)]
pub trait QueryValue: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> QueryValue for T {}

/// Fields for a `<placeholder..>` of a query: a flat struct or map.
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

/// A value for `body = …`: bytes that go out as they are.
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

/// A value for `header("…") = …`: anything `Display`, or a [`Secret`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a header's value",
    label = "neither `Display` nor `Secret`",
    note = "a header's value is anything that implements `std::fmt::Display`, or an `auth_core::Secret`"
)]
pub trait HeaderText {
    /// The header's value; `None` where the text may not stand in a header.
    fn header_value(&self) -> Option<HeaderValue>;
}

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> HeaderText for T {
    fn header_value(&self) -> Option<HeaderValue> {
        let mut text = String::new();
        std::fmt::Write::write_fmt(&mut text, format_args!("{self}")).ok()?;
        plain(&text)
    }
}

impl HeaderText for Secret {
    fn header_value(&self) -> Option<HeaderValue> {
        sensitive(self.expose())
    }
}

impl HeaderText for &Secret {
    fn header_value(&self) -> Option<HeaderValue> {
        (**self).header_value()
    }
}

/// A header's value: visible ASCII and inner spaces (RFC 9110, section 5.5).
pub(crate) fn plain(text: &str) -> Option<HeaderValue> {
    let visible = text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\t'));
    let trimmed = text.trim_matches([' ', '\t']).len() == text.len();
    if visible && trimmed { HeaderValue::from_str(text).ok() } else { None }
}

/// The same for a secret: `{:?}` of the value, and of any request that holds it, prints nothing.
pub(crate) fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = plain(text)?;
    value.set_sensitive(true);
    Some(value)
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

/// What `Call<T>` may give: `()` for nothing, else anything owned that serde can read from JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from an answer",
    label = "not `Deserialize`",
    note = "derive `serde::Deserialize` on it, without borrowed fields; `Call<()>` ignores the body, `Call<Bytes>` takes it as it is",
    note = "status and headers come beside the value from `.response()` of the call"
)]
pub trait ResponseBody: DeserializeOwned + Send + 'static {}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned + Send + 'static> ResponseBody for T {}

/// What `Call<T>` may give where `T` is called like a whole answer, as `Response<User>` is: the same.
#[diagnostic::on_unimplemented(
    message = "a `Call` gives the value of an answer, not the `{Self}` that it comes in",
    label = "not the value alone",
    note = "write `Call<T>` with the type of the body; whoever needs status and headers too awaits `.response()` of the call",
    note = "if it is the type of the body, derive `serde::Deserialize` on it"
)]
pub trait UnwrappedBody: ResponseBody {}

#[diagnostic::do_not_recommend]
impl<T: ResponseBody> UnwrappedBody for T {}
