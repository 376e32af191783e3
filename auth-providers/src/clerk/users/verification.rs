//! How something was verified.

use crate::null;
use auth_core::{Secret, open_enum};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

/// How an address, number, wallet, passkey or account was verified, or is being.
///
/// The vendor has a dozen kinds of it, adds others, and leaves fields out where their
/// documentation has them: so nothing here is required.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Verification {
    /// The kind: `verification_otp`, `verification_oauth` and others.
    pub object: Option<String>,
    /// Where it stands.
    pub status: Option<VerificationStatus>,
    /// How: `email_code`, `phone_code`, `ticket`, `admin`, `saml`, `passkey`, `oauth_google` and
    /// many others.
    pub strategy: Option<String>,
    /// How often it was tried.
    pub attempts: Option<u64>,
    /// Until when it can be completed.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub expire_at: Option<Timestamp>,
    /// Over what a phone's code was sent, such as `sms`.
    pub channel: Option<String>,
    /// The client that completed it.
    pub verified_at_client: Option<String>,
    /// Where the user goes on with it, elsewhere; whoever goes there has their account linked.
    pub external_verification_redirect_url: Option<Secret>,
    /// What the wallet signs.
    pub nonce: Option<String>,
    /// What the wallet shows before it signs.
    pub message: Option<String>,
    /// Why it failed.
    pub error: Option<VerificationError>,
}

impl Verification {
    /// Whether it was completed.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.status == Some(VerificationStatus::Verified)
    }
}

/// Why a verification failed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct VerificationError {
    /// The reason in short.
    #[serde(default, deserialize_with = "null::or_default")]
    pub message: String,
    /// The reason at length.
    #[serde(default, deserialize_with = "null::or_default")]
    pub long_message: String,
    /// The reason, for programs.
    #[serde(default, deserialize_with = "null::or_default")]
    pub code: String,
    /// What the reason is about.
    pub meta: Option<Map<String, Value>>,
}

open_enum! {
    /// Where a verification stands.
    pub enum VerificationStatus {
        /// It was begun.
        Unverified = "unverified",
        /// It was completed.
        Verified = "verified",
        /// It failed.
        Failed = "failed",
        /// It was not completed in time.
        Expired = "expired",
        /// The account belongs to a user, so that a sign-up can go on as their sign-in.
        Transferable = "transferable",
    }
}
