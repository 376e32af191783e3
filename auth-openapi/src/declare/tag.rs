//! Which field tells the kinds of a union apart.

use super::choice::variant_name;
use super::model::Form;
use super::object::field_names;
use super::schemas::Value;
use super::union::Kind;
use super::{ident, words};
use crate::document::Document;
use crate::node::Node;

/// What tells the kinds apart.
pub(super) struct Tag<'d> {
    pub(super) name: &'d str,
    /// The values of each kind.
    pub(super) values: Vec<Vec<String>>,
}

pub(super) fn is_required(around: &Value<'_>, kind: &Kind<'_>, name: &str) -> bool {
    around.parts.requires(name) || kind.value.parts.requires(name)
}

/// The names of variants without the words that all of them begin with.
pub(super) fn variant_names(tag: &Tag<'_>) -> Vec<Vec<String>> {
    let names: Vec<Vec<String>> =
        tag.values.iter().map(|values| values.iter().map(|v| variant_name(v)).collect()).collect();
    let all: Vec<Vec<String>> = names.iter().flatten().map(|name| words::words(name)).collect();
    let Some(first) = all.first().filter(|_| all.len() > 1) else { return names };
    let mut shared = first.len();
    for name in &all {
        let same = name.iter().zip(first).take_while(|(a, b)| a == b).count();
        shared = shared.min(same).min(name.len().saturating_sub(1));
    }
    let short = |name: &String| {
        let rest = words::words(name).split_off(shared);
        ident::upper(&rest.join(" "), name)
    };
    match shared {
        0 => names,
        _ => names.iter().map(|names| names.iter().map(short).collect()).collect(),
    }
}

/// The field that tells the kinds apart.
pub(super) fn tag<'d>(
    document: &'d Document,
    value: &Value<'d>,
    kinds: &[Kind<'d>],
) -> Option<Tag<'d>> {
    if kinds.iter().any(|kind| kind.is_nullable) {
        return None;
    }
    let discriminator = value.parts.value("discriminator");
    let named = discriminator.and_then(|node| node.get("propertyName")?.as_str());
    let first = kinds.first()?;
    let candidates = first.value.parts.properties().into_iter();
    let candidates = named.into_iter().chain(candidates.filter(|name| Some(*name) != named));
    let mut tags = candidates.filter_map(|name| {
        let mapping = discriminator.filter(|_| Some(name) == named);
        let values = kinds.iter().map(|kind| tag_values(document, kind, name, mapping));
        let values: Vec<Vec<String>> = values.collect::<Option<_>>()?;
        // Where nothing says that it tells them apart, it has to be there.
        if mapping.is_none() && !kinds.iter().all(|kind| is_required(value, kind, name)) {
            return None;
        }
        let mut all: Vec<&String> = values.iter().flatten().collect();
        let count = all.len();
        all.sort();
        all.dedup();
        (all.len() == count).then_some(Tag { name, values })
    });
    tags.next()
}

/// The values that a field has in one kind; none if it may have any.
fn tag_values<'d>(
    document: &Document,
    kind: &Kind<'d>,
    name: &str,
    discriminator: Option<&'d Node>,
) -> Option<Vec<String>> {
    let mapping = discriminator.and_then(|node| node.get("mapping"));
    let reference = kind.node.get("$ref").and_then(Node::as_str);
    let schema = reference.and_then(|reference| reference.rsplit('/').next());
    let mapped = mapping.into_iter().flat_map(Node::entries).filter(|(_, target)| {
        let target = target.as_str();
        target.is_some() && (target == reference || target == schema)
    });
    let mapped: Vec<String> = mapped.map(|(value, _)| value.to_owned()).collect();
    if !mapped.is_empty() {
        return Some(mapped);
    }
    let nodes = kind.value.parts.property(name);
    let resolved: Vec<&Node> = nodes.iter().filter_map(|node| document.resolve(node)).collect();
    let texts = resolved.iter().find_map(|node| {
        let single = node.get("const").map(|value| vec![value]);
        let list = || node.get("enum").map(|list| list.items().iter().collect::<Vec<_>>());
        let values = single.or_else(list)?;
        values.iter().map(|value| value.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
    });
    let is_one =
        |texts: &Vec<String>| !texts.is_empty() && (texts.len() == 1 || discriminator.is_some());
    match texts.filter(is_one) {
        Some(texts) => Some(texts),
        None => discriminator.and(schema).map(|schema| vec![schema.to_owned()]),
    }
}

/// The one field beside the tag, if all kinds have the same one or none.
pub(super) fn content<'d>(
    kinds: &[Kind<'d>],
    tag: &Tag<'d>,
    around: &[&'d str],
    form: Form,
) -> Option<&'d str> {
    let mut content = None;
    for kind in kinds {
        let mut names = field_names(&kind.value, form, Some(tag.name));
        names.retain(|name| !around.contains(name));
        match (names.as_slice(), content) {
            ([], _) => {}
            ([one], None) => content = Some(*one),
            ([one], Some(other)) if *one == other => {}
            _ => return None,
        }
    }
    content
}
