//! Changes to a user.

use auth_core::{Patch, Secret, request};
use jiff::Timestamp;

use super::PasswordHasher;

/// The changes to a user.
///
/// Clerk takes `null` for most fields. Only those that a user can be without are `Patch`es.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateUser {
    /// The user's id in another system. No other user of the instance may have it.
    pub external_id: Patch<String>,
    /// The first name.
    pub first_name: Patch<String>,
    /// The last name.
    pub last_name: Patch<String>,
    /// The language, such as `en-US`.
    pub locale: Patch<String>,
    /// The id of the primary e-mail address. It must be one of the user's, and verified.
    pub primary_email_address_id: Patch<String>,
    /// Whether the user is told by e-mail that the primary e-mail address changed. Default: no.
    pub notify_primary_email_address_changed: Option<bool>,
    /// The id of the primary phone number. It must be one of the user's, and verified.
    pub primary_phone_number_id: Patch<String>,
    /// The id of the primary wallet. It must be one of the user's, and verified.
    pub primary_web3_wallet_id: Patch<String>,
    /// The user name. No other user may have it.
    pub username: Patch<String>,
    /// The id of an image that becomes the user's picture.
    pub profile_image_id: Option<String>,
    /// The new password, at least 8 characters. One that is known from a leak is refused.
    pub password: Option<Secret>,
    /// A digest of the new password, instead of the password. It needs
    /// [`password_hasher`](Self::password_hasher).
    pub password_digest: Option<Secret>,
    /// The algorithm that [`password_digest`](Self::password_digest) was made with.
    pub password_hasher: Option<PasswordHasher>,
    /// Whether any [`password`](Self::password) is taken. It is refused without one.
    pub skip_password_checks: Option<bool>,
    /// Whether all sessions of the user end once the [`password`](Self::password) has changed. It is
    /// refused without one.
    pub sign_out_of_other_sessions: Option<bool>,
    /// The secret of the user's authenticator app.
    pub totp_secret: Option<Secret>,
    /// The backup codes.
    pub backup_codes: Option<Vec<Secret>>,
    /// Whether the user may delete their own account.
    pub delete_self_enabled: Option<bool>,
    /// Whether the user may create organizations.
    pub create_organization_enabled: Option<bool>,
    /// When the user accepted the legal requirements.
    pub legal_accepted_at: Patch<Timestamp>,
    /// Whether the user need not have accepted the legal requirements.
    pub skip_legal_checks: Option<bool>,
    /// The largest number of organizations that the user may create; 0 for no limit.
    pub create_organizations_limit: Patch<u64>,
    /// When the user signed up.
    pub created_at: Option<Timestamp>,
    /// Whether sign-ins on new devices are trusted without an additional check.
    pub bypass_client_trust: Option<bool>,
}
