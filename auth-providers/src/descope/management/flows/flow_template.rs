//! The vendor's templates of flows.

use auth_core::response;
use serde_json::{Map, Value};

use super::Interaction;
use crate::descope::wire;

/// A template of a flow.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct FlowTemplate {
    /// The template's id.
    #[serde(default)]
    pub id: String,
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
    /// What it is filed under.
    #[serde(default)]
    pub tags: Vec<String>,
    /// The ways of signing in that it has.
    #[serde(default)]
    pub methods: Vec<String>,
    /// The screens.
    #[serde(default)]
    pub screens: Vec<FlowTemplateScreen>,
    /// What it is found by.
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// A screen of a template.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct FlowTemplateScreen {
    /// The screen's id.
    #[serde(default)]
    pub id: String,
    /// What can be typed in or chosen.
    #[serde(default)]
    pub inputs: Vec<Input>,
    /// What can be clicked.
    #[serde(default)]
    pub interactions: Vec<Interaction>,
    /// The elements of the screen, in the vendor's own form.
    #[serde(default)]
    pub html_template: Map<String, Value>,
}

/// What can be typed in or chosen on a screen.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Input {
    /// What kind of value it is.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// The name that the flow knows the value by.
    #[serde(default)]
    pub name: String,
    /// Whether the screen cannot be left without it.
    #[serde(default)]
    pub required: bool,
    /// Whether it is shown.
    #[serde(default)]
    pub visible: bool,
    /// The name that users see.
    #[serde(default)]
    pub display_name: String,
    /// How it is shown.
    #[serde(default)]
    pub display_type: String,
    /// The names of the inputs that have to be filled in before.
    #[serde(default)]
    pub depends_on: Vec<String>,
    /// What the names of its parts stand for.
    #[serde(default)]
    pub name_value_map: Map<String, Value>,
    /// Whether it depends on what the flow knows already.
    #[serde(default)]
    pub context_aware: bool,
    /// What can be chosen.
    #[serde(default)]
    pub options: Vec<InputOption>,
    /// The value that is there at first.
    #[serde(default)]
    pub default_value: String,
    /// What users are told about it.
    #[serde(default)]
    pub helper_text: String,
}

/// A value that can be chosen.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct InputOption {
    /// The value.
    #[serde(default)]
    pub value: String,
    /// What users see of it.
    #[serde(default)]
    pub label: String,
}

/// The answer with the templates of flows.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ListFlowTemplatesResponse {
    /// The templates.
    #[serde(default)]
    pub templates: Vec<FlowTemplate>,
    /// Their number.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}
