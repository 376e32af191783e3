//! Whether relations hold.

use auth_core::{request, response};
use serde_json::{Map, Value};

use super::Tuple;
use crate::descope::wire;

/// Relations that may hold or not.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CheckFgaRelations {
    /// The relations.
    #[request(required)]
    pub tuples: Vec<Tuple>,
    /// Whether to say how a relation follows from others. Default: no.
    pub compute_paths: Option<bool>,
    /// Values for the conditions of the schema, by their names. None of them is an object.
    pub context: Map<String, Value>,
}

/// The answers of a check.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct CheckResponse {
    /// The relations with their answers.
    #[serde(default)]
    pub tuples: Vec<CheckResponseTuple>,
}

/// A relation and whether it holds.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct CheckResponseTuple {
    /// Whether it holds.
    #[serde(default)]
    pub allowed: bool,
    /// The relation.
    pub tuple: Option<Tuple>,
    /// How the answer came about.
    pub info: Option<CheckResponseInfo>,
}

/// How the answer of a check came about.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CheckResponseInfo {
    /// Whether the answer can be changed by relations of the resource or of the target alone.
    #[serde(default)]
    pub direct: bool,
    /// All relations between the target and the resource, if it holds and they were asked for.
    pub path: Option<CheckPath>,
    /// Whether a condition was asked.
    #[serde(default)]
    pub conditional: bool,
    /// The names of the values that a condition needs and did not get.
    #[serde(default)]
    pub missing_context: Vec<String>,
    /// Why a condition failed, such as by a value of the wrong type. The relation does not hold then.
    #[serde(default)]
    pub conditional_err: String,
}

/// The relations that lead from a target to a resource.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct CheckPath {
    /// The steps.
    #[serde(default)]
    pub steps: Vec<CheckPathStep>,
}

/// A step from a target to a resource.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CheckPathStep {
    /// What kind of step it is. The vendor does not say which number is which.
    #[serde(deserialize_with = "wire::number")]
    pub step_type: Option<i64>,
    /// The relation.
    pub tuple: Option<Tuple>,
    /// The permission.
    #[serde(default)]
    pub permission: String,
    /// The paths that come together in this step.
    #[serde(default)]
    pub sub_paths: Vec<CheckPath>,
}
