//! Errors of JSON Schema as findings.

use jsonschema::Validator;
use jsonschema::error::{TypeKind, ValidationError, ValidationErrorKind as Kind};
use serde_json::Value;

use super::finding::{Finding, property};

/// How many documented values an error names.
const VALUES: usize = 12;

pub(super) fn check(
    validator: &Validator,
    value: &Value,
    place: &str,
    findings: &mut Vec<Finding>,
) {
    for error in validator.iter_errors(value) {
        add(&error, value, place, findings);
    }
}

fn add(error: &ValidationError<'_>, root: &Value, place: &str, findings: &mut Vec<Finding>) {
    let path = error.instance_path().as_str();
    let at = place_of(root, path, place);
    match error.kind() {
        Kind::AnyOf { context } | Kind::OneOfNotValid { context } => {
            variants(context, path, &at, root, place, findings);
        }
        Kind::AdditionalProperties { unexpected } => {
            let unexpected = unexpected.iter().map(|name| property(&at, name));
            findings.extend(unexpected.map(|place| Finding::unknown(place, "is not documented")));
        }
        Kind::Required { property: name } => {
            let place = property(&at, name.as_str().unwrap_or_default());
            findings.push(Finding::missing(place, "is required"));
        }
        Kind::FalseSchema => findings.push(Finding::unknown(at, "must not be there")),
        Kind::Type { kind } => {
            let documented = match kind {
                TypeKind::Single(type_) => type_.to_string(),
                TypeKind::Multiple(types) => {
                    let types: Vec<_> = types.iter().map(|type_| type_.to_string()).collect();
                    types.join(" or ")
                }
            };
            let is = type_of(error.instance());
            findings.push(Finding::mistyped(at, format!("is {is}, documented as {documented}")));
        }
        other => {
            let finding = Finding::bounds(at, bounds(other));
            findings.push(finding.of_keyword(other.keyword()));
        }
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(number) if number.is_f64() => "a number",
        Value::Number(_) => "an integer",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// What the document allows, without the value.
fn bounds(kind: &Kind) -> String {
    match kind {
        Kind::Enum { options } => {
            let options = options.as_array().map(Vec::as_slice).unwrap_or_default();
            let mut shown: Vec<_> = options.iter().take(VALUES).map(ToString::to_string).collect();
            if options.len() > VALUES {
                shown.push("…".to_owned());
            }
            format!("is none of {}", shown.join(", "))
        }
        Kind::Constant { expected_value } => format!("is not {expected_value}"),
        Kind::Minimum { limit } => format!("is less than {limit}"),
        Kind::Maximum { limit } => format!("is more than {limit}"),
        Kind::ExclusiveMinimum { limit } => format!("is not more than {limit}"),
        Kind::ExclusiveMaximum { limit } => format!("is not less than {limit}"),
        Kind::MultipleOf { multiple_of } => format!("is no multiple of {multiple_of}"),
        Kind::MinLength { limit } => format!("is shorter than {limit} characters"),
        Kind::MaxLength { limit } => format!("is longer than {limit} characters"),
        Kind::MinItems { limit } => format!("has fewer than {limit} items"),
        Kind::MaxItems { limit } => format!("has more than {limit} items"),
        Kind::UniqueItems => "has an item twice".to_owned(),
        Kind::MinProperties { limit } => format!("has fewer than {limit} properties"),
        Kind::MaxProperties { limit } => format!("has more than {limit} properties"),
        Kind::Pattern { pattern } => format!("is not of the form `{pattern}`"),
        Kind::Format { format } => format!("is no `{format}`"),
        other => format!("does not fit the document's `{}`", other.keyword()),
    }
}

/// Says what is wrong with the variant of a union that fits best.
fn variants(
    variants: &[Vec<ValidationError<'_>>],
    path: &str,
    at: &str,
    root: &Value,
    place: &str,
    findings: &mut Vec<Finding>,
) {
    let is_another_type = |error: &ValidationError<'_>| {
        error.instance_path().as_str() == path && matches!(error.kind(), Kind::Type { .. })
    };
    let tells_apart = |error: &ValidationError<'_>| {
        matches!(error.kind(), Kind::Enum { .. } | Kind::Constant { .. })
    };
    let mut candidates: Vec<_> =
        variants.iter().filter(|errors| !errors.iter().any(is_another_type)).collect();
    candidates.sort_by_key(|errors| {
        (errors.iter().filter(|error| tells_apart(error)).count(), errors.len())
    });
    match candidates.first() {
        Some(errors) => errors.iter().for_each(|error| add(error, root, place, findings)),
        None => findings.push(Finding::mistyped(at, "is of none of the documented types")),
    }
}

/// The place of a JSON pointer into `root`.
fn place_of(root: &Value, pointer: &str, place: &str) -> String {
    let mut place = place.to_owned();
    let mut value = Some(root);
    for token in pointer.split('/').skip(1) {
        let name = token.replace("~1", "/").replace("~0", "~");
        match value {
            Some(Value::Array(items)) => {
                place.push_str(&format!("[{name}]"));
                value = name.parse::<usize>().ok().and_then(|index| items.get(index));
            }
            _ => {
                place = property(&place, &name);
                value = value.and_then(|value| value.get(&name));
            }
        }
    }
    place
}
