//! One declaration beside the operation that it declares.

use super::plan::{Plan, Rule};
use crate::document::{Operation, Parameter, is_no_parameter};
use crate::source::{Credential, Declaration};

/// Something that is declared otherwise than documented.
pub(super) struct Difference {
    pub(super) rule: Rule,
    /// The parameter that it is about, if it is about one.
    pub(super) parameter: Option<String>,
    pub(super) text: String,
}

pub(super) fn differences(
    operation: &Operation<'_>,
    declaration: &Declaration,
    plan: &Plan,
) -> Vec<Difference> {
    let mut differences = Vec::new();
    for (rule, location, declared) in
        [(Rule::Query, "query", &declaration.query), (Rule::Header, "header", &declaration.headers)]
    {
        let (documented, keys) = (operation.parameters_in(location), operation.keys(location));
        differences.extend(name_differences(rule, &documented, &keys, declared));
    }
    let others = [
        (Rule::Body, body(operation, declaration)),
        (Rule::Credential, credential(operation, declaration, plan)),
        (Rule::Deprecation, deprecation(operation, declaration).map(str::to_owned)),
    ];
    differences.extend(
        others
            .into_iter()
            .filter_map(|(rule, text)| Some(Difference { rule, parameter: None, text: text? })),
    );
    differences
}

fn deprecation(operation: &Operation<'_>, declaration: &Declaration) -> Option<&'static str> {
    match (operation.is_deprecated(), declaration.is_deprecated) {
        (true, false) => Some("deprecation: documented as deprecated, and not `#[deprecated]`"),
        (false, true) => Some("deprecation: `#[deprecated]`, and not documented as deprecated"),
        _ => None,
    }
}

fn name_differences(
    rule: Rule,
    documented: &[Parameter<'_>],
    keys: &[&str],
    declared: &[String],
) -> Vec<Difference> {
    let is_same = |name: &str, other: &str| match rule {
        Rule::Header => name.eq_ignore_ascii_case(other),
        _ => name == other,
    };
    // A key of a security scheme is a credential, also where it is listed as a parameter.
    let is_key = |name: &str| keys.iter().any(|key| is_same(name, key));
    let counts = |name: &str| rule != Rule::Header || !is_no_parameter(name);
    let difference = |name: &str, text: String| Difference {
        rule,
        parameter: Some(name.to_owned()),
        text: format!("{rule}: {text}"),
    };
    let missing = documented
        .iter()
        .filter(|parameter| !declared.iter().any(|name| is_same(name, parameter.name)))
        .filter(|parameter| !is_key(parameter.name))
        .map(|parameter| {
            let required = if parameter.is_required { " as required" } else { "" };
            let name = parameter.name;
            difference(name, format!("`{name}` is documented{required}, and not declared"))
        });
    let unknown = declared
        .iter()
        .filter(|name| counts(name))
        .filter(|name| !documented.iter().any(|parameter| is_same(name, parameter.name)))
        .filter(|name| !is_key(name))
        .map(|name| difference(name, format!("`{name}` is declared, and not documented")));
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

fn credential(operation: &Operation<'_>, declaration: &Declaration, plan: &Plan) -> Option<String> {
    let security = operation.security();
    let needs_none = security.is_empty() || security.iter().any(Vec::is_empty);
    let needed: Vec<&str> = security.into_iter().flatten().collect();
    let needs_one_of = |own: &[String]| needed.iter().any(|needed| own.iter().any(|o| o == needed));
    let own = &plan.client_schemes;
    let needs_only_own = || {
        let own: Vec<&String> = plan.schemes.values().flatten().chain(own).collect();
        needed.iter().all(|needed| own.iter().any(|own| own == needed))
    };
    // A key in a header or a query of its own is an argument, whatever else is not sent.
    let has_key = |location: &str, declared: &[String]| {
        let keys = operation.keys(location);
        keys.iter().any(|key| declared.iter().any(|name| name.eq_ignore_ascii_case(key)))
    };
    let gives_key = has_key("header", &declaration.headers) || has_key("query", &declaration.query);
    let sent = match &declaration.credential {
        Credential::None if gives_key => &Credential::Argument,
        credential => credential,
    };
    let text = match sent {
        Credential::None if needs_none => return None,
        Credential::None => "documented as needed, declared as `auth = none`".to_owned(),
        _ if needed.is_empty() => format!("none is documented, and {} is sent", spelt(sent)),
        Credential::Client if own.is_empty() || needs_one_of(own) => return None,
        Credential::Client => {
            format!("documented is another than {}, which is sent", spelt(sent))
        }
        Credential::Scheme(name) => match plan.schemes.get(name) {
            Some(own) if needs_one_of(own) => return None,
            Some(_) => format!("documented is another than {}, which is sent", spelt(sent)),
            None => format!("the plan has no scheme `{name}`, which is declared"),
        },
        Credential::Argument if needs_only_own() => {
            format!("the client's own is documented, and {} is sent", spelt(sent))
        }
        Credential::Argument => return None,
    };
    Some(format!("credential: {text}"))
}

/// What is sent, in words.
fn spelt(credential: &Credential) -> String {
    match credential {
        Credential::None => "none".to_owned(),
        Credential::Client => "the client's own".to_owned(),
        Credential::Scheme(name) => format!("the client's own by the scheme `{name}`"),
        Credential::Argument => "an argument".to_owned(),
    }
}
