//! What the docs of a declaration say: the document's words, and its facts.

use super::model::{Form, Type};
use super::peel::peel;
use super::schemas::{Place, json_types, schema_names};
use super::verbs::is_verb;
use super::words;
use crate::document::Document;
use crate::node::Node;
use crate::schema::Parts;

mod markdown;

pub(super) use self::markdown::paragraphs;

/// The docs of a type.
pub(super) fn model(
    name: Option<&str>,
    parts: &Parts<'_>,
    place: &Place,
    form: Form,
) -> Vec<String> {
    let said = parts.value("description").and_then(Node::as_str).map(paragraphs);
    if let Some(said) = said.filter(|said| !said.is_empty()) {
        return ended(said);
    }
    let text = match (name.and_then(|name| schema_names(name).into_iter().next()), &*place.own) {
        (Some(name), _) => named(&words::words(&name), form),
        (None, []) => format!("What `{}` sends", snake(&place.parent)),
        (None, [own]) if own == "response" => format!("What `{}` gives", snake(&place.parent)),
        (None, own) => {
            let all = [&words::words(&place.parent), own].concat();
            words::capitalized(&words::with_article(&all))
        }
    };
    vec![format!("{text}.")]
}

/// What the name of a schema says.
fn named(all: &[String], form: Form) -> String {
    let ways =
        ["body", "dto", "in", "input", "model", "out", "output", "request", "response", "schema"];
    let bare = match all.split_last() {
        Some((last, rest)) if !rest.is_empty() && ways.contains(&last.as_str()) => rest,
        _ => all,
    };
    match bare.split_first() {
        // `CreateNoteRequest`
        Some((verb, things)) if bare.len() < all.len() && !things.is_empty() && is_verb(verb) => {
            let request = format!("request to {verb} {}", words::with_article(things));
            match form {
                Form::Read => format!("The response to the {request}"),
                Form::Write | Form::Patch => format!("The {request}"),
            }
        }
        _ => words::capitalized(&words::with_article(bare)),
    }
}

fn snake(name: &str) -> String {
    words::snake(&words::words(name))
}

/// The docs of a field or a parameter.
pub(super) fn field(document: &Document, name: &str, nodes: &[&Node], ty: &Type) -> Vec<String> {
    let said = nodes.iter().find_map(|node| node.get("description")?.as_str()).map(paragraphs);
    let said = said.filter(|said| !said.is_empty()).unwrap_or_else(|| vec![generic(name, ty)]);
    let said = ended(said);
    let peeled: Vec<&Node> = nodes
        .iter()
        .copied()
        .chain(nodes.iter().filter_map(|node| peel(document, node).node))
        .collect();
    with_facts(said, &facts(document, &peeled))
}

/// The docs of an argument: the document's words and the facts, or nothing.
pub(super) fn argument(document: &Document, name: &str, nodes: &[&Node], ty: &Type) -> Vec<String> {
    let docs = field(document, name, nodes, ty);
    let generic = generic(name, ty);
    match docs.as_slice() {
        [one] if *one == generic => Vec::new(),
        [one] => match one.strip_prefix(&generic) {
            Some(facts) => vec![facts.trim_start().to_owned()],
            None => docs,
        },
        _ => docs,
    }
}

/// With a full stop at the end of the first and the last sentence, if they are plain text.
pub(super) fn ended(mut said: Vec<String>) -> Vec<String> {
    let last = said.len().saturating_sub(1);
    for (index, paragraph) in said.iter_mut().enumerate() {
        let is_end = index == 0 || index == last;
        let is_open = paragraph.ends_with(|c: char| c.is_alphanumeric() || ")`\"'".contains(c));
        if is_end && is_open && !paragraph.contains('\n') {
            paragraph.push('.');
        }
    }
    said
}

