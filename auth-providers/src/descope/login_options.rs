//! What a sign-in or a sign-up may ask of the session that it leads to.

use std::collections::BTreeMap;

use auth_core::request;
use serde_json::{Map, Value};

/// The options of a sign-in.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct LoginOptions {
    /// Whether the sign-in confirms a user who is signed in, for a sensitive action. Default: no.
    pub stepup: Option<bool>,
    /// Claims to add to the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// Whether the sign-in is a second factor. Default: no.
    pub mfa: Option<bool>,
    /// The id of the single sign-on application that the user signs in to.
    pub sso_app_id: Option<String>,
    /// Values for the placeholders of the message's template.
    pub template_options: BTreeMap<String, String>,
    /// The language of the message, such as `en-US`.
    pub locale: Option<String>,
    /// The PKCE challenge. Only enchanted links use it, and their verification then needs the
    /// verifier.
    pub pkce_challenge: Option<String>,
    /// Whether the user's other sessions end.
    pub revoke_other_sessions: Option<bool>,
    /// The types of the sessions that end with
    /// [`revoke_other_sessions`](Self::revoke_other_sessions).
    pub revoke_other_sessions_types: Vec<String>,
    /// The id of the tenant that the user signs in to.
    pub tenant_id: Option<String>,
}

/// The options of a sign-up.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignupLoginOptions {
    /// Claims to add to the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// Values for the placeholders of the message's template.
    pub template_options: BTreeMap<String, String>,
    /// The language of the message, such as `en-US`.
    pub locale: Option<String>,
    /// The PKCE challenge. Only enchanted links use it, and their verification then needs the
    /// verifier.
    pub pkce_challenge: Option<String>,
    /// The id of the tenant that the user signs up to.
    pub tenant_id: Option<String>,
}
