//! Chooses records by the parameters of a request.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::asked::Asked;
use super::collection::Collection;
use super::place::At;
use super::plan::Verb;
use super::refusal::Refusal;
use super::store::{Record, Store};
use super::style::Noun;

/// The parameters that are looked for in every text of a record.
const SEARCHES: [&str; 2] = ["query", "text"];

/// The records that the parameters of a request name.
///
/// # Errors
///
/// - One of them is not there.
/// - The request names none, and the operation needs one.
pub(super) fn named(
    asked: &Asked,
    of: &'static Collection,
    noun: &'static Noun,
    store: &Store,
) -> Result<Vec<At>, Refusal> {
    let fields = asked.fields();
    let at = |(field, name): (&str, &str)| {
        let found = store.find(of.path, [field], name);
        let id = found.map(|record| record.id.clone());
        let refusal = || Refusal::not_found(of.name(), name);
        let (collection, place) = (asked.deed().collection.unwrap_or_default(), of.path.to_owned());
        Ok(At { collection, place, id: id.ok_or_else(refusal)? })
    };
    if let Some(name) = first(noun, |parameter| asked.named(&fields, parameter)) {
        return at((name.0, &name.1)).map(|at| vec![at]);
    }
    for (parameter, field) in noun.lists {
        let names = asked.named(&fields, parameter);
        if !names.is_empty() {
            return names.iter().map(|name| at((field, name))).collect();
        }
    }
    let items = asked.items(&of.key).unwrap_or_default();
    let text = |fields: &Map<String, Value>, name: &str| {
        fields.get(name).and_then(Value::as_str).map(str::to_owned).into_iter().collect()
    };
    let named = items.iter().map(|item| first(noun, |parameter| text(item, parameter)));
    if let Some(names) = named.collect::<Option<Vec<_>>>().filter(|names| !names.is_empty()) {
        return names.iter().map(|(field, name)| at((field, name))).collect();
    }
    match asked.deed().verb {
        Verb::Act => Ok(Vec::new()),
        _ => Err(Refusal::Unnamed(of.item)),
    }
}

/// The first parameter that names a record: the field that it is compared with, and the name.
fn first(noun: &Noun, values: impl Fn(&str) -> Vec<String>) -> Option<(&'static str, String)> {
    noun.names.iter().find_map(|(parameter, field)| {
        Some((*field, values(parameter).into_iter().next().filter(|name| !name.is_empty())?))
    })
}

impl Asked {
    /// The records that a list asks for. Of its parameters, those count that have the name of a
    /// field, and those that look for a text. All others choose nothing.
    pub(in crate::sandbox) fn matching<'s>(&self, mut records: Vec<&'s Record>) -> Vec<&'s Record> {
        let paging = self.api.style.paging;
        for (name, wanted) in parameters(self) {
            if paging.contains(&name.as_str()) || wanted.is_empty() {
                continue;
            }
            if SEARCHES.contains(&name.as_str()) {
                records.retain(|record| wanted.iter().any(|part| mentions(record, part)));
            } else if let Some(field) = self.collection().and_then(|of| field(of, &name)) {
                let wanted = Wanted::new(&wanted);
                records.retain(|record| record.field(&field).is_some_and(|one| wanted.has(one)));
            }
        }
        records
    }
}

/// The names and values of the query and, for a noun, of the body.
fn parameters(asked: &Asked) -> Vec<(String, Vec<String>)> {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for (name, value) in asked.query.pairs() {
        match all.iter_mut().find(|(other, _)| other == name) {
            Some((_, values)) => values.push(value.to_owned()),
            None => all.push((name.to_owned(), vec![value.to_owned()])),
        }
    }
    let body = asked.body.as_object().into_iter().flatten();
    all.extend(body.map(|(name, value)| {
        let texts = match value {
            Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
            value => value.as_str().into_iter().collect::<Vec<_>>(),
        };
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        (name.clone(), texts.map(str::to_owned).collect())
    }));
    all
}

/// The field that a parameter means, as a JSON pointer: `ids` and `userIds` are lists of names.
fn field(of: &Collection, parameter: &str) -> Option<String> {
    let list = of.noun.and_then(|noun| {
        let names = noun.lists.iter().chain(noun.names);
        names.into_iter().find(|(name, _)| *name == parameter).map(|(_, field)| (*field).to_owned())
    });
    let ends = ["", "s", "es"];
    let mut names = ends.iter().filter_map(|end| parameter.strip_suffix(end));
    let own = names.find(|name| of.fields.iter().any(|field| field == name));
    list.or_else(|| own.map(|name| format!("/{name}")))
}

/// The values of a parameter, one of which a field has to have.
struct Wanted<'a> {
    texts: HashSet<&'a str>,
    /// Numbers and truth values, which are written the same in a query.
    others: Vec<Value>,
}

impl<'a> Wanted<'a> {
    fn new(values: &'a [String]) -> Self {
        let others = values.iter().filter_map(|text| serde_json::from_str(text).ok());
        Wanted { texts: values.iter().map(String::as_str).collect(), others: others.collect() }
    }

    fn has(&self, field: &Value) -> bool {
        match field {
            Value::Array(items) => items.iter().any(|item| self.has(item)),
            Value::String(text) => self.texts.contains(text.as_str()),
            value => self.others.contains(value),
        }
    }
}

fn mentions(record: &Record, part: &str) -> bool {
    let part = part.to_lowercase();
    record.fields.values().filter_map(Value::as_str).any(|text| text.to_lowercase().contains(&part))
}
