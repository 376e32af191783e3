//! The error of a call that a gate does not let through.

use std::time::Duration;

use crate::error::{Error, ErrorKind};

/// `wait` is how long the gate stays shut, if that is known.
pub(crate) fn refused(message: &'static str, wait: Option<Duration>) -> Error {
    Error::new(ErrorKind::NotAdmitted, message).with_retry_after(wait)
}
