//! <https://clerk.com/docs/reference/backend-api/tag/users>

mod email_address;
mod enterprise_account;
mod external_account;
mod list_users;
mod organization_membership;
mod passkey;
mod phone_number;
mod saml_account;
mod verification;
mod web3_wallet;

use auth_core::{Call, Provider, endpoint};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

pub use self::email_address::{EmailAddress, IdentificationLink};
pub use self::enterprise_account::{EnterpriseAccount, EnterpriseConnection, EnterpriseProtocol};
pub use self::external_account::ExternalAccount;
pub use self::list_users::ListUsers;
pub use self::organization_membership::{OrganizationMembership, PublicUserData};
pub use self::passkey::Passkey;
pub use self::phone_number::PhoneNumber;
pub use self::saml_account::{SamlAccount, SamlConnection};
pub use self::verification::{Verification, VerificationError, VerificationStatus};
pub use self::web3_wallet::Web3Wallet;
use super::{Clerk, List, Listed};
use crate::null;

/// Users: those who have signed up.
pub trait Users: Provider {
    /// Lists the users, the newest first unless the filter orders them otherwise.
    ///
    /// The pages are asked for by `offset`, which the vendor advises against for more than a few:
    /// see [`ListUsers::starting_after`].
    ///
    /// Vendor page: [List all users](https://clerk.com/docs/reference/backend-api/tag/users/get/users)
    #[endpoint(method = GET, path = "/users?<filter..>")]
    fn list_users(&self, filter: &ListUsers) -> Call<List<User>>;
}

impl Users for Clerk {}

/// A user.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct User {
    /// The user's id, `user_…`.
    pub id: String,
    /// `user`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The user's id in another system.
    pub external_id: Option<String>,
    /// Which of the [`email_addresses`](Self::email_addresses) is the primary one.
    pub primary_email_address_id: Option<String>,
    /// Which of the [`phone_numbers`](Self::phone_numbers) is the primary one.
    pub primary_phone_number_id: Option<String>,
    /// Which of the [`web3_wallets`](Self::web3_wallets) is the primary one.
    pub primary_web3_wallet_id: Option<String>,
    /// The name to sign in with.
    pub username: Option<String>,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The language, such as `en-US`.
    pub locale: Option<String>,
    /// The address of the picture, under its older name; the vendor deprecated it for
    /// [`image_url`](Self::image_url).
    pub profile_image_url: Option<String>,
    /// The address of the picture, or of one in its place.
    pub image_url: Option<String>,
    /// Whether a picture was uploaded.
    #[serde(default, deserialize_with = "null::or_default")]
    pub has_image: bool,
    /// Data of the app's own, for everybody to read.
    #[serde(default, deserialize_with = "null::or_default")]
    pub public_metadata: Map<String, Value>,
    /// Data of the app's own, for its backend alone.
    pub private_metadata: Option<Map<String, Value>>,
    /// Data of the app's own, which the user can change.
    pub unsafe_metadata: Option<Map<String, Value>>,
    /// The e-mail addresses.
    #[serde(default, deserialize_with = "null::or_default")]
    pub email_addresses: Vec<EmailAddress>,
    /// The phone numbers.
    #[serde(default, deserialize_with = "null::or_default")]
    pub phone_numbers: Vec<PhoneNumber>,
    /// The wallets.
    #[serde(default, deserialize_with = "null::or_default")]
    pub web3_wallets: Vec<Web3Wallet>,
    /// The passkeys.
    #[serde(default, deserialize_with = "null::or_default")]
    pub passkeys: Vec<Passkey>,
    /// Whether a password is set.
    #[serde(default, deserialize_with = "null::or_default")]
    pub password_enabled: bool,
    /// Whether a second factor is set up.
    #[serde(default, deserialize_with = "null::or_default")]
    pub two_factor_enabled: bool,
    /// Whether an authenticator app is set up.
    #[serde(default, deserialize_with = "null::or_default")]
    pub totp_enabled: bool,
    /// Whether backup codes are set up.
    #[serde(default, deserialize_with = "null::or_default")]
    pub backup_code_enabled: bool,
    /// When a second factor was last switched on, even if it is off now.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub mfa_enabled_at: Option<Timestamp>,
    /// When the second factor was last switched off, even if it is on now.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub mfa_disabled_at: Option<Timestamp>,
    /// When the password last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub password_last_updated_at: Option<Timestamp>,
    /// The accounts elsewhere that the user signs in with.
    #[serde(default, deserialize_with = "null::or_default")]
    pub external_accounts: Vec<ExternalAccount>,
    /// The accounts over SAML.
    #[serde(default, deserialize_with = "null::or_default")]
    pub saml_accounts: Vec<SamlAccount>,
    /// The accounts over an enterprise connection.
    #[serde(default, deserialize_with = "null::or_default")]
    pub enterprise_accounts: Vec<EnterpriseAccount>,
    /// The organizations that the user is a member of; none where they are not sent.
    #[serde(default, deserialize_with = "null::or_default")]
    pub organization_memberships: Vec<OrganizationMembership>,
    /// When the user last signed in.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub last_sign_in_at: Option<Timestamp>,
    /// Whether the user is banned, where Clerk says so.
    pub banned: Option<bool>,
    /// Whether the user is locked out for now, where Clerk says so.
    pub locked: Option<bool>,
    /// Whether a directory has taken the user's access away, where Clerk says so.
    pub deprovisioned: Option<bool>,
    /// In how many seconds the lockout ends; for a locked user, none is never.
    pub lockout_expires_in_seconds: Option<u64>,
    /// How many attempts are left until the user is locked out; none without lockout.
    pub verification_attempts_remaining: Option<u64>,
    /// When the user last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
    /// When the user was created.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// Whether the user may delete themselves.
    #[serde(default, deserialize_with = "null::or_default")]
    pub delete_self_enabled: bool,
    /// Whether the user may create organizations.
    #[serde(default, deserialize_with = "null::or_default")]
    pub create_organization_enabled: bool,
    /// How many organizations the user may create; 0 for any number.
    pub create_organizations_limit: Option<u64>,
    /// On which day the user was last active.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub last_active_at: Option<Timestamp>,
    /// When the user accepted the legal requirements.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub legal_accepted_at: Option<Timestamp>,
    /// Whether sign-ins on new devices are trusted without a check.
    #[serde(default, deserialize_with = "null::or_default")]
    pub bypass_client_trust: bool,
    /// The directory that the user comes from; sent in webhooks alone, says the vendor.
    pub scim: Option<ScimUserMetadata>,
}

impl Listed for User {
    fn cursor(&self) -> Option<&str> {
        Some(&self.id)
    }
}

/// Where a directory has a user.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct ScimUserMetadata {
    /// The directory's id.
    pub directory_id: String,
    /// Whether the directory is switched on.
    #[serde(default, deserialize_with = "null::or_default")]
    pub directory_enabled: bool,
    /// The user's id in the directory.
    pub external_id: Option<String>,
}
