//! What a provider gives to the user's browser.

use auth_core::{Secret, open_enum, request};

/// What GitHub or Google gives to the user's browser, beside the code.
#[request]
#[derive(PartialEq, Eq)]
pub struct Oauth2Callback {
    /// The state that the provider was given.
    pub state: Option<String>,
    /// Why the sign-in failed.
    pub error: Option<Oauth2Error>,
    /// The same in words.
    pub error_description: Option<String>,
}

/// What Apple gives to the user's browser.
#[request]
#[derive(PartialEq, Eq)]
pub struct AppleOauth2Callback {
    /// The state that Apple was given.
    pub state: String,
    /// The code, if the sign-in succeeded.
    pub code: Option<Secret>,
    /// The id token, a JWT, if the sign-in succeeded.
    pub id_token: Option<Secret>,
    /// The user's name and e-mail address as JSON, at the first sign-in alone.
    pub user: Option<String>,
    /// Why the sign-in failed.
    pub error: Option<AppleOauth2Error>,
}

open_enum! {
    /// Why a sign-in at GitHub or Google failed (OpenID Connect, section 3.1.2.6).
    pub enum Oauth2Error {
        /// The user has to do something.
        InteractionRequired = "interaction_required",
        /// The user has to sign in.
        LoginRequired = "login_required",
        /// The user has to choose an account.
        AccountSelectionRequired = "account_selection_required",
        /// The user has to consent.
        ConsentRequired = "consent_required",
        /// The URL of the request is not valid.
        InvalidRequestUri = "invalid_request_uri",
        /// The request object is not valid.
        InvalidRequestObject = "invalid_request_object",
        /// Request objects are not supported.
        RequestNotSupported = "request_not_supported",
        /// URLs of requests are not supported.
        RequestUriNotSupported = "request_uri_not_supported",
        /// Registration is not supported.
        RegistrationNotSupported = "registration_not_supported",
    }
}

open_enum! {
    /// Why a sign-in at Apple failed.
    pub enum AppleOauth2Error {
        /// The user gave up.
        UserCancelledAuthorize = "user_cancelled_authorize",
    }
}
