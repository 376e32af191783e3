//! The error of a call that is refused before it is sent.

use std::time::Duration;

use crate::error::{Error, ErrorKind};

/// `wait` is the time after which a call would be let through, if that is known.
pub(crate) fn refused(message: &'static str, wait: Option<Duration>) -> Error {
    Error::new(ErrorKind::NotAdmitted, message).with_retry_after(wait)
}
