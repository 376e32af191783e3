//! Where a code was sent.

use auth_core::response;

use crate::descope::wire;

/// Where a code was sent by e-mail.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct EmailOperationResponse {
    /// The e-mail address, with most of its characters hidden.
    #[serde(default)]
    pub masked_email: String,
    /// How often the code may be tried.
    #[serde(deserialize_with = "wire::number")]
    pub verification_attempts: Option<i64>,
}

/// Where a code was sent by phone.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct PhoneOperationResponse {
    /// The phone number, with most of its digits hidden.
    #[serde(default)]
    pub masked_phone: String,
    /// How often the code may be tried.
    #[serde(deserialize_with = "wire::number")]
    pub verification_attempts: Option<i64>,
}
