//! What became of the creation of a user.

use std::sync::Arc;

use auth_core::{Error, Outcome};

/// What became of the creation of a user.
#[derive(Clone)]
pub(crate) enum Answer {
    Created,
    /// Somebody has the external id, or one of the addresses.
    Taken,
    /// The target does not take the user. What it says may contain addresses.
    Refused {
        code: String,
        message: String,
    },
    /// Nobody knows: no response arrived.
    Unknown(Arc<Error>),
}

/// What an error says about the user who was to be created. `Err` if it is not about the user.
///
/// `taken` is the target's code for an id or an address that another user has.
pub(crate) fn judge(error: Error, taken: &str) -> Result<Answer, Error> {
    const ABOUT_USER: [u16; 4] = [400, 402, 409, 422];

    match error.outcome() {
        Outcome::Unknown | Outcome::Applied => Ok(Answer::Unknown(Arc::new(error))),
        _ if error.code() == Some(taken) => Ok(Answer::Taken),
        _ if error.status().is_some_and(|status| ABOUT_USER.contains(&status.as_u16())) => {
            let code = error.code().unwrap_or("refused").to_owned();
            Ok(Answer::Refused { code, message: error.message().unwrap_or_default().to_owned() })
        }
        _ => Err(error),
    }
}
