//! The app, as its owner sees it.

use auth_core::{Secret, response};
use jiff::Timestamp;

use super::{AuthMethods, ElementCustomization, Layouts, UserMetadataField};

/// An app and its settings, as its owner sees it. Strings that are not set are empty.
///
/// The vendor documents no unit of the lifetimes.
#[response]
#[derive(PartialEq)]
pub struct AppInfo {
    /// The app's id.
    pub id: String,
    /// The app's name.
    #[serde(default)]
    pub name: String,
    /// The kind of app.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// The role of whoever asks.
    #[serde(default)]
    pub role: String,
    /// When the app was created.
    pub created_at: Option<Timestamp>,
    /// The client secret of a hosted app.
    pub secret: Option<Secret>,
    /// The public key of the app's tokens.
    #[serde(default)]
    pub rsa_public_key: String,
    /// The origin of the app's pages.
    #[serde(default)]
    pub auth_origin: String,
    /// Further origins.
    #[serde(default)]
    pub additional_auth_origins: Vec<String>,
    /// Where a hosted app may send users after a sign-in.
    #[serde(default)]
    pub allowed_callback_urls: Vec<String>,
    /// Where a hosted app may send users after a sign-out.
    #[serde(default)]
    pub allowed_logout_urls: Vec<String>,
    /// Where a hosted app's sign-in begins.
    #[serde(default)]
    pub application_login_uri: String,
    /// The path of the sign-in page.
    #[serde(default)]
    pub login_url: String,
    /// Where users go on after a sign-in.
    #[serde(default)]
    pub redirect_url: String,
    /// Whether the sign-in pages are the vendor's.
    #[serde(default)]
    pub hosted: bool,
    /// The subdomain of the hosted sign-in pages.
    #[serde(default)]
    pub hosted_subdomain: String,
    /// The colors of the hosted sign-in pages.
    #[serde(default)]
    pub hosted_theme: String,
    /// Whether the theme follows the browser's.
    #[serde(default)]
    pub auto_theme_enabled: bool,
    /// The logo on light backgrounds, a URL.
    #[serde(default)]
    pub light_logo_url: String,
    /// The logo on dark backgrounds, a URL.
    #[serde(default)]
    pub dark_logo_url: String,
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
    pub auth_fallback_method: String,
    /// How long the code or link of that way is valid. The vendor names no unit.
    pub auth_fallback_method_ttl: Option<i64>,
    /// The language of messages to users.
    #[serde(default)]
    pub default_language: String,
    /// The lifetime of tokens. The vendor names no unit.
    pub session_timeout_length: Option<i64>,
    /// The lifetime of the id tokens of a hosted app. The vendor names no unit.
    pub id_token_lifetime: Option<i64>,
    /// Whether users get refresh tokens.
    #[serde(default)]
    pub refresh_enabled: bool,
    /// The lifetime of refresh tokens. The vendor names no unit.
    pub refresh_absolute_lifetime: Option<i64>,
    /// The lifetime of refresh tokens that are not used. The vendor names no unit.
    pub refresh_inactivity_lifetime: Option<i64>,
    /// Whether the vendor's name is on the pages.
    #[serde(default)]
    pub passage_branding: bool,
    /// The fields of a user's metadata.
    #[serde(default)]
    pub user_metadata_schema: Vec<UserMetadataField>,
    /// The order of those fields on the pages.
    #[serde(default)]
    pub layouts: Layouts,
    /// What the app is written with.
    #[serde(default)]
    pub technologies: Vec<String>,
    /// What the vendor's elements look like on light backgrounds.
    #[serde(default)]
    pub element_customization: ElementCustomization,
    /// What the vendor's elements look like on dark backgrounds.
    #[serde(default)]
    pub element_customization_dark: ElementCustomization,
}
