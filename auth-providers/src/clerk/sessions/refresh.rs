//! The refresh of a session.

use std::collections::BTreeMap;

use auth_core::{Secret, open_enum, open_union, request, response};

/// What to refresh a session with. All of it comes from the request of the user's browser.
#[request]
#[derive(PartialEq, Eq)]
pub struct RefreshSession {
    /// The expired session token: the value of the cookie `__session`.
    pub expired_token: Secret,
    /// The refresh token: the value of the cookie `__refresh`, which a handshake with the Frontend
    /// API sets.
    pub refresh_token: Secret,
    /// The origin of the browser's request, such as `https://example.com`.
    pub request_origin: String,
    /// The headers of the browser's request, by their names.
    #[serde(serialize_with = "auth_core::expose", skip_serializing_if = "BTreeMap::is_empty")]
    pub request_headers: BTreeMap<String, Vec<Secret>>,
    /// What the response has. Clerk's default: `Token`.
    pub format: Option<SessionRefreshFormat>,
    /// The IP address of the browser.
    pub request_originating_ip: Option<String>,
}

open_enum! {
    /// What the response to the refresh of a session has.
    pub enum SessionRefreshFormat {
        /// The new session token.
        Token = "token",
        /// Cookies, which the browser is to set.
        Cookie = "cookie",
    }
}

open_union! {
    /// A refreshed session, as [`RefreshSession::format`] asked for it.
    #[derive(PartialEq, Eq)]
    pub enum SessionRefresh(tag = "object") {
        /// The new session token.
        Token(Token) = "token",
        /// Cookies, which the browser is to set.
        Cookies(Cookies) = "cookies",
    }
}

/// The new token of a refreshed session.
#[response]
#[derive(PartialEq, Eq)]
pub struct Token {
    /// The token itself, a JWT.
    pub jwt: Secret,
}

/// The cookies of a refreshed session.
#[response]
#[derive(PartialEq, Eq)]
pub struct Cookies {
    /// The values for headers `set-cookie` of the response to the browser.
    pub cookies: Vec<Secret>,
}
