//! Flows and themes that are exported and imported.

use std::collections::BTreeMap;

use auth_core::{request, response};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Interaction, ManagementConfig};
use crate::null;

/// A flow to import.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ImportFlow {
    /// The flow, as it was exported.
    pub flow: ExportedFlow,
    /// Whether the screens are not drawn again. Default: they are.
    pub skip_render: Option<bool>,
    /// What changed, for people.
    pub changelog: Option<String>,
}

/// A flow that was exported. It is read, kept if need be, and imported again.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ExportedFlow {
    /// The flow's id, such as `sign-up-or-in`.
    pub flow_id: Option<String>,
    /// What is said about the flow.
    pub metadata: Option<ExportedFlowMetadata>,
    /// The steps, in the vendor's own form.
    #[serde(deserialize_with = "null::or_default")]
    pub contents: Map<String, Value>,
    /// The screens.
    #[serde(deserialize_with = "null::or_default")]
    pub screens: Vec<ExportedScreen>,
    /// What it needs of the project that it is imported into.
    pub references: Option<ProjectReferences>,
    /// What was read and is not known here. It is sent back, so that an import does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// What is said about an exported flow.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ExportedFlowMetadata {
    /// The name.
    pub name: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The version of the vendor's components that draw its screens.
    pub components_version: Option<String>,
    /// Whether it cannot be run at present.
    pub disabled: Option<bool>,
    /// Whether it takes fingerprints of browsers, to tell people from machines.
    pub fingerprint: Option<bool>,
    /// Whether it belongs to a widget.
    pub widget: Option<bool>,
    /// How its screens are translated.
    pub translation: Option<ExportedFlowTranslation>,
    /// What can be clicked on several screens.
    #[serde(deserialize_with = "null::or_default")]
    pub shared_interactions: Vec<Interaction>,
    /// Whether it is one that a backend runs.
    pub management: Option<bool>,
    /// How it is run, if it is a management flow.
    pub management_config: Option<ManagementConfig>,
    /// What was read and is not known here. It is sent back, so that an import does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// How the screens of an exported flow are translated.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ExportedFlowTranslation {
    /// Whether they are.
    pub enabled: Option<bool>,
    /// The id of the connector that translates.
    pub connector_id: Option<String>,
    /// The code of the language to translate from.
    pub source_language: Option<String>,
    /// The codes of the languages to translate to.
    #[serde(deserialize_with = "null::or_default")]
    pub target_languages: Vec<String>,
    /// What was read and is not known here. It is sent back, so that an import does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A screen of an exported flow.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ExportedScreen {
    /// The screen's id.
    pub screen_id: Option<String>,
    /// What can be clicked.
    #[serde(deserialize_with = "null::or_default")]
    pub interactions: Vec<Interaction>,
    /// The elements of the screen, in the vendor's own form.
    #[serde(deserialize_with = "null::or_default")]
    pub contents: Map<String, Value>,
    /// What was read and is not known here. It is sent back, so that an import does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// What a flow or a theme needs of the project that it is imported into.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ProjectReferences {
    /// Connectors.
    #[serde(deserialize_with = "null::or_entries")]
    pub connectors: BTreeMap<String, String>,
    /// OAuth providers.
    #[serde(deserialize_with = "null::or_default")]
    pub oauth: Vec<String>,
    /// What the export left out.
    #[serde(deserialize_with = "null::or_default")]
    pub omitted: Vec<String>,
    /// Roles.
    #[serde(deserialize_with = "null::or_entries")]
    pub roles: BTreeMap<String, String>,
    /// Custom attributes of users.
    #[serde(deserialize_with = "null::or_default")]
    pub user_attributes: Vec<String>,
    /// Custom attributes of tenants.
    #[serde(deserialize_with = "null::or_default")]
    pub tenant_attributes: Vec<String>,
    /// What was read and is not known here. It is sent back, so that an import does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A theme that was exported. It is read, kept if need be, and imported again.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ExportedTheme {
    /// The styles, in the vendor's own form.
    #[serde(deserialize_with = "null::or_default")]
    pub styles: Map<String, Value>,
    /// The version of the vendor's components that it is for.
    pub components_version: Option<String>,
    /// What it needs of the project that it is imported into.
    pub references: Option<ProjectReferences>,
    /// What was read and is not known here. It is sent back, so that an import does not remove it.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The answer with an exported flow.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ExportFlowResponse {
    /// The flow.
    pub flow: Option<ExportedFlow>,
}

/// The answer with an exported theme.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ExportThemeResponse {
    /// The theme.
    pub theme: Option<ExportedTheme>,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_not_known_survives_an_export_and_an_import() {
        let exported = json!({ "flow": {
            "flowId": "sign-in",
            "newer": 1,
            "metadata": {
                "newer": { "a": [null, 1.5] },
                "translation": { "newer": 2 },
                "sharedInteractions": [{ "id": "1", "newer": 3 }],
                "managementConfig": {
                    "newer": 4,
                    "triggers": { "newer": 5, "eventTriggers": { "newer": 6 } },
                },
            },
            "screens": [{ "screenId": "0", "newer": 7 }],
            "references": { "roles": { "r": "admin" }, "newer": 8 },
        }});
        let read: ExportFlowResponse = serde_json::from_value(exported.clone()).unwrap();
        let sent = serde_json::to_value(ImportFlow::new(read.flow.unwrap())).unwrap();
        assert_eq!(sent, exported);
    }
}
