//! The documented fields of a message, those that it has and those that it could have.

use serde_json::Value;

use super::finding::property;
use super::{Checker, unknown};
use crate::node::{Node, escape};
use crate::schema::{Direction, Parts};

/// A documented parameter or field of a message.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    place: String,
    pointer: Option<String>,
    is_required: bool,
    is_present: bool,
}

impl Field {
    pub(super) fn new(
        place: &str,
        pointer: Option<&str>,
        is_required: bool,
        is_present: bool,
    ) -> Self {
        let pointer = pointer.map(str::to_owned);
        Self { place: place.to_owned(), pointer, is_required, is_present }
    }

    /// Where it is: `query.limit`, `body.emails[].address`; `body` alone for the whole body.
    ///
    /// `body.emails[]` stands for the items of a list, and `body.labels.*` for the entries of an
    /// object whose keys are not documented.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// The JSON pointer to it in the body, if it is a field of an object there.
    #[must_use]
    pub fn pointer(&self) -> Option<&str> {
        self.pointer.as_deref()
    }

    /// Whether the document requires it where its parent is.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.is_required
    }

    /// Whether the message has it.
    #[must_use]
    pub fn is_present(&self) -> bool {
        self.is_present
    }
}

/// Where a value is.
pub(super) struct Place {
    name: String,
    pointer: Option<String>,
    direction: Direction,
}

impl Place {
    pub(super) fn body(direction: Direction) -> Self {
        Self { name: "body".to_owned(), pointer: Some(String::new()), direction }
    }

    pub(super) fn parameter(name: String) -> Self {
        Self { name, pointer: None, direction: Direction::Request }
    }

    /// What is inside of it, under this name and this key of a pointer.
    fn inner(&self, name: String, key: &str) -> Self {
        let pointer = self.pointer.as_ref().map(|pointer| format!("{pointer}/{}", escape(key)));
        Self { name, pointer, direction: self.direction }
    }

    fn is_other_way(&self, schemas: &[&Node]) -> bool {
        let key = match self.direction {
            Direction::Request => "readOnly",
            Direction::Response => "writeOnly",
        };
        schemas.iter().any(|schema| schema.is_set(key))
    }
}

/// Adds the fields of a value and of all that is in it.
pub(super) fn walk<'d>(
    checker: &Checker<'d>,
    schemas: &[&'d Node],
    value: &Value,
    place: &Place,
    fields: &mut Vec<Field>,
) {
    if schemas.is_empty() {
        return;
    }
    let parts = Parts::of(checker.document, schemas, &mut |_, variants| {
        taken(checker, variants, value, place.direction)
    });
    match value {
        Value::Array(items) => {
            let name = format!("{}[]", place.name);
            let is_required = parts.value("minItems").and_then(Node::as_u64) > Some(0);
            fields.push(Field::new(&name, None, is_required, !items.is_empty()));
            for (index, item) in items.iter().enumerate() {
                let place = place.inner(name.clone(), &index.to_string());
                walk(checker, &parts.item(index), item, &place, fields);
            }
        }
        Value::Object(_) => object(checker, &parts, value, place, fields),
        _ => {}
    }
}

fn object<'d>(
    checker: &Checker<'d>,
    parts: &Parts<'d>,
    value: &Value,
    place: &Place,
    fields: &mut Vec<Field>,
) {
    let names = parts.properties();
    for name in &names {
        let schemas = parts.property(name);
        if place.is_other_way(&schemas) {
            continue;
        }
        let inner = place.inner(property(&place.name, name), name);
        let (pointer, own) = (inner.pointer.as_deref(), value.get(name));
        fields.push(Field::new(&inner.name, pointer, parts.requires(name), own.is_some()));
        if let Some(own) = own {
            walk(checker, &schemas, own, &inner, fields);
        }
    }
    let others = parts.other_properties();
    if others.is_empty() {
        return;
    }
    let entries = value.as_object().into_iter().flatten();
    let entries: Vec<_> = entries.filter(|(key, _)| !names.contains(&key.as_str())).collect();
    let name = format!("{}.*", place.name);
    if names.is_empty() {
        let is_required = parts.value("minProperties").and_then(Node::as_u64) > Some(0);
        fields.push(Field::new(&name, None, is_required, !entries.is_empty()));
    }
    for (key, entry) in entries {
        walk(checker, &others, entry, &place.inner(name.clone(), key), fields);
    }
}

/// Which variants of a union a value is of: those that take it, and of these the ones that know
/// most of its fields.
fn taken<'d>(
    checker: &Checker<'d>,
    variants: &'d [Node],
    value: &Value,
    direction: Direction,
) -> Vec<usize> {
    let all = variants.iter().enumerate();
    let mut candidates: Vec<_> =
        all.filter(|(_, variant)| unknown::may_be(checker.document, variant, value)).collect();
    let takes_it = |variant: &Node| {
        checker.validator(variant, direction).as_ref().as_ref().is_some_and(|v| v.is_valid(value))
    };
    if candidates.len() > 1 && candidates.iter().any(|(_, variant)| takes_it(variant)) {
        candidates.retain(|(_, variant)| takes_it(variant));
    }
    let known = |variant: &'d Node| {
        let parts = Parts::all(checker.document, variant);
        parts.properties().into_iter().filter(|name| value.get(name).is_some()).count()
    };
    let most = candidates.iter().map(|(_, variant)| known(variant)).max();
    candidates.retain(|(_, variant)| Some(known(variant)) == most);
    candidates.into_iter().map(|(index, _)| index).collect()
}
