//! Reads the fields of a JSON body or a query, and collects all that are invalid.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::mem;
use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::id::{APP_ID, APP_PREFIX};
use super::refusal::{Problem, Refusal};
use crate::sandbox::query::Query;

/// The fields of an object. A field that is missing or `null` is not set, as at the vendor.
pub(super) struct Fields {
    object: Map<String, Value>,
    location: Vec<String>,
    problems: Vec<Problem>,
}

/// The texts that a field accepts.
#[derive(Clone, Copy)]
pub(super) enum Pattern {
    /// Any text except the empty one.
    Any,
    OneOf(&'static [&'static str]),
    SessionId,
    /// A text with the characters of an application's id or UID.
    Name,
    /// The UID of a new application.
    Uid,
    /// The position in a list of applications: after an id, or before it if a `-` precedes it.
    Iterator,
}

impl Pattern {
    /// What is wrong with a text, if it is not accepted.
    pub(super) fn objection(self, text: &str) -> Option<Cow<'static, str>> {
        let is_spelled = |marks: &str| {
            let is_allowed =
                |letter: char| letter.is_ascii_alphanumeric() || marks.contains(letter);
            !text.is_empty() && text.chars().all(is_allowed)
        };
        let words = match self {
            Pattern::Any if text.is_empty() => "must not be empty",
            Pattern::OneOf(choices) if !choices.contains(&text) => {
                return Some(format!("must be one of {}", choices.join(", ")).into());
            }
            Pattern::SessionId if text.len() > 64 || !is_spelled("@_-") => {
                "must be 1 to 64 letters, digits or any of @_-"
            }
            // The following texts are the vendor's own.
            Pattern::Name | Pattern::Uid if text.len() > 256 => "String too long",
            Pattern::Name | Pattern::Uid if !is_spelled("-_.") => {
                r"String must match the following pattern: [a-zA-Z0-9\-_.]."
            }
            Pattern::Uid if text.starts_with(APP_PREFIX) => {
                "Uids are not allowed to have the same prefix as the ID. Prefix with _?"
            }
            Pattern::Iterator => {
                let id = text.strip_prefix('-').unwrap_or(text);
                let is_id = id.len() == APP_ID.len() && id.starts_with(APP_PREFIX);
                if is_id && id.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
                {
                    return None;
                }
                "Invalid id. Expected different prefix"
            }
            _ => return None,
        };
        Some(words.into())
    }

    /// The location that the vendor appends to the field's own.
    pub(super) fn place(self) -> Option<&'static str> {
        matches!(self, Pattern::Name | Pattern::Uid | Pattern::Iterator).then_some("__all__")
    }
}

impl Fields {
    /// Reads a body, which must be a JSON object.
    pub(super) fn read(body: &[u8]) -> Result<Fields, Refusal> {
        let location = vec!["body".to_owned()];
        match serde_json::from_slice(body) {
            Ok(object) => Ok(Fields { object, location, problems: Vec::new() }),
            Err(error) => Err(Refusal::Invalid(vec![Problem {
                location,
                message: error.to_string(),
                kind: "value_error.jsondecode",
            }])),
        }
    }

    /// Reads the fields of a query. Numbers and booleans are spelled as in JSON.
    pub(super) fn from_query(query: &Query) -> Fields {
        let value = |text: &str| match serde_json::from_str(text) {
            Ok(value @ (Value::Bool(_) | Value::Number(_))) => value,
            _ => Value::from(text),
        };
        let object = query.pairs().map(|(name, text)| (name.to_owned(), value(text))).collect();
        Fields { object, location: vec!["query".to_owned()], problems: Vec::new() }
    }

    /// Fails if a field was invalid.
    pub(super) fn finish(self) -> Result<(), Refusal> {
        if self.problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(self.problems)) }
    }

    /// Requires a field. Call it before the field is read.
    pub(super) fn require(&mut self, name: &str) {
        if self.object.get(name).is_none_or(Value::is_null) {
            self.problem(&[name], "field required", "value_error.missing");
        }
    }

    pub(super) fn boolean(&mut self, name: &str) -> Option<bool> {
        let value = self.take(name)?;
        self.typed(name, value.as_bool(), "a boolean")
    }

    pub(super) fn integer(&mut self, name: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let value = self.take(name)?;
        let integer = self.typed(name, value.as_i64(), "an integer")?;
        if !range.contains(&integer) {
            let message = format!("must be between {} and {}", range.start(), range.end());
            self.problem(&[name], message, "value_error");
        }
        Some(integer)
    }

    pub(super) fn text(&mut self, name: &str, pattern: Pattern) -> Option<String> {
        let value = self.take(name)?;
        let text = self.typed(name, value.as_str(), "a string")?;
        self.check(&[name], text, pattern);
        Some(text.to_owned())
    }

    /// A list of at most `most` texts.
    pub(super) fn texts(
        &mut self,
        name: &str,
        most: usize,
        pattern: Pattern,
    ) -> Option<Vec<String>> {
        let value = self.take(name)?;
        let list = self.typed(name, value.as_array(), "a list")?;
        if list.len() > most {
            self.problem(&[name], format!("must have at most {most} items"), "value_error");
        }
        let mut texts = Vec::with_capacity(list.len());
        for (index, item) in list.iter().enumerate() {
            let index = index.to_string();
            match item.as_str() {
                Some(text) => {
                    self.check(&[name, &index], text, pattern);
                    texts.push(text.to_owned());
                }
                None => self.problem(&[name, &index], "must be a string", "type_error"),
            }
        }
        Some(texts)
    }

    /// An object whose values are texts.
    pub(super) fn labels(&mut self, name: &str) -> BTreeMap<String, String> {
        let mut texts = BTreeMap::new();
        self.object(name, |labels| {
            for (name, value) in mem::take(&mut labels.object) {
                if let Some(text) = labels.typed(&name, value.as_str(), "a string") {
                    texts.insert(name, text.to_owned());
                }
            }
        });
        texts
    }

    /// Reads an inner object with `read`, if it is set.
    pub(super) fn object(&mut self, name: &str, read: impl FnOnce(&mut Fields)) {
        let object = match self.take(name) {
            None => return,
            Some(Value::Object(object)) => Some(object),
            Some(_) => None,
        };
        if let Some(object) = self.typed(name, object, "an object") {
            let mut location = self.location.clone();
            location.push(name.to_owned());
            let mut fields = Fields { object, location, problems: Vec::new() };
            read(&mut fields);
            self.problems.append(&mut fields.problems);
        }
    }

    /// Takes a field out, because each field is read only once.
    fn take(&mut self, name: &str) -> Option<Value> {
        self.object.remove(name).filter(|value| !value.is_null())
    }

    /// Records a problem if a value has the wrong type, that is, if it is `None`.
    fn typed<T>(&mut self, name: &str, value: Option<T>, expected: &str) -> Option<T> {
        if value.is_none() {
            self.problem(&[name], format!("must be {expected}"), "type_error");
        }
        value
    }

    fn check(&mut self, path: &[&str], text: &str, pattern: Pattern) {
        if let Some(words) = pattern.objection(text) {
            let path: Vec<&str> = path.iter().copied().chain(pattern.place()).collect();
            self.problem(&path, words, "value_error");
        }
    }

    pub(super) fn problem(
        &mut self,
        path: &[&str],
        message: impl Into<String>,
        kind: &'static str,
    ) {
        let path = path.iter().map(|&step| step.to_owned());
        let location = self.location.iter().cloned().chain(path).collect();
        self.problems.push(Problem { location, message: message.into(), kind });
    }
}
