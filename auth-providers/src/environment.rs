//! Keys and ids from environment variables.

use std::env::{self, VarError};

use auth_core::Error;

/// The value of a variable that has to be set.
pub(crate) fn required(name: &str) -> Result<String, Error> {
    optional(name)?
        .ok_or_else(|| Error::config(format!("environment variable `{name}` is not set, or empty")))
}

/// The value of a variable that may be set; an empty one counts as not set.
pub(crate) fn optional(name: &str) -> Result<Option<String>, Error> {
    match env::var(name) {
        Ok(value) => Ok(Some(value).filter(|value| !value.is_empty())),
        Err(VarError::NotPresent) => Ok(None),
        // The value is not told: it may be a key with a broken character in it.
        Err(VarError::NotUnicode(_)) => {
            Err(Error::config(format!("environment variable `{name}` is not valid Unicode")))
        }
    }
}
