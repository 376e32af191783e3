//! Bodies and queries as serde writes them, and what is told of a value that it cannot write.

use serde::Serialize;
use url::form_urlencoded;

use crate::foreign_text::Misfit;
use crate::json_path;

/// Where JSON is written to: as much room as `serde_json` would begin with.
pub(super) fn room() -> Vec<u8> {
    Vec::with_capacity(128)
}

/// What was written, which ends where it came to the value that cannot be.
pub(super) fn json(text: Vec<u8>, result: serde_json::Result<()>) -> Result<Vec<u8>, Misfit> {
    match result {
        Ok(()) => Ok(text),
        Err(error) => {
            let misfit = Misfit::from_write_error(&error);
            let path = json_path::of_next(&String::from_utf8_lossy(&text));
            Err(match path {
                Some(path) => misfit.at(&path),
                None => misfit,
            })
        }
    }
}

/// The value's fields as `application/x-www-form-urlencoded`.
pub(super) fn form<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, Misfit> {
    let mut text = String::new();
    let mut pairs = form_urlencoded::Serializer::new(&mut text);
    match serde_path_to_error::serialize(value, serde_html_form::Serializer::new(&mut pairs)) {
        Ok(_) => Ok(text.into_bytes()),
        Err(error) => Err(in_form(error)),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it would have to be dropped for each type")]
fn in_form(error: serde_path_to_error::Error<serde_html_form::ser::Error>) -> Misfit {
    let misfit = Misfit::from_write_error(error.inner());
    let path = error.path();
    if path.iter().next().is_some() { misfit.at(&path.to_string()) } else { misfit }
}
