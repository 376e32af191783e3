//! Sign-ups: <https://clerk.com/docs/reference/backend-api/tag/sign-ups>

use auth_core::{Call, Patch, Provider, endpoint, open_enum, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::verification::Verification;
use super::{Clerk, wire};

/// Sign-ups: what users go through in a frontend until their account is there.
pub trait SignUps: Provider {
    /// Gives a sign-up.
    ///
    /// Vendor page: [Retrieve a sign-up by ID](https://clerk.com/docs/reference/backend-api/tag/sign-ups/get/sign_ups/%7Bid%7D)
    #[doc(alias = "GetSignUp")]
    #[endpoint(method = GET, path = "/sign_ups/<id>")]
    fn get_sign_up(&self, id: &str) -> Call<SignUp>;

    /// Changes the given fields of a sign-up.
    ///
    /// Vendor page: [Update a sign-up](https://clerk.com/docs/reference/backend-api/tag/sign-ups/patch/sign_ups/%7Bid%7D)
    #[doc(alias = "UpdateSignUp")]
    #[endpoint(method = PATCH, path = "/sign_ups/<id>", json = changes, idempotent)]
    fn update_sign_up(&self, id: &str, changes: &UpdateSignUp) -> Call<SignUp>;
}

impl SignUps for Clerk {}

/// The changes to a sign-up.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateSignUp {
    /// The id in another system. The user will have it when the sign-up is complete.
    pub external_id: Patch<String>,
    /// Whether the application has marked the sign-up as a custom action.
    pub custom_action: Option<bool>,
}

/// A sign-up.
#[response]
#[derive(PartialEq)]
pub struct SignUp {
    /// The kind of object: `sign_up_attempt`.
    #[serde(default)]
    pub object: String,
    /// The sign-up's id, `sua_…`.
    pub id: String,
    /// How far it is.
    #[serde(default)]
    pub status: SignUpStatus,
    /// The fields that the instance requires.
    #[serde(default)]
    pub required_fields: Vec<String>,
    /// The fields that the instance takes.
    #[serde(default)]
    pub optional_fields: Vec<String>,
    /// The required fields that are missing.
    #[serde(default)]
    pub missing_fields: Vec<String>,
    /// The fields that have to be verified.
    #[serde(default)]
    pub unverified_fields: Vec<String>,
    /// How the fields are verified.
    pub verifications: Option<SignUpVerifications>,
    /// The user name.
    pub username: Option<String>,
    /// The e-mail address.
    pub email_address: Option<String>,
    /// The phone number, with `+` and the country code.
    pub phone_number: Option<String>,
    /// The address of the wallet.
    pub web3_wallet: Option<String>,
    /// Whether a password is set.
    #[serde(default)]
    pub password_enabled: bool,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The application's own data, which the user can change.
    #[serde(default)]
    pub unsafe_metadata: Map<String, Value>,
    /// The application's own data, which everybody can read.
    #[serde(default)]
    pub public_metadata: Map<String, Value>,
    /// Whether the application has marked the sign-up as a custom action.
    #[serde(default)]
    pub custom_action: bool,
    /// The id in another system.
    pub external_id: Option<String>,
    /// The id of the session that began when the sign-up was complete.
    pub created_session_id: Option<String>,
    /// The id of the user that the sign-up became.
    pub created_user_id: Option<String>,
    /// When the sign-up counts as abandoned.
    #[serde(with = "wire::millis")]
    pub abandon_at: Option<Timestamp>,
    /// When the user accepted the legal requirements.
    #[serde(with = "wire::millis")]
    pub legal_accepted_at: Option<Timestamp>,
    /// The language, such as `en-US`.
    pub locale: Option<String>,
    /// The account at another provider. The vendor deprecated it.
    pub external_account: Option<Map<String, Value>>,
}

/// How the fields of a sign-up are verified.
#[response]
#[derive(PartialEq)]
pub struct SignUpVerifications {
    /// The verification of the e-mail address.
    pub email_address: Option<SignUpVerification>,
    /// The verification of the phone number.
    pub phone_number: Option<SignUpVerification>,
    /// The verification of the wallet.
    pub web3_wallet: Option<SignUpVerification>,
    /// The verification of the account at another provider.
    pub external_account: Option<Verification>,
}

/// How a field of a sign-up is verified.
#[response]
#[derive(PartialEq, Eq)]
pub struct SignUpVerification {
    /// What the frontend does next; empty if nothing is left to do.
    #[serde(default)]
    pub next_action: SignUpVerificationAction,
    /// The methods that the instance offers, such as `email_code`.
    #[serde(default)]
    pub supported_strategies: Vec<String>,
}

open_enum! {
    /// How far a sign-up is.
    pub enum SignUpStatus {
        /// Something is missing, or not verified.
        MissingRequirements = "missing_requirements",
        /// The user was created.
        Complete = "complete",
        /// It was not completed in time.
        Abandoned = "abandoned",
    }
}

open_enum! {
    /// What a frontend does next for a verification.
    pub enum SignUpVerificationAction {
        /// It asks for a code, or for another method to begin.
        NeedsPrepare = "needs_prepare",
        /// It gives the code that the user entered.
        NeedsAttempt = "needs_attempt",
    }
}
