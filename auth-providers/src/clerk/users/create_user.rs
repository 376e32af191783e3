//! A new user.

use auth_core::{Secret, request};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::PasswordHasher;
use crate::clerk::verification::IdentificationStatus;

/// The parameters of a new user.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateUser {
    /// The user's id in another system. No other user of the instance may have it.
    pub external_id: Option<String>,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The language, such as `en-US`.
    pub locale: Option<String>,
    /// The e-mail addresses. No other user may have them. The first one becomes the primary one.
    pub email_address: Vec<String>,
    /// The status of each of the [`email_address`](Self::email_address)es, in their order: `Verified`
    /// or `Reserved`. Default: all are verified.
    pub email_address_identification_status: Vec<IdentificationStatus>,
    /// The phone numbers, with `+` and the country code. No other user may have them. The first one
    /// becomes the primary one.
    pub phone_number: Vec<String>,
    /// The status of each of the [`phone_number`](Self::phone_number)s, in their order: `Verified`
    /// or `Reserved`. Default: all are verified.
    pub phone_number_identification_status: Vec<IdentificationStatus>,
    /// The addresses of wallets. No other user may have them. The first one becomes the primary one.
    pub web3_wallet: Vec<String>,
    /// The user name. No other user may have it.
    pub username: Option<String>,
    /// The password, at least 8 characters. One that is known from a leak is refused.
    pub password: Option<Secret>,
    /// A digest of the password, instead of the password. It needs
    /// [`password_hasher`](Self::password_hasher).
    pub password_digest: Option<Secret>,
    /// The algorithm that [`password_digest`](Self::password_digest) was made with.
    pub password_hasher: Option<PasswordHasher>,
    /// Whether any password is taken. It is meant for users who move to Clerk.
    pub skip_password_checks: Option<bool>,
    /// Whether the user needs no password although the instance requires one. It is refused if there
    /// is no other way to sign in.
    pub skip_password_requirement: Option<bool>,
    /// The secret of the user's authenticator app, for codes of 6 digits that change every 30
    /// seconds, made with SHA-1.
    pub totp_secret: Option<Secret>,
    /// The backup codes, each as it is or as its bcrypt digest.
    pub backup_codes: Vec<Secret>,
    /// The application's own data, which everybody can read.
    pub public_metadata: Map<String, Value>,
    /// The application's own data, which only its backend can read.
    pub private_metadata: Map<String, Value>,
    /// The application's own data, which the user can change.
    pub unsafe_metadata: Map<String, Value>,
    /// Whether the user may delete their own account.
    pub delete_self_enabled: Option<bool>,
    /// When the user accepted the legal requirements.
    pub legal_accepted_at: Option<Timestamp>,
    /// Whether the user need not have accepted the legal requirements. It is meant for users who
    /// move to Clerk.
    pub skip_legal_checks: Option<bool>,
    /// Whether the user may lack identifiers that the instance requires. The user cannot sign in by
    /// those.
    pub skip_user_requirement: Option<bool>,
    /// Whether the user may create organizations.
    pub create_organization_enabled: Option<bool>,
    /// The largest number of organizations that the user may create; 0 for no limit.
    pub create_organizations_limit: Option<u64>,
    /// When the user signed up. Default: now.
    pub created_at: Option<Timestamp>,
    /// Whether sign-ins on new devices are trusted without an additional check.
    pub bypass_client_trust: Option<bool>,
    /// Whether the user is banned from the beginning. It needs a plan that includes bans.
    pub banned: Option<bool>,
    /// Whether the user is locked out from the beginning. It needs an instance that locks users out.
    pub locked: Option<bool>,
}
