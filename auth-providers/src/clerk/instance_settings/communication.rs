//! Text messages.

use auth_core::response;

/// The settings of text messages.
#[response]
#[derive(PartialEq, Eq)]
pub struct InstanceCommunication {
    /// The kind of object: `instance_communication`.
    #[serde(default)]
    pub object: String,
    /// The countries that no text messages are sent to, as ISO 3166-1 codes of two letters.
    #[serde(default)]
    pub blocked_country_codes: Vec<String>,
}
