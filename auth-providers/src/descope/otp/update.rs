//! A new address of a user, which is confirmed by a one-time code.

use std::collections::BTreeMap;

use auth_core::request;

/// The new e-mail address of a user.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateEmailOtp {
    /// What the user signs in with.
    pub login_id: String,
    /// The new e-mail address, which the code is sent to.
    pub email: String,
    /// Whether the user can then sign in with the new e-mail address too. Default: no.
    #[serde(rename = "addToLoginIDs")]
    pub add_to_login_ids: Option<bool>,
    /// If another user has the e-mail address as a login id and the two are merged, whether the
    /// other user is kept. Default: no.
    pub on_merge_use_existing: Option<bool>,
    /// The id of the connector that sends the message. Default: the project's.
    pub provider_id: Option<String>,
    /// Values for the placeholders of the message's template.
    pub template_options: BTreeMap<String, String>,
    /// The language of the message, such as `en-US`.
    pub locale: Option<String>,
    /// Whether the update is refused if another user has the e-mail address as a login id.
    pub fail_on_conflict: Option<bool>,
}

/// The new phone number of a user.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdatePhoneOtp {
    /// What the user signs in with.
    pub login_id: String,
    /// The new phone number, which the code is sent to, with `+` and the country code.
    pub phone: String,
    /// Whether the user can then sign in with the new phone number too. Default: no.
    #[serde(rename = "addToLoginIDs")]
    pub add_to_login_ids: Option<bool>,
    /// If another user has the phone number as a login id and the two are merged, whether the other
    /// user is kept. Default: no.
    pub on_merge_use_existing: Option<bool>,
    /// The id of the connector that sends the message. Default: the project's.
    pub provider_id: Option<String>,
    /// Values for the placeholders of the message's template.
    pub template_options: BTreeMap<String, String>,
    /// The language of the message, such as `en-US`.
    pub locale: Option<String>,
    /// Whether the update is refused if another user has the phone number as a login id.
    pub fail_on_conflict: Option<bool>,
}
