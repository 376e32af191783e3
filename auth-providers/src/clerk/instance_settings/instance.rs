//! The instance itself.

use auth_core::{Patch, open_enum, request, response};

/// The changes to the settings of an instance.
///
/// Clerk takes `null` for most fields. Only those that an instance can be without are `Patch`es.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateInstance {
    /// Whether test addresses and test numbers can be used. Clerk's default: yes in development
    /// instances, no in others.
    pub test_mode: Option<bool>,
    /// Whether passwords are refused that are known from a leak, according to Have I Been Pwned.
    pub hibp: Option<bool>,
    /// The e-mail address for users who need help.
    pub support_email: Patch<String>,
    /// The version of `clerk-js` that frontends load.
    pub clerk_js_version: Patch<String>,
    /// The origin of the application in development.
    pub development_origin: Patch<String>,
    /// The origins that may use the instance besides its domains: browser extensions
    /// (`chrome-extension://…`), Electron (`http://localhost:3000`) or Capacitor
    /// (`capacitor://localhost`).
    pub allowed_origins: Option<Vec<String>>,
    /// Whether development goes without third-party cookies. The vendor deprecated it in favour of
    /// [`url_based_session_syncing`](Self::url_based_session_syncing).
    pub cookieless_dev: Option<bool>,
    /// Whether sessions are passed on in URLs in development, without third-party cookies.
    pub url_based_session_syncing: Option<bool>,
    /// What Clerk's components ask for first, where passwords are required. Clerk's default:
    /// `Password`.
    pub preferred_sign_in_strategy_when_password_required: Option<PreferredSignInStrategy>,
}

open_enum! {
    /// What Clerk's components ask for first.
    pub enum PreferredSignInStrategy {
        /// The password.
        Password = "password",
        /// A code that is sent to the user.
        Otp = "otp",
        /// Clerk's default.
        Unset = "",
    }
}

/// An instance.
#[response]
#[derive(PartialEq, Eq)]
pub struct Instance {
    /// The kind of object: `instance`.
    #[serde(default)]
    pub object: String,
    /// The id, `ins_…`.
    pub id: String,
    /// What it is for: `development`, `production` and others.
    #[serde(default)]
    pub environment_type: String,
    /// The origins that may use the instance besides its domains.
    #[serde(default)]
    pub allowed_origins: Vec<String>,
    /// The id of the workspace that owns the application, if one does.
    pub workspace_id: Option<String>,
}
