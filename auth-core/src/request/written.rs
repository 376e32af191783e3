//! Writes bodies and queries with serde, and describes the errors of values that cannot be written.

use serde::Serialize;
use url::form_urlencoded;

use crate::foreign_text::Misfit;
use crate::json::path;

/// A buffer to write JSON to, with the capacity that `serde_json` begins with.
pub(super) fn buffer() -> Vec<u8> {
    Vec::with_capacity(128)
}

/// The text that was written. If writing failed, the text ends before the value that caused it.
pub(super) fn json(text: Vec<u8>, result: serde_json::Result<()>) -> Result<Vec<u8>, Misfit> {
    match result {
        Ok(()) => Ok(text),
        Err(error) => {
            let misfit = Misfit::from_write_error(&error);
            let path = path::to_next_value(&String::from_utf8_lossy(&text));
            Err(match path {
                Some(path) => misfit.at(&path),
                None => misfit,
            })
        }
    }
}

/// Writes a value's fields as `application/x-www-form-urlencoded`.
pub(super) fn form<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, Misfit> {
    let mut text = String::new();
    let mut pairs = form_urlencoded::Serializer::new(&mut text);
    match serde_path_to_error::serialize(value, serde_html_form::Serializer::new(&mut pairs)) {
        Ok(_) => Ok(text.into_bytes()),
        Err(error) => Err(form_misfit(error)),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it would have to be dropped for each type")]
fn form_misfit(error: serde_path_to_error::Error<serde_html_form::ser::Error>) -> Misfit {
    let misfit = Misfit::from_write_error(error.inner());
    let path = error.path();
    if path.iter().next().is_some() { misfit.at(&path.to_string()) } else { misfit }
}
