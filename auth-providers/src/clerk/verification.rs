//! Verifications of addresses, numbers and accounts.

use auth_core::{Secret, open_enum, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::wire;

/// The verification of an e-mail address, phone number, wallet, passkey or account.
///
/// Every field is optional. The vendor has about a dozen kinds of verification, adds others, and
/// sometimes omits fields that its documentation requires.
#[response]
#[derive(Default, PartialEq)]
pub struct Verification {
    /// The kind: `verification_otp`, `verification_oauth` and others.
    pub object: Option<String>,
    /// The state of the verification.
    pub status: Option<VerificationStatus>,
    /// The method: `email_code`, `phone_code`, `ticket`, `admin`, `saml`, `passkey`, `oauth_google`
    /// and many others.
    pub strategy: Option<String>,
    /// The number of attempts.
    pub attempts: Option<u64>,
    /// When the verification expires.
    #[serde(with = "wire::millis")]
    pub expire_at: Option<Timestamp>,
    /// The channel over which a code was sent to a phone, such as `sms`.
    pub channel: Option<String>,
    /// The client that completed the verification.
    pub verified_at_client: Option<String>,
    /// The URL at another provider where the user continues the verification. It is a secret:
    /// whoever opens it has their account linked. It is left out where a user is serialized.
    #[serde(skip_serializing)]
    pub external_verification_redirect_url: Option<Secret>,
    /// The nonce that the wallet signs.
    pub nonce: Option<String>,
    /// The message that the wallet shows before it signs.
    pub message: Option<String>,
    /// Why the verification failed.
    pub error: Option<VerificationError>,
}

impl Verification {
    /// Whether the verification was completed.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.status == Some(VerificationStatus::Verified)
    }
}

/// The verification of an e-mail address or a phone number by a code that Clerk sent to it.
#[response]
#[derive(PartialEq, Eq)]
pub struct CodeVerification {
    /// The kind of object: `verification_otp`.
    #[serde(default)]
    pub object: String,
    /// The id of the verification. Whoever checks a code gives it.
    pub id: Option<String>,
    /// The state of the verification. A wrong code leaves it `Unverified`, or makes it `Failed`.
    #[serde(default)]
    pub status: VerificationStatus,
    /// The method: `email_code` or `phone_code`.
    #[serde(default)]
    pub strategy: String,
    /// The number of attempts.
    pub attempts: Option<u64>,
    /// When the code expires.
    #[serde(with = "wire::millis")]
    pub expire_at: Option<Timestamp>,
    /// The channel over which the code was sent to a phone, such as `sms`.
    pub channel: Option<String>,
}

/// Why a verification failed.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct VerificationError {
    /// A short description.
    #[serde(default)]
    pub message: String,
    /// A long description.
    #[serde(default)]
    pub long_message: String,
    /// The error code.
    #[serde(default)]
    pub code: String,
    /// Further details.
    pub meta: Option<Map<String, Value>>,
}

open_enum! {
    /// The state of a verification.
    pub enum VerificationStatus {
        /// It was begun, but not completed.
        Unverified = "unverified",
        /// It was completed.
        Verified = "verified",
        /// It failed.
        Failed = "failed",
        /// It was not completed in time.
        Expired = "expired",
        /// The account already belongs to a user. The sign-up can continue as a sign-in of that
        /// user.
        Transferable = "transferable",
    }
}

open_enum! {
    /// The status that an e-mail address or a phone number is given.
    pub enum IdentificationStatus {
        /// It counts as verified.
        Verified = "verified",
        /// It is not verified, but the user can sign in with it, and no other user can take it.
        Reserved = "reserved",
        /// The user cannot sign in with it, and other users can have it too until one of them
        /// verifies it.
        Unverified = "unverified",
    }
}
