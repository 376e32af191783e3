//! The records that were created.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::records::Records;

/// The records of all collections, by the places of these: `/users/user_1/passkeys`.
#[derive(Default)]
pub(in crate::sandbox) struct Store {
    collections: BTreeMap<String, Records>,
    /// What belongs to one record or to none and is not a collection, by its path.
    parts: BTreeMap<String, Map<String, Value>>,
    /// The paths of records that were deleted, where any other id exists.
    gone: BTreeSet<String>,
    made: usize,
}

/// A record.
#[derive(Clone)]
pub(in crate::sandbox) struct Record {
    pub(in crate::sandbox) id: String,
    /// Everything that is known of it. An operation shows what its document has.
    pub(in crate::sandbox) fields: Map<String, Value>,
}

impl Record {
    /// A record with these fields. A value that is no object has none.
    pub(in crate::sandbox) fn new(id: &str, fields: Value) -> Record {
        let fields = match fields {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        Record { id: id.to_owned(), fields }
    }

    /// Whether a field is this text, or a list with it.
    pub(in crate::sandbox) fn has(&self, pointer: &str, text: &str) -> bool {
        match self.field(pointer) {
            Some(Value::Array(items)) => items.iter().any(|item| item.as_str() == Some(text)),
            field => field.and_then(Value::as_str) == Some(text),
        }
    }

    pub(in crate::sandbox) fn field(&self, pointer: &str) -> Option<&Value> {
        let steps = pointer.strip_prefix('/')?;
        let (first, rest) = steps.split_at(steps.find('/').unwrap_or(steps.len()));
        self.fields.get(first)?.pointer(rest)
    }

    /// Sets a field. The values around it are created if necessary.
    pub(in crate::sandbox) fn set(&mut self, pointer: &str, value: Value) {
        let mut steps = pointer.split('/').skip(1).peekable();
        let mut fields = &mut self.fields;
        while let Some(step) = steps.next() {
            if steps.peek().is_none() {
                fields.insert(step.to_owned(), value);
                return;
            }
            let inner = fields.entry(step.to_owned()).or_insert_with(|| Map::new().into());
            if !inner.is_object() {
                *inner = Map::new().into();
            }
            let Some(object) = inner.as_object_mut() else { return };
            fields = object;
        }
    }
}

impl Store {
    /// A number that was not given before.
    pub(in crate::sandbox) fn number(&mut self) -> usize {
        self.made += 1;
        self.made
    }

    /// The records of a collection, the oldest first.
    pub(in crate::sandbox) fn records(&self, place: &str) -> &[Record] {
        self.collections.get(place).map(Records::as_slice).unwrap_or_default()
    }

    /// The records of all collections whose places fit a path in the document.
    pub(super) fn all(&self, template: &str) -> impl Iterator<Item = &Record> {
        let fits = |place: &str| {
            let parts: Vec<&str> = template.split('/').collect();
            let is_same = |(step, part): (&str, &&str)| step == *part || part.starts_with('{');
            place.split('/').count() == parts.len() && place.split('/').zip(&parts).all(is_same)
        };
        let fitting = self.collections.iter().filter(move |(place, _)| fits(place));
        fitting.flat_map(|(_, all)| all.as_slice())
    }

    /// The record that one of these fields names.
    pub(in crate::sandbox) fn find<'p>(
        &self,
        place: &str,
        pointers: impl IntoIterator<Item = &'p str>,
        name: &str,
    ) -> Option<&Record> {
        self.collections.get(place)?.find(pointers, name)
    }

    pub(in crate::sandbox) fn get(&self, place: &str, id: &str) -> Option<&Record> {
        self.find(place, [], id)
    }

    /// The record with this id, to be changed. Its id must stay.
    pub(in crate::sandbox) fn get_mut(&mut self, place: &str, id: &str) -> Option<&mut Record> {
        self.collections.get_mut(place)?.get_mut(id)
    }

    pub(in crate::sandbox) fn insert(&mut self, place: &str, record: Record) {
        self.gone.remove(&format!("{place}/{}", record.id));
        self.collections.entry(place.to_owned()).or_default().push(record);
    }

    /// Puts a record in the place of the one with this id. If there is none, it is inserted.
    pub(super) fn replace(&mut self, place: &str, id: &str, record: Record) {
        match self.collections.get_mut(place) {
            Some(records) if records.find([], id).is_some() => drop(records.replace(id, record)),
            _ => self.insert(place, record),
        }
    }

    /// Deletes a record and everything that belongs to it.
    pub(in crate::sandbox) fn remove(&mut self, place: &str, id: &str) {
        if let Some(records) = self.collections.get_mut(place) {
            records.remove(id);
        }
        let path = format!("{place}/{id}");
        let inner = format!("{path}/");
        self.collections.retain(|place, _| !place.starts_with(&inner));
        self.parts.retain(|place, _| !place.starts_with(&inner));
        self.gone.insert(path);
    }

    /// Whether the record was there and was deleted.
    pub(super) fn is_gone(&self, place: &str, id: &str) -> bool {
        self.gone.contains(&format!("{place}/{id}"))
    }

    pub(in crate::sandbox) fn part(&self, path: &str) -> Option<&Map<String, Value>> {
        self.parts.get(path)
    }

    pub(in crate::sandbox) fn part_mut(&mut self, path: &str) -> &mut Map<String, Value> {
        self.parts.entry(path.to_owned()).or_default()
    }

    pub(super) fn remove_part(&mut self, path: &str) {
        self.parts.remove(path);
    }
}
