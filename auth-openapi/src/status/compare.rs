//! One declaration beside the operation that it declares.

use super::plan::{Plan, Rule};
use crate::document::{Operation, Parameter};
use crate::source::{Credential, Declaration};

/// Headers that OpenAPI does not count as parameters.
const NO_PARAMETERS: [&str; 3] = ["accept", "content-type", "authorization"];

/// Each difference with the rule that it is about.
pub(super) fn differences(
    operation: &Operation<'_>,
    declaration: &Declaration,
    plan: &Plan,
) -> Vec<(Rule, String)> {
    let mut differences = Vec::new();
    let mut names = |rule, location, declared: &[String]| {
        let documented = operation.parameters_in(location);
        let texts = name_differences(rule, &documented, declared);
        differences.extend(texts.into_iter().map(|text| (rule, text)));
    };
    names(Rule::Query, "query", &declaration.query);
    names(Rule::Header, "header", &declaration.headers);
    differences.extend(body(operation, declaration).map(|text| (Rule::Body, text)));
    differences.extend(
        credential(operation, declaration, plan).map(|text| (Rule::Credential, text.to_owned())),
    );
    match (operation.is_deprecated(), declaration.is_deprecated) {
        (true, false) => {
            let text = "deprecation: documented as deprecated, and not `#[deprecated]`";
            differences.push((Rule::Deprecation, text.to_owned()));
        }
        (false, true) => {
            let text = "deprecation: `#[deprecated]`, and not documented as deprecated";
            differences.push((Rule::Deprecation, text.to_owned()));
        }
        _ => {}
    }
    differences
}

fn name_differences(rule: Rule, documented: &[Parameter<'_>], declared: &[String]) -> Vec<String> {
    let is_same = |name: &str, other: &str| match rule {
        Rule::Header => name.eq_ignore_ascii_case(other),
        _ => name == other,
    };
    let counts = |name: &str| {
        rule != Rule::Header || !NO_PARAMETERS.iter().any(|other| name.eq_ignore_ascii_case(other))
    };
    let missing = documented
        .iter()
        .filter(|parameter| counts(parameter.name))
        .filter(|parameter| !declared.iter().any(|name| is_same(name, parameter.name)))
        .map(|parameter| {
            let required = if parameter.is_required { " as required" } else { "" };
            format!("{rule}: `{}` is documented{required}, and not declared", parameter.name)
        });
    let unknown = declared
        .iter()
        .filter(|name| counts(name))
        .filter(|name| !documented.iter().any(|parameter| is_same(name, parameter.name)))
        .map(|name| format!("{rule}: `{name}` is declared, and not documented"));
    missing.chain(unknown).collect()
}

/// How the annotation calls a body of this media type.
fn kind(media_type: &str) -> &'static str {
    let media_type = media_type.split(';').next().unwrap_or_default().trim();
    match media_type {
        "application/json" => "json",
        "application/x-www-form-urlencoded" => "form",
        "multipart/form-data" => "multipart",
        _ if media_type.ends_with("+json") => "json",
        _ => "body",
    }
}

fn body(operation: &Operation<'_>, declaration: &Declaration) -> Option<String> {
    let (documented, declared) = match (operation.body(), &declaration.body) {
        (None, None) => return None,
        (Some(documented), Some(declared)) => (documented, declared),
        (Some(documented), None) => {
            let kinds: Vec<_> = documented.content().map(|(name, _)| name).collect();
            let required = if documented.is_required { "required" } else { "optional" };
            let kinds = kinds.join(" or ");
            return Some(format!("body: one of {kinds} is documented ({required}), none declared"));
        }
        (None, Some(declared)) => {
            let text = format!("body: `{}` is declared, and none documented", declared.kind);
            return Some(text);
        }
    };
    let kinds: Vec<_> = documented.content().map(|(media_type, _)| kind(media_type)).collect();
    if !kinds.is_empty() && !kinds.contains(&declared.kind.as_str()) {
        let documented = kinds.join(" or ");
        return Some(format!("body: documented as {documented}, declared as {}", declared.kind));
    }
    (documented.is_required && declared.is_optional)
        .then(|| "body: documented as required, declared as an `Option`".to_owned())
}

fn credential(
    operation: &Operation<'_>,
    declaration: &Declaration,
    plan: &Plan,
) -> Option<&'static str> {
    let security = operation.security();
    let needs_none = security.is_empty() || security.iter().any(Vec::is_empty);
    let needs_some = security.iter().any(|schemes| !schemes.is_empty());
    let is_clients = plan.client_schemes.is_empty()
        || security.iter().flatten().any(|name| plan.client_schemes.iter().any(|s| s == name));
    match declaration.credential {
        Credential::None if !needs_none => {
            Some("credential: documented as needed, declared as `auth = none`")
        }
        Credential::Client if !needs_some => {
            Some("credential: none is documented, and the client's own is sent")
        }
        Credential::Argument if !needs_some => {
            Some("credential: none is documented, and an argument is sent")
        }
        Credential::Client if !is_clients => {
            Some("credential: documented is another than the client's own, which is sent")
        }
        Credential::Argument if is_clients && !plan.client_schemes.is_empty() => {
            Some("credential: the client's own is documented, and an argument is sent")
        }
        _ => None,
    }
}
