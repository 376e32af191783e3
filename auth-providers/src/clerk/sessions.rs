//! Sessions: <https://clerk.com/docs/reference/backend-api/tag/sessions>

mod refresh;
mod session;
mod token;

use auth_core::{Call, Provider, endpoint};

pub use self::refresh::{Cookies, RefreshSession, SessionRefresh, SessionRefreshFormat, Token};
pub use self::session::{ListSessions, Session, SessionActivity, SessionStatus, SessionTask};
pub use self::token::SessionToken;
use super::{Clerk, Paginated};

/// Sessions: where a user is signed in.
///
/// `session_id` is the session's id, `sess_…`.
pub trait Sessions: Provider {
    /// Lists the sessions of a user or a client, the newest first.
    ///
    /// Clerk removes old sessions that are no longer active from time to time.
    ///
    /// Vendor page: [List all sessions](https://clerk.com/docs/reference/backend-api/tag/sessions/get/sessions)
    #[doc(alias = "GetSessionList")]
    #[endpoint(method = GET, path = "/sessions?paginated=true&<filter..>")]
    fn list_sessions(&self, filter: &ListSessions) -> Call<Paginated<Session>>;

    /// Creates an active session of a user, for tests.
    ///
    /// It does not work in production instances. There, a
    /// [sign-in token](super::sign_in_tokens::SignInTokens::create_sign_in_token) signs a user in.
    /// Each call creates another session.
    ///
    /// Vendor page: [Create a new active session](https://clerk.com/docs/reference/backend-api/tag/sessions/post/sessions)
    #[doc(alias = "createSession")]
    #[endpoint(method = POST, path = "/sessions", json = { user_id, active_organization_id })]
    fn create_session(&self, user_id: &str, active_organization_id: Option<&str>) -> Call<Session>;

    /// Gives a session.
    ///
    /// Vendor page: [Retrieve a session](https://clerk.com/docs/reference/backend-api/tag/sessions/get/sessions/%7Bsession_id%7D)
    #[doc(alias = "GetSession")]
    #[endpoint(method = GET, path = "/sessions/<session_id>")]
    fn get_session(&self, session_id: &str) -> Call<Session>;

    /// Makes a new session token in exchange for an expired one and a refresh token.
    ///
    /// If the session cannot be refreshed, that is an error with status 401: send the browser
    /// through a handshake with the Frontend API then.
    ///
    /// Vendor page: [Refresh a session](https://clerk.com/docs/reference/backend-api/tag/sessions/post/sessions/%7Bsession_id%7D/refresh)
    #[doc(alias = "RefreshSession")]
    #[endpoint(method = POST, path = "/sessions/<session_id>/refresh", json = request)]
    fn refresh_session(&self, session_id: &str, request: &RefreshSession) -> Call<SessionRefresh>;

    /// Revokes a session: the user has to sign in again. Its client still lists it.
    ///
    /// Session tokens that were made before stay valid until they expire.
    ///
    /// Vendor page: [Revoke a session](https://clerk.com/docs/reference/backend-api/tag/sessions/post/sessions/%7Bsession_id%7D/revoke)
    #[doc(alias = "RevokeSession")]
    #[endpoint(method = POST, path = "/sessions/<session_id>/revoke", idempotent)]
    fn revoke_session(&self, session_id: &str) -> Call<Session>;

    /// Makes a session token.
    ///
    /// It is valid for `expires_in_seconds`, 30 to 315,360,000 (10 years), or as long as the
    /// instance says.
    ///
    /// Vendor page: [Create a session token](https://clerk.com/docs/reference/backend-api/tag/sessions/post/sessions/%7Bsession_id%7D/tokens)
    #[doc(alias = "CreateSessionToken")]
    #[endpoint(
        method = POST,
        path = "/sessions/<session_id>/tokens",
        json = { expires_in_seconds },
    )]
    fn create_session_token(
        &self,
        session_id: &str,
        expires_in_seconds: Option<u64>,
    ) -> Call<SessionToken>;

    /// Makes a token of a session by a [JWT template](super::jwt_templates), which is given by its
    /// name.
    ///
    /// It is valid for `expires_in_seconds`, 30 to 315,360,000 (10 years), or as long as the
    /// template says.
    ///
    /// Vendor page: [Create a session token from a JWT template](https://clerk.com/docs/reference/backend-api/tag/sessions/post/sessions/%7Bsession_id%7D/tokens/%7Btemplate_name%7D)
    #[doc(alias = "CreateSessionTokenFromTemplate")]
    #[endpoint(
        method = POST,
        path = "/sessions/<session_id>/tokens/<template_name>",
        json = { expires_in_seconds },
    )]
    fn create_session_token_from_template(
        &self,
        session_id: &str,
        template_name: &str,
        expires_in_seconds: Option<u64>,
    ) -> Call<SessionToken>;
}

impl Sessions for Clerk {}
