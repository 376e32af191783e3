//! Reads keys and ids from environment variables.

use std::env::{self, VarError};

use auth_core::{Error, Secret};

/// The value of a required variable.
pub(crate) fn required(name: &str) -> Result<String, Error> {
    optional(name)?.ok_or_else(|| {
        Error::config(format!("environment variable `{name}` is not set or is empty"))
    })
}

/// The value of an optional variable. An empty value counts as not set.
///
/// Blanks or quotes around the value are an error and are not removed silently. The same rule
/// applies to a key that is passed as an argument.
pub(crate) fn optional(name: &str) -> Result<Option<String>, Error> {
    let value = match env::var(name) {
        Ok(value) if value.is_empty() => return Ok(None),
        Ok(value) => value,
        Err(VarError::NotPresent) => return Ok(None),
        // The value is left out: it may be a key with one invalid character.
        Err(VarError::NotUnicode(_)) => {
            let message = format!("environment variable `{name}` is not valid Unicode");
            return Err(Error::config(message));
        }
    };
    match Secret::from(value.as_str()).flaw() {
        None => Ok(Some(value)),
        Some(flaw) => Err(Error::config(format!(
            "environment variable `{name}` {flaw}: set it to the plain value"
        ))),
    }
}
