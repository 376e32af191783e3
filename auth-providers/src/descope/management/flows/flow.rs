//! Flows, and what they share with those that are exported.

use auth_core::{request, response};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::descope::wire;
use crate::null;

/// A flow of the project.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Flow {
    /// The flow's id, such as `sign-up-or-in`.
    #[serde(default)]
    pub id: String,
    /// The version.
    #[serde(deserialize_with = "wire::number")]
    pub version: Option<i64>,
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// The steps, in the vendor's own language.
    #[serde(default)]
    pub dsl: Map<String, Value>,
    /// When it was last changed, as the vendor writes it.
    #[serde(default)]
    pub modified_time: String,
    /// What changes with each version.
    #[serde(default)]
    pub etag: String,
    /// Whether it cannot be run at present.
    #[serde(default)]
    pub disabled: bool,
    /// Whether its screens are translated.
    #[serde(default)]
    pub translate: bool,
    /// The id of the connector that translates.
    #[serde(default, rename = "translateConnectorID")]
    pub translate_connector_id: String,
    /// The code of the language to translate from.
    #[serde(default)]
    pub translate_source_lang: String,
    /// The codes of the languages to translate to.
    #[serde(default)]
    pub translate_target_langs: Vec<String>,
    /// Whether it takes fingerprints of browsers, to tell people from machines.
    #[serde(default)]
    pub fingerprint: bool,
    /// Whether it belongs to a widget.
    #[serde(default)]
    pub widget: bool,
    /// What can be clicked on several screens.
    #[serde(default)]
    pub shared_interactions: Vec<Interaction>,
    /// Whether it is one that a backend runs.
    #[serde(default)]
    pub management: bool,
    /// How it is run, if it is a management flow.
    pub management_config: Option<ManagementConfig>,
    /// Whether it uses texts that all flows share.
    #[serde(default)]
    pub references_global_strings: bool,
}

/// The answer with flows.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ListFlowsResponse {
    /// The flows.
    #[serde(default)]
    pub flows: Vec<Flow>,
    /// Their number.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}

/// What can be clicked on a screen.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Interaction {
    /// The id by which the flow knows it.
    pub id: Option<String>,
    /// What kind of element it is.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// What users see.
    pub label: Option<String>,
    /// The icon.
    pub icon: Option<String>,
    /// More about the kind.
    pub sub_type: Option<String>,
    /// What was read and is not known here. It is sent back, so that an import does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// How a management flow is run.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct ManagementConfig {
    /// What starts it by itself.
    pub triggers: Option<ManagementConfigTriggers>,
    /// What was read and is not known here. It is sent back, so that an import does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// What starts a management flow by itself.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ManagementConfigTriggers {
    /// Whether anything does.
    pub enabled: Option<bool>,
    /// What kind of thing does.
    pub trigger_type: Option<String>,
    /// The events that do.
    pub event_triggers: Option<ManagementConfigEventTriggers>,
    /// What was read and is not known here. It is sent back, so that an import does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The events that start a management flow.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ManagementConfigEventTriggers {
    /// The types of event, of which one is enough.
    #[serde(deserialize_with = "null::or_default")]
    pub triggering_event_types: Vec<String>,
    /// What was read and is not known here. It is sent back, so that an import does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}
