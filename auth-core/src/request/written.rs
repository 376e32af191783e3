//! Bodies and queries as serde writes them, and what is told of a value that it cannot write.

use std::borrow::Cow;
use std::fmt::{self, Display};

use serde::Serialize;
use url::form_urlencoded;

use crate::{json_path, patch};

/// Why a value could not be written, and where in it.
pub(super) struct Unwritable {
    path: Option<String>,
    why: Cow<'static, str>,
}

impl Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.path {
            write!(f, "at `{path}`: ")?;
        }
        f.write_str(&self.why)
    }
}

/// Where JSON is written to: as much room as `serde_json` would begin with.
pub(super) fn room() -> Vec<u8> {
    Vec::with_capacity(128)
}

/// What was written, which ends where it came to the value that cannot be.
pub(super) fn json(text: Vec<u8>, result: serde_json::Result<()>) -> Result<Vec<u8>, Unwritable> {
    match result {
        Ok(()) => Ok(text),
        Err(error) => {
            let path = json_path::of_next(&String::from_utf8_lossy(&text));
            Err(Unwritable { path, why: why(error.to_string()) })
        }
    }
}

/// The value's fields as `application/x-www-form-urlencoded`.
pub(super) fn form<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, Unwritable> {
    let mut text = String::new();
    let mut pairs = form_urlencoded::Serializer::new(&mut text);
    match serde_path_to_error::serialize(value, serde_html_form::Serializer::new(&mut pairs)) {
        Ok(_) => Ok(text.into_bytes()),
        Err(error) => Err(in_form(error)),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it would have to be dropped for each type")]
fn in_form(error: serde_path_to_error::Error<serde_html_form::ser::Error>) -> Unwritable {
    let path = error.path();
    let path = path.iter().next().map(|_| json_path::clean(&path.to_string()));
    Unwritable { path, why: why(error.inner().to_string()) }
}

/// What serde says, if it says nothing of the value: that may be a secret, and a type that writes
/// itself may quote it.
fn why(said: String) -> Cow<'static, str> {
    // These name Rust types alone.
    let harmless = [
        patch::KEPT,
        patch::NULL,
        "can only flatten structs and maps (got ",
        "cannot serialize tagged newtype variant ",
        "the enum variant ",
        "path contains invalid UTF-8 characters",
        "number out of range",
    ];
    if harmless.iter().any(|start| said.starts_with(start)) {
        return said.into();
    }
    match said.as_str() {
        "key must be a string" | "unsupported key" => "a key is not text",
        "float key must be finite (got NaN or +/-inf)" => "a key is not a finite number",
        "top-level serializer supports only maps and structs" | "unsupported pair" => {
            "only the fields of a flat struct or map can be written"
        }
        "unsupported value" => {
            "only text, numbers, booleans and lists of them can be written here; \
             objects and `null`, which `Patch::Clear` is, need a JSON body"
        }
        _ => "its `Serialize` refused it",
    }
    .into()
}
