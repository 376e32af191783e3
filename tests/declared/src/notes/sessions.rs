//! Sessions.

use auth_core::{Call, Provider, Secret, endpoint, request, response};

use super::Notes;

/// Sessions.
pub trait Sessions: Provider {
    /// Sign in.
    #[doc(alias = "signIn")]
    #[endpoint(method = POST, path = "/sessions", form = request, auth = none)]
    fn sign_in(&self, request: &SignIn) -> Call<Session>;

    /// Gets a current session.
    ///
    /// - `user_token`: The header `X-User-Token`.
    #[doc(alias = "getCurrentSession")]
    #[endpoint(
        method = GET,
        path = "/sessions/current",
        auth = none,
        header("X-User-Token") = user_token,
    )]
    fn get_current_session(&self, user_token: &Secret) -> Call<Session>;

    /// Signs out.
    ///
    /// - `user_token`: The header `X-User-Token`.
    #[doc(alias = "signOut")]
    #[endpoint(
        method = DELETE,
        path = "/sessions/current",
        auth = none,
        header("X-User-Token") = user_token,
    )]
    fn sign_out(&self, user_token: &Secret) -> Call<()>;

    /// Refreshes a session.
    ///
    /// - `refresh_token`: The refresh token.
    #[doc(alias = "refreshSession")]
    #[endpoint(
        method = GET,
        path = "/sessions/refresh",
        secret_query("refresh_token") = refresh_token,
        auth = none,
    )]
    fn refresh_session(&self, refresh_token: &Secret) -> Call<Session>;
}

impl Sessions for Notes {}

/// What `sign_in` sends.
#[request]
pub struct SignIn {
    /// The email. An email address.
    pub email: String,
    /// The password. At least 8 characters.
    pub password: Secret,
    /// Whether `remember`. Default: no.
    pub remember: Option<bool>,
}

/// A session.
#[response]
pub struct Session {
    /// The id.
    pub id: String,
    /// The JWT.
    pub jwt: Secret,
    /// The expires in.
    #[serde(rename = "expiresIn")]
    pub expires_in: Option<u32>,
}
