//! Creates records and changes them.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::api::Api;
use super::collection::Collection;
use super::store::{Record, Store};
use super::style::{Effect, Style, Time};
use crate::sandbox::token;

/// The length of what follows the beginning of an id, where the document does not say it.
const ID_LENGTH: usize = 27;

impl Style {
    fn now(&self) -> Value {
        let now = Timestamp::now();
        match self.time {
            Time::Milliseconds => now.as_millisecond().into(),
            Time::Rfc3339 => now.to_string().into(),
            Time::Seconds => now.as_second().into(),
        }
    }

    /// An id that no record has.
    pub(super) fn id(&self, of: &Collection, store: &mut Store) -> String {
        let number = store.number().to_string();
        let (prefix, length) = match &of.form {
            Some(form) => {
                let (prefix, rest) = form.split_at(form.rfind('_').map_or(0, |at| at + 1));
                (prefix, rest.len())
            }
            None => {
                let own = self.ids.iter().find(|(name, _)| *name == of.name());
                let prefix = of.noun.map(|noun| noun.prefix).or(own.map(|(_, prefix)| *prefix));
                (prefix.unwrap_or_default(), ID_LENGTH)
            }
        };
        let room = length.saturating_sub(self.filler.len());
        format!("{prefix}{}{number:0>room$}", self.filler)
    }

    /// Sets the fields that a request calls otherwise than the record does.
    pub(super) fn rename(&self, record: &mut Record) {
        for (name, pointer) in self.renames {
            if let Some(value) = record.fields.remove(*name) {
                record.set(pointer, value);
            }
        }
    }

    /// Sets the time of the last change.
    pub(super) fn touch(&self, of: &Collection, record: &mut Record) {
        self.set_times(of, record, self.updated);
    }

    fn set_times(&self, of: &Collection, record: &mut Record, names: &[&str]) {
        for name in names.iter().filter(|name| of.fields.iter().any(|field| field == *name)) {
            record.fields.insert((*name).to_owned(), self.now());
        }
    }

    /// Sets the times of a new record, and the secrets that it has and was not given.
    pub(super) fn begin(&self, of: &Collection, record: &mut Record, has: impl Fn(&str) -> bool) {
        self.set_times(of, record, self.created);
        self.set_times(of, record, self.updated);
        for (name, prefix) in self.secrets.iter().filter(|(name, _)| has(name)) {
            let empty = [Value::Null, "".into()];
            let is_set = record.fields.get(*name).is_some_and(|value| !empty.contains(value));
            if !is_set {
                record.fields.insert((*name).to_owned(), secret(prefix));
            }
        }
    }

    /// What an action does to the fields of a record. `true` if it does something.
    pub(super) fn affect(&self, of: &Collection, action: &str, record: &mut Record) -> bool {
        let is_field = |name: &str| of.fields.iter().any(|field| field == name);
        let effects = self.effects.iter().filter(|(one, field, _)| {
            *one == action
                && (is_field(field) || self.secrets.iter().any(|(name, _)| name == field))
        });
        let mut acts = false;
        for (_, field, effect) in effects {
            let prefix =
                self.secrets.iter().find(|(name, _)| name == field).map(|(_, begin)| begin);
            let value = match effect {
                Effect::Flag(flag) => (*flag).into(),
                Effect::Text(text) => (*text).into(),
                Effect::Secret => secret(prefix.copied().unwrap_or_default()),
            };
            record.fields.insert((*field).to_owned(), value);
            acts = true;
        }
        acts
    }
}

fn secret(prefix: &str) -> Value {
    format!("{prefix}{}", token::random()).into()
}

impl Record {
    /// Adds items to lists, or removes them.
    pub(super) fn change_lists(&mut self, fields: &Map<String, Value>, adds: bool) {
        for (name, value) in fields {
            let Some(items) = value.as_array() else { continue };
            let list =
                self.fields.entry(name.clone()).or_insert_with(|| Vec::<Value>::new().into());
            let Some(list) = list.as_array_mut() else { continue };
            list.retain(|item| !items.contains(item));
            if adds {
                list.extend(items.iter().cloned());
            }
        }
    }

    /// Sets fields. `null` clears one.
    pub(super) fn merge(&mut self, fields: &Map<String, Value>) {
        for (name, value) in fields {
            if value.is_null() {
                self.fields.remove(name);
            } else {
                self.fields.insert(name.clone(), value.clone());
            }
        }
    }
}

/// Sets fields, and fields of fields. `null` removes one (RFC 7396).
pub(super) fn merge_deep(target: &mut Map<String, Value>, patch: &Map<String, Value>) {
    for (name, value) in patch {
        match (value, target.get_mut(name)) {
            (Value::Null, _) => drop(target.remove(name)),
            (Value::Object(inner), Some(Value::Object(fields))) => merge_deep(fields, inner),
            (value, _) => drop(target.insert(name.clone(), value.clone())),
        }
    }
}

impl Api {
    /// The fields that name a record of a collection, beside its id.
    pub(in crate::sandbox) fn names_of<'a>(
        &'a self,
        of: &'a Collection,
    ) -> impl Iterator<Item = &'a str> + Clone {
        let names = self.style.names.iter().copied();
        let is_field = |pointer: &&str| {
            pointer.strip_prefix('/').is_some_and(|name| of.fields.iter().any(|one| one == name))
        };
        std::iter::once(of.key.as_str()).chain(names.filter(is_field))
    }
}