/// The same with the facts that it does not mention yet.
pub(super) fn with_facts(mut said: Vec<String>, facts: &[String]) -> Vec<String> {
    let text = said.join(" ");
    let facts: Vec<&str> =
        facts.iter().filter(|fact| !mentions(&text, fact)).map(String::as_str).collect();
    let Some(last) = said.last_mut().filter(|_| !facts.is_empty()) else { return said };
    let facts = facts.join(" ");
    let is_plain = !last.contains('\n');
    match is_plain {
        true => {
            if !last.ends_with(['.', '!', '?', ':', '…']) {
                last.push('.');
            }
            last.push(' ');
            last.push_str(&facts);
        }
        false => said.push(facts),
    }
    said
}

/// Whether a text has all numbers and names of a fact.
fn mentions(text: &str, fact: &str) -> bool {
    let lower = text.to_lowercase();
    if fact.starts_with("Default") && !lower.contains("default") {
        return false;
    }
    if fact == "Deprecated." {
        return lower.contains("deprecated");
    }
    let is_value =
        |word: &&str| word.starts_with('`') || word.starts_with(|c: char| c.is_ascii_digit());
    let mut values = fact.split([' ', ',']).filter(is_value).peekable();
    values.peek().is_some()
        && values.all(|value| text.contains(value.trim_matches(['`', '.', ','])))
}

/// What a name says by itself.
fn generic(name: &str, ty: &Type) -> String {
    let words = words::words(name);
    let text = words::readable(&words);
    let split = words.split_last().map(|(last, rest)| (last.as_str(), rest));
    let is_flag = *ty == Type::Flag;
    match split {
        None => "A value.".to_owned(),
        Some((last, rest)) if is_flag && last.ends_with("ed") => match rest {
            [] => format!("Whether it is {last}."),
            rest => format!("Whether the {} is {last}.", words::readable(rest)),
        },
        Some((last, [first])) if is_flag && first == "is" => format!("Whether it is {last}."),
        Some((_, [first, ..])) if is_flag && first == "has" => {
            let rest = words.get(1..).unwrap_or_default();
            format!("Whether it has {}.", words::with_article(rest))
        }
        _ if is_flag => format!("Whether `{name}`."),
        Some(("at", [verb])) if verb.ends_with("ed") => format!("When it was {verb}."),
        Some(("id", [one]))
            if ["external", "internal", "public", "unique"].contains(&one.as_str()) =>
        {
            format!("The {text}.")
        }
        Some(("id", rest)) if !rest.is_empty() => {
            format!("The id of the {}.", words::readable(rest))
        }
        Some(("ids", rest)) if !rest.is_empty() => {
            let mut rest = rest.to_vec();
            if let Some(last) = rest.last_mut() {
                *last = words::plural(last);
            }
            format!("The ids of the {}.", words::readable(&rest))
        }
        _ => format!("The {text}."),
    }
}

/// What a schema says of limits, units and the default.
pub(super) fn facts(document: &Document, nodes: &[&Node]) -> Vec<String> {
    let parts = Parts::of(document, nodes, &mut |_, _| Vec::new());
    let mut facts = Vec::new();
    facts.extend(constant(&parts));
    facts.extend(format(&parts));
    facts.extend(range(&parts));
    facts.extend(count(&parts, "minLength", "maxLength", "character", "characters"));
    facts.extend(count(&parts, "minItems", "maxItems", "item", "items"));
    facts.extend(count(&parts, "minProperties", "maxProperties", "entry", "entries"));
    let is_odd =
        |default: &&Node| default.as_bool().is_some() && !json_types(&parts).contains(&"boolean");
    if let Some(default) = parts.value("default").filter(|d| !is_odd(d)).and_then(spelled) {
        facts.push(format!("Default: {default}."));
    }
    if nodes.iter().any(|node| node.is_set("deprecated")) {
        facts.push("Deprecated.".to_owned());
    }
    facts
}

