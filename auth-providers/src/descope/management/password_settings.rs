//! The rules for passwords: <https://docs.descope.com/api/management/tenants/passwords>

use auth_core::{Call, Provider, endpoint, request};
use serde::Deserialize;

use crate::descope::Descope;

/// The rules for passwords, of the project or of a tenant.
pub trait PasswordSettingsManagement: Provider {
    /// Gives the rules of a tenant, or those of the project if `tenant_id` is `None`.
    ///
    /// Vendor page: [Get Tenant Password Settings](https://docs.descope.com/api/management/tenants/passwords/get-password-settings)
    #[doc(alias = "GetPasswordSettings")]
    #[endpoint(method = GET, path = "/v1/mgmt/password/settings?tenantId=<tenant_id>")]
    fn get_password_settings(&self, tenant_id: Option<&str>) -> Call<PasswordSettings>;

    /// Replaces the rules of a tenant, or those of the project if there is no
    /// [`tenant_id`](PasswordSettings::tenant_id).
    ///
    /// What is not given is off or 0 afterwards. Get the rules first to keep the rest.
    ///
    /// Vendor page: [Update Tenant Password Settings](https://docs.descope.com/api/management/tenants/passwords/configure-password-settings)
    #[doc(alias = "ConfigurePasswordSettings")]
    #[endpoint(method = POST, path = "/v1/mgmt/password/settings", json = settings, idempotent)]
    fn configure_password_settings(&self, settings: &PasswordSettings) -> Call<()>;
}

impl PasswordSettingsManagement for Descope {}

/// The rules for passwords. They are read, and they can be sent back with changes.
///
/// The limits are those of the vendor's console.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct PasswordSettings {
    /// The least number of characters, from 4 to 64.
    pub min_length: Option<u32>,
    /// Whether a lower-case letter is needed.
    pub lowercase: Option<bool>,
    /// Whether an upper-case letter is needed.
    pub uppercase: Option<bool>,
    /// Whether a digit is needed.
    pub number: Option<bool>,
    /// Whether a character is needed that is neither a letter nor a digit.
    pub non_alphanumeric: Option<bool>,
    /// Whether passwords expire.
    pub expiration: Option<bool>,
    /// After how many weeks they expire, from 1 to 999.
    pub expiration_weeks: Option<u32>,
    /// Whether former passwords are refused.
    pub reuse: Option<bool>,
    /// How many former passwords are refused, from 1 to 50.
    pub reuse_amount: Option<u32>,
    /// Whether wrong passwords lock a user out, until somebody unlocks the user.
    pub lock: Option<bool>,
    /// How many wrong passwords do so, from 2 to 10.
    pub lock_attempts: Option<u32>,
    /// The tenant's id. If it is not sent, the rules are those of the project.
    pub tenant_id: Option<String>,
    /// Whether users can sign in with a password at all.
    pub enabled: Option<bool>,
    /// Whether wrong passwords lock a user out for some time.
    pub temp_lock: Option<bool>,
    /// How many wrong passwords do so, from 1 to 10.
    pub temp_lock_attempts: Option<u32>,
    /// For how long, in minutes, from 1 to 1,440 (a day).
    pub temp_lock_duration: Option<u32>,
    /// Whether passwords that are easy to guess are refused.
    pub enable_password_strength: Option<bool>,
    /// How hard to guess a password has to be, from 0 (very weak) to 4 (very strong).
    pub password_strength_score: Option<u32>,
    /// Whether a letter is needed, in either case.
    pub any_letter: Option<bool>,
    /// The characters that a password may not have.
    pub disallowed_characters: Option<String>,
    /// Whether a password may not be the user's e-mail address.
    pub disallow_email_match: Option<bool>,
}
