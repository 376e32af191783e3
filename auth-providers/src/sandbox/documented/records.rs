//! The records of one collection.

use std::cell::RefCell;
use std::collections::HashMap;
use std::iter;

use serde_json::Value;

use super::store::Record;

/// The name of the index by ids.
const ID: &str = "";

/// The records of one collection, the oldest first.
///
/// A field that a record was once looked for by has an index: tests create thousands of records,
/// and each creation looks whether a name is taken.
#[derive(Default)]
pub(super) struct Records {
    all: Vec<Record>,
    /// Where the first record with a text is, by the JSON pointer of the field.
    indexes: RefCell<HashMap<String, Index>>,
}

type Index = HashMap<String, usize>;

impl Records {
    pub(super) fn as_slice(&self) -> &[Record] {
        &self.all
    }

    /// The first record that its id or one of these fields names.
    pub(super) fn find<'p>(
        &self,
        pointers: impl IntoIterator<Item = &'p str>,
        name: &str,
    ) -> Option<&Record> {
        let fields = iter::once(ID).chain(pointers);
        self.all.get(fields.filter_map(|field| self.position(field, name)).min()?)
    }

    /// The record with this id, to be changed. Its id must stay.
    pub(super) fn get_mut(&mut self, id: &str) -> Option<&mut Record> {
        let position = self.position(ID, id)?;
        self.indexes.get_mut().retain(|field, _| field == ID);
        self.all.get_mut(position)
    }

    pub(super) fn push(&mut self, record: Record) {
        for (field, index) in self.indexes.get_mut() {
            note(index, field, &record, self.all.len());
        }
        self.all.push(record);
    }

    /// Puts a record in the place of the one with this id. `None` if there is none.
    pub(super) fn replace(&mut self, id: &str, record: Record) -> Option<Record> {
        let position = self.position(ID, id)?;
        let before = self.all.get_mut(position)?;
        let is_same = |field: &str| texts(before, field).eq(texts(&record, field));
        self.indexes.get_mut().retain(|field, _| is_same(field));
        Some(std::mem::replace(before, record))
    }

    pub(super) fn remove(&mut self, id: &str) {
        if self.position(ID, id).is_some() {
            self.all.retain(|record| record.id != id);
            self.indexes.get_mut().clear();
        }
    }

    /// Where the first record is that has this text in a field.
    fn position(&self, field: &str, text: &str) -> Option<usize> {
        let mut indexes = self.indexes.borrow_mut();
        if !indexes.contains_key(field) {
            let mut index = Index::new();
            for (position, record) in self.all.iter().enumerate() {
                note(&mut index, field, record, position);
            }
            indexes.insert(field.to_owned(), index);
        }
        indexes.get(field)?.get(text).copied()
    }
}

/// Notes where a record is. An older one with the same text stays the first.
fn note(index: &mut Index, field: &str, record: &Record, position: usize) {
    for text in texts(record, field) {
        index.entry(text.to_owned()).or_insert(position);
    }
}

/// The texts in a field: one, or those of a list.
fn texts<'a>(record: &'a Record, field: &str) -> impl Iterator<Item = &'a str> {
    let (id, values) = match field {
        ID => (Some(record.id.as_str()), &[][..]),
        pointer => match record.field(pointer) {
            Some(Value::Array(items)) => (None, items.as_slice()),
            field => (None, field.map(std::slice::from_ref).unwrap_or_default()),
        },
    };
    id.into_iter().chain(values.iter().filter_map(Value::as_str))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Record, Records};

    fn user(id: &str, names: &[&str]) -> Record {
        Record::new(id, json!({ "names": names, "slug": id }))
    }

    fn found(records: &Records, name: &str) -> Option<String> {
        records.find(["/names"], name).map(|record| record.id.clone())
    }

    #[test]
    fn a_record_is_found_by_its_id_and_its_names() {
        let mut records = Records::default();
        records.push(user("1", &["ada", "countess"]));
        assert_eq!(found(&records, "countess").as_deref(), Some("1"));
        records.push(user("2", &["bob", "ada"]));
        assert_eq!(found(&records, "bob").as_deref(), Some("2"), "it came after the index");
        assert_eq!(found(&records, "ada").as_deref(), Some("1"), "the oldest is the first");
        assert_eq!(found(&records, "2").as_deref(), Some("2"));
        assert_eq!(records.find([], "bob").map(|one| one.id.as_str()), None);
    }

    #[test]
    fn a_record_is_not_found_by_what_it_was_called_before() {
        let mut records = Records::default();
        records.push(user("1", &["ada"]));
        records.push(user("2", &["ada"]));
        assert_eq!(found(&records, "ada").as_deref(), Some("1"));
        assert!(records.replace("1", user("one", &["countess"])).is_some());
        assert!(records.replace("1", user("1", &[])).is_none());
        assert_eq!(found(&records, "ada").as_deref(), Some("2"));
        assert_eq!(found(&records, "1"), None);
        assert_eq!(found(&records, "one").as_deref(), Some("one"));

        if let Some(record) = records.get_mut("2") {
            record.set("/names", json!(["bob"]));
        }
        assert_eq!(found(&records, "ada"), None);
        records.remove("2");
        assert_eq!(found(&records, "bob"), None);
        assert_eq!(records.as_slice().len(), 1);
    }
}
