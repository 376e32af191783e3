//! What a sign-in gives.

use auth_core::{Secret, response};

/// The tokens of a user who signed in.
#[response]
#[derive(PartialEq, Eq)]
pub struct AuthResult {
    /// The user's token, a JWT: the argument of [`CurrentUser`](super::current_user), and what
    /// [`Passage::verify_jwt`](crate::passage::Passage) checks.
    pub auth_token: Secret,
    /// Where the user goes on in the app.
    #[serde(default)]
    pub redirect_url: String,
    /// The token that gets the next ones, if the app has refresh tokens.
    pub refresh_token: Option<Secret>,
    /// When the refresh token expires. The vendor documents no unit.
    pub refresh_token_expiration: Option<i64>,
}