fn constant(parts: &Parts<'_>) -> Option<String> {
    let listed = super::choice::listed(parts)?;
    match listed.as_slice() {
        [one] => Some(format!("Always {}.", spelled(one)?)),
        _ => None,
    }
}

fn format(parts: &Parts<'_>) -> Option<String> {
    let known = [
        ("date-time", "RFC 3339, such as `2026-01-02T03:04:05Z`."),
        ("date", "A date, such as `2026-01-02`."),
        ("time", "A time, such as `03:04:05Z`."),
        ("duration", "An ISO 8601 duration, such as `PT1H`."),
        ("email", "An email address."),
        ("hostname", "A host name."),
        ("ipv4", "An IPv4 address."),
        ("ipv6", "An IPv6 address."),
        ("uri", "A URL."),
        ("url", "A URL."),
        ("uuid", "A UUID."),
        ("byte", "Base64."),
    ];
    let format = parts.values("format").filter_map(Node::as_str).next()?;
    let is_text = json_types(parts).contains(&"string");
    let (_, text) = known.iter().find(|(name, _)| is_text && *name == format)?;
    Some((*text).to_owned())
}

fn range(parts: &Parts<'_>) -> Option<String> {
    let number = |keyword: &str| parts.value(keyword).filter(|node| node.as_f64().is_some());
    let (least, most) = (number("minimum"), number("maximum"));
    let is_type_limit = |node: &&Node| node.as_f64().is_some_and(|limit| limit.abs() >= 9e15);
    let (least, most) = (least, most.filter(|most| !is_type_limit(most)));
    match (least.and_then(spelled), most.and_then(spelled)) {
        // An unsigned type says so already.
        (Some(least), None) if least == "0" => None,
        (Some(least), None) => Some(format!("At least {least}.")),
        (None, Some(most)) => Some(format!("At most {most}.")),
        (Some(least), Some(most)) if least == most => Some(format!("Always {most}.")),
        (Some(least), Some(most)) => Some(format!("From {least} to {most}.")),
        (None, None) => None,
    }
}

fn count(parts: &Parts<'_>, least: &str, most: &str, one: &str, several: &str) -> Option<String> {
    let bound = |keyword| parts.values(keyword).filter_map(Node::as_u64).next();
    let least = bound(least).filter(|least| *least > 0);
    let most = bound(most).filter(|most| *most < 1_000_000_000);
    let noun = |count: u64| if count == 1 { one } else { several };
    let shown = |count: u64| grouped(&count.to_string());
    match (least, most) {
        (None, None) => None,
        (Some(least), None) => Some(format!("At least {} {}.", shown(least), noun(least))),
        (None, Some(most)) => Some(format!("At most {} {}.", shown(most), noun(most))),
        (Some(least), Some(most)) if least == most => {
            Some(format!("{} {}.", shown(most), noun(most)))
        }
        (Some(least), Some(most)) => {
            Some(format!("From {} to {} {}.", shown(least), shown(most), noun(most)))
        }
    }
}

/// A number with commas, a text as code.
fn spelled(node: &Node) -> Option<String> {
    match node {
        Node::Bool(value) => Some((if *value { "yes" } else { "no" }).to_owned()),
        Node::Number(number) => {
            let text = number.to_string();
            Some(grouped(text.strip_suffix(".0").unwrap_or(&text)))
        }
        Node::String(text) if text.is_empty() => None,
        Node::String(text) if text.len() <= 60 && !text.contains(['`', '\n', '\r']) => {
            Some(format!("`{text}`"))
        }
        _ => None,
    }
}

/// `2592000` is 2,592,000.
fn grouped(number: &str) -> String {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number),
    };
    if digits.len() < 4 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    format!("{sign}{text}")
}

/// The docs of a variant.
pub(super) fn variant(value: &str) -> String {
    if value.is_empty() || value.contains(['`', '\n', '\r']) {
        return "One of the values.".to_owned();
    }
    format!("`{value}`.")
}
