//! Translations of the project's messages.

use auth_core::{request, response};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::null;

/// The translations of the project's messages. They are read, and can be sent back with changes.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct TemplateLocalizationOverrides {
    /// The id of the translations.
    pub id: Option<String>,
    /// Their version.
    pub version: Option<i64>,
    /// When they were last changed, as the vendor writes it.
    pub modified_time: Option<String>,
    /// The texts, an object for each language, by its code.
    #[serde(deserialize_with = "null::or_default")]
    pub languages: Map<String, Value>,
    /// What was read and is not known here. It is sent back, so that an import does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The answer with the translations of the project's messages.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct MessagingLocalizationResponse {
    /// The translations.
    pub overrides: Option<TemplateLocalizationOverrides>,
}
