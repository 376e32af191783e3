//! Users.

use auth_core::response;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::{EnterpriseAccount, ExternalAccount, Passkey, SamlAccount, Web3Wallet};
use crate::clerk::email_addresses::EmailAddress;
use crate::clerk::organization_memberships::OrganizationMembership;
use crate::clerk::phone_numbers::PhoneNumber;
use crate::clerk::{Listed, wire};

/// A user.
#[response]
#[derive(PartialEq)]
pub struct User {
    /// The user's id, `user_…`.
    pub id: String,
    /// The kind of object: `user`.
    #[serde(default)]
    pub object: String,
    /// The user's id in another system.
    pub external_id: Option<String>,
    /// The id of the primary one among the [`email_addresses`](Self::email_addresses).
    pub primary_email_address_id: Option<String>,
    /// The id of the primary one among the [`phone_numbers`](Self::phone_numbers).
    pub primary_phone_number_id: Option<String>,
    /// The id of the primary one among the [`web3_wallets`](Self::web3_wallets).
    pub primary_web3_wallet_id: Option<String>,
    /// The user name.
    pub username: Option<String>,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The language, such as `en-US`.
    pub locale: Option<String>,
    /// The URL of the picture. The vendor deprecated it in favour of
    /// [`image_url`](Self::image_url).
    pub profile_image_url: Option<String>,
    /// The URL of the picture, or of a default picture.
    pub image_url: Option<String>,
    /// Whether a picture was uploaded.
    #[serde(default)]
    pub has_image: bool,
    /// The application's own data, which everybody can read.
    #[serde(default)]
    pub public_metadata: Map<String, Value>,
    /// The application's own data, which only its backend can read.
    pub private_metadata: Option<Map<String, Value>>,
    /// The application's own data, which the user can change.
    pub unsafe_metadata: Option<Map<String, Value>>,
    /// The e-mail addresses.
    #[serde(default)]
    pub email_addresses: Vec<EmailAddress>,
    /// The phone numbers.
    #[serde(default)]
    pub phone_numbers: Vec<PhoneNumber>,
    /// The wallets.
    #[serde(default)]
    pub web3_wallets: Vec<Web3Wallet>,
    /// The passkeys.
    #[serde(default)]
    pub passkeys: Vec<Passkey>,
    /// Whether a password is set.
    #[serde(default)]
    pub password_enabled: bool,
    /// Whether a second factor is set up.
    #[serde(default)]
    pub two_factor_enabled: bool,
    /// Whether an authenticator app is set up.
    #[serde(default)]
    pub totp_enabled: bool,
    /// Whether backup codes are set up.
    #[serde(default)]
    pub backup_code_enabled: bool,
    /// When a second factor was last enabled, even if it is disabled now.
    #[serde(with = "wire::millis")]
    pub mfa_enabled_at: Option<Timestamp>,
    /// When the second factor was last disabled, even if it is enabled now.
    #[serde(with = "wire::millis")]
    pub mfa_disabled_at: Option<Timestamp>,
    /// When the password last changed.
    #[serde(with = "wire::millis")]
    pub password_last_updated_at: Option<Timestamp>,
    /// The accounts at other providers that the user signs in with.
    #[serde(default)]
    pub external_accounts: Vec<ExternalAccount>,
    /// The accounts of SAML connections.
    #[serde(default)]
    pub saml_accounts: Vec<SamlAccount>,
    /// The accounts of enterprise connections.
    #[serde(default)]
    pub enterprise_accounts: Vec<EnterpriseAccount>,
    /// The user's memberships in organizations; empty if Clerk does not send them.
    #[serde(default)]
    pub organization_memberships: Vec<OrganizationMembership>,
    /// When the user last signed in.
    #[serde(with = "wire::millis")]
    pub last_sign_in_at: Option<Timestamp>,
    /// Whether the user is banned, if Clerk sends it.
    pub banned: Option<bool>,
    /// Whether the user is temporarily locked out, if Clerk sends it.
    pub locked: Option<bool>,
    /// Whether a directory has removed the user's access, if Clerk sends it.
    pub deprovisioned: Option<bool>,
    /// The seconds until the lockout ends; `None` for a locked user means never.
    pub lockout_expires_in_seconds: Option<u64>,
    /// The number of attempts left before the user is locked out; `None` if there is no lockout.
    pub verification_attempts_remaining: Option<u64>,
    /// When the user last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// When the user was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// Whether the user may delete their own account.
    #[serde(default)]
    pub delete_self_enabled: bool,
    /// Whether the user may create organizations.
    #[serde(default)]
    pub create_organization_enabled: bool,
    /// The largest number of organizations that the user may create; 0 for no limit.
    pub create_organizations_limit: Option<u64>,
    /// The day on which the user was last active.
    #[serde(with = "wire::millis")]
    pub last_active_at: Option<Timestamp>,
    /// When the user accepted the legal requirements.
    #[serde(with = "wire::millis")]
    pub legal_accepted_at: Option<Timestamp>,
    /// Whether sign-ins on new devices are trusted without an additional check.
    #[serde(default)]
    pub bypass_client_trust: bool,
    /// The directory that the user comes from. According to the vendor, it is sent in webhooks
    /// only.
    pub scim: Option<ScimUserMetadata>,
}

impl Listed for User {
    fn cursor(&self) -> Option<&str> {
        Some(&self.id)
    }
}

/// A user's entry in a directory.
#[response]
#[derive(PartialEq, Eq)]
pub struct ScimUserMetadata {
    /// The directory's id.
    pub directory_id: String,
    /// Whether the directory is enabled.
    #[serde(default)]
    pub directory_enabled: bool,
    /// The user's id in the directory.
    pub external_id: Option<String>,
}
