//! What is done for an operation: which verb, and on which resources.

use std::sync::OnceLock;

use auth_openapi::{Document, Operation};
use serde_json::Value;

use super::style::Noun;
use super::success::Success;

/// What is done for an operation. It is worked out for the first request.
pub(in crate::sandbox) struct Plan {
    pub(super) operation: Operation<'static>,
    pub(super) deed: OnceLock<Deed>,
    success: OnceLock<Success>,
}

/// What an operation does, and with which resources.
#[derive(Clone, Copy)]
pub(super) struct Deed {
    pub(super) verb: Verb,
    /// The collection that the operation is about, as an index of the document's.
    pub(super) collection: Option<usize>,
}

/// What an operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sandbox) enum Verb {
    /// Creates a record, or several.
    Create,
    List,
    Read,
    /// Sets the fields of the request.
    Change,
    /// Sets the fields of the request and no others, and creates the record if the document says
    /// so.
    Replace,
    Delete,
    /// Reads what belongs to a record, or to none, and is no collection.
    ReadPart,
    ChangePart,
    ReplacePart,
    /// Anything else. It may change the record that comes before it in the path.
    Act,
}

impl Plan {
    pub(super) fn new(operation: Operation<'static>) -> Plan {
        Plan { operation, deed: OnceLock::new(), success: OnceLock::new() }
    }

    /// What the document says of the operation's success.
    pub(super) fn success(&self, document: &'static Document) -> &Success {
        self.success.get_or_init(|| Success::of(document, &self.operation))
    }
}

/// The verb of an operation on a resource that its path names.
pub(super) fn verb_of_path(
    method: &str,
    path: &str,
    success: &Success,
    is_collection: impl Fn(&str) -> bool,
) -> Verb {
    let names_one = path.ends_with('}');
    let is_many = path.strip_suffix("/bulk").is_some_and(&is_collection);
    match method {
        "GET" if is_list(success, is_collection(path)) => Verb::List,
        "GET" if names_one => Verb::Read,
        "GET" => Verb::ReadPart,
        "POST" if is_many || is_collection(path) => Verb::Create,
        "PUT" if names_one => Verb::Replace,
        "PUT" => Verb::ReplacePart,
        "PATCH" if names_one => Verb::Change,
        "PATCH" => Verb::ChangePart,
        "DELETE" if names_one => Verb::Delete,
        _ => Verb::Act,
    }
}

/// Whether a body is a list of resources: an array, or an object with an array of objects.
fn is_list(success: &Success, is_collection: bool) -> bool {
    let has_objects = |value: &Value| value.get(0).is_some_and(Value::is_object);
    match &success.full {
        Some(Value::Array(items)) => items.first().is_some_and(Value::is_object),
        Some(Value::Object(fields)) => {
            (is_collection || fields.contains_key("data"))
                && !fields.contains_key("id")
                && fields.values().any(has_objects)
        }
        _ => false,
    }
}

/// The noun that a path begins with, whether it is that of several, and what follows.
pub(super) fn noun_of(
    nouns: &'static [Noun],
    path: &'static str,
) -> Option<(&'static Noun, bool, &'static str)> {
    let paths = nouns.iter().flat_map(|noun| {
        let one = noun.one.iter().map(move |path| (noun, false, *path));
        one.chain(noun.many.iter().map(move |path| (noun, true, *path)))
    });
    let found = paths.filter_map(|(noun, is_many, begin)| {
        let rest = path.strip_prefix(begin)?;
        let is_end = rest.is_empty() || rest.starts_with('/');
        is_end.then(|| (begin.len(), (noun, is_many, rest.trim_start_matches('/'))))
    });
    found.max_by_key(|(length, _)| *length).map(|(_, found)| found)
}

/// The verb of an operation on a noun, by what follows the noun in the path.
pub(super) fn verb_of_noun(method: &str, is_many: bool, rest: &str) -> Verb {
    let (first, others) = rest.split_once('/').unwrap_or((rest, ""));
    match (method, first, others) {
        (_, "load" | "all" | "search" | "list", "" | "test") if is_many => Verb::List,
        ("GET", "", _) if is_many => Verb::List,
        (_, "delete", "" | "batch") | ("DELETE", "", _) => Verb::Delete,
        _ if is_many => Verb::Act,
        ("POST" | "PUT", "create" | "", _) => Verb::Create,
        ("GET", "" | "{id}" | "name", _) | (_, "load", _) => Verb::Read,
        (_, "all" | "search" | "list", "" | "test") => Verb::List,
        (_, "update" | "patch", _) | ("PATCH", "", _) => Verb::Change,
        _ => Verb::Act,
    }
}
