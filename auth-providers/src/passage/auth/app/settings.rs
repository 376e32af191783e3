//! An app and its settings.

use auth_core::{open_enum, response};
use serde_json::Value;

use crate::passage::apps::{AuthMethods, ElementCustomization, Layouts, UserMetadataField};

/// An app and the settings that its pages need. Strings that are not set are empty.
///
/// The vendor documents no unit of the lifetimes.
#[response]
#[derive(PartialEq)]
pub struct App {
    /// The app's id.
    pub id: String,
    /// The app's name.
    #[serde(default)]
    pub name: String,
    /// The origin of the app's pages.
    #[serde(default)]
    pub auth_origin: String,
    /// The path of the sign-in page.
    #[serde(default)]
    pub login_url: String,
    /// Where users go on after a sign-in.
    #[serde(default)]
    pub redirect_url: String,
    /// The public key of the app's tokens.
    #[serde(default)]
    pub rsa_public_key: String,
    /// Whether the app was made for a trial, and ends by itself.
    #[serde(default)]
    pub ephemeral: bool,
    /// What users may sign up with: e-mail addresses, phone numbers, or both.
    #[serde(default)]
    pub allowed_identifier: String,
    /// What users must sign up with.
    #[serde(default)]
    pub required_identifier: String,
    /// Whether an e-mail address must be verified before the first sign-in.
    #[serde(default)]
    pub require_email_verification: bool,
    /// Whether an e-mail address or a phone number must be verified before the first sign-in.
    #[serde(default)]
    pub require_identifier_verification: bool,
    /// Whether users may sign up by themselves.
    #[serde(default)]
    pub public_signup: bool,
    /// Whether users may change their profile.
    #[serde(default)]
    pub profile_management: bool,
    /// How users sign in.
    #[serde(default)]
    pub auth_methods: AuthMethods,
    /// How users sign in where they have no passkey. `auth_methods` replaced it.
    #[serde(default)]
    pub auth_fallback_method: AuthFallbackMethod,
    /// How long the code or link of that way is valid. The vendor names no unit.
    pub auth_fallback_method_ttl: Option<i64>,
    /// Through which other providers users may sign in.
    #[serde(default)]
    pub social_connections: SocialConnections,
    /// The language of messages to users.
    #[serde(default)]
    pub default_language: String,
    /// The lifetime of tokens. The vendor names no unit.
    pub session_timeout_length: Option<i64>,
    /// Whether the vendor's name is on the pages.
    #[serde(default)]
    pub passage_branding: bool,
    /// The fields of a user's metadata.
    #[serde(default)]
    pub user_metadata_schema: Vec<UserMetadataField>,
    /// The order of those fields on the pages.
    #[serde(default)]
    pub layouts: Layouts,
    /// What the vendor's elements look like on light backgrounds.
    #[serde(default)]
    pub element_customization: ElementCustomization,
    /// What the vendor's elements look like on dark backgrounds.
    #[serde(default)]
    pub element_customization_dark: ElementCustomization,
}

/// The other providers through which users may sign in. One that is missing is off. The vendor
/// documents no fields of theirs.
#[response]
#[derive(Default, PartialEq)]
pub struct SocialConnections {
    /// Apple.
    pub apple: Option<Value>,
    /// Google.
    pub google: Option<Value>,
    /// GitHub.
    pub github: Option<Value>,
}

open_enum! {
    /// How users sign in where they have no passkey.
    pub enum AuthFallbackMethod {
        /// By a magic link.
        MagicLink = "magic_link",
        /// By a one-time passcode.
        Otp = "otp",
        /// In no other way.
        Nothing = "none",
    }
}
