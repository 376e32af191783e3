//! Keys and ids from environment variables.

use std::env::{self, VarError};

use auth_core::{Error, Secret};

/// The value of a variable that has to be set.
pub(crate) fn required(name: &str) -> Result<String, Error> {
    optional(name)?
        .ok_or_else(|| Error::config(format!("environment variable `{name}` is not set, or empty")))
}

/// The value of a variable that may be set; an empty one counts as not set.
///
/// What is around the value is not taken off, but named: so the rule is the same for a key that is
/// handed over by hand.
pub(crate) fn optional(name: &str) -> Result<Option<String>, Error> {
    let value = match env::var(name) {
        Ok(value) if value.is_empty() => return Ok(None),
        Ok(value) => value,
        Err(VarError::NotPresent) => return Ok(None),
        // The value is not told: it may be a key with a broken character in it.
        Err(VarError::NotUnicode(_)) => {
            let message = format!("environment variable `{name}` is not valid Unicode");
            return Err(Error::config(message));
        }
    };
    match Secret::from(value.as_str()).flaw() {
        None => Ok(Some(value)),
        Some(flaw) => Err(Error::config(format!(
            "environment variable `{name}` {flaw}: set it to the value alone"
        ))),
    }
}
