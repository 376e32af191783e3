//! What is new, gone or otherwise in a newer version of a document.

mod facts;
mod reach;

use std::fmt;

use indexmap::IndexMap;

use self::facts::Facts;
use self::reach::Reach;
use crate::document::{Document, Operation};

/// One difference between two versions of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Method and path of an operation, or `schema User`.
    pub subject: String,
    /// What of it: `query.limit`, `body.emails[]`, `200 body.id`, `.email` of a schema; empty for
    /// the whole.
    pub place: String,
    /// What became of it.
    pub kind: ChangeKind,
    /// The operations that a schema is part of, by their names; none for an operation.
    pub touches: Vec<String>,
}

/// What became of a part of a document. The texts say what the document says there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is new.
    Came(String),
    /// It is gone.
    Went(String),
    /// It is another.
    Changed {
        /// What it was.
        from: String,
        /// What it is.
        to: String,
    },
}

impl fmt::Display for Change {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.kind {
            ChangeKind::Came(_) => '+',
            ChangeKind::Went(_) => '-',
            ChangeKind::Changed { .. } => '~',
        };
        write!(formatter, "{sign} {}", self.subject)?;
        if !self.place.is_empty() {
            write!(formatter, " {}", self.place)?;
        }
        match &self.kind {
            ChangeKind::Came(text) | ChangeKind::Went(text) if text.is_empty() => {}
            ChangeKind::Came(text) | ChangeKind::Went(text) => write!(formatter, ": {text}")?,
            ChangeKind::Changed { from, to } => write!(formatter, ": {from} → {to}")?,
        }
        if !self.touches.is_empty() {
            write!(formatter, " (in {})", self.touches.join(", "))?;
        }
        Ok(())
    }
}

/// What is otherwise in `new` than in `old`: operations in the order of the document, then
/// schemas.
///
/// An operation that has another path or method, and the same id, is a change. References to
/// schemas are not followed: what changes in a schema is said once, with the operations that it
/// is part of.
#[must_use]
pub fn diff(old: &Document, new: &Document) -> Vec<Change> {
    let mut changes = operations(old, new);
    changes.extend(schemas(old, new));
    changes
}

fn operations(old: &Document, new: &Document) -> Vec<Change> {
    let change = |subject: String, kind| {
        let (place, touches) = (String::new(), Vec::new());
        Change { subject, place, kind, touches }
    };
    let name = |operation: &Operation<'_>| operation.id().unwrap_or_default().to_owned();
    let mut gone: Vec<_> = old.operations().collect();
    let (mut changes, mut came) = (Vec::new(), Vec::new());
    for operation in new.operations() {
        match gone.iter().position(|other| other.line() == operation.line()) {
            Some(index) => {
                let before = gone.remove(index);
                changes.extend(compare(
                    &operation.line(),
                    &facts::operation(old, &before),
                    &facts::operation(new, &operation),
                ));
            }
            None => came.push(operation),
        }
    }
    for operation in came {
        let same_id = |other: &Operation<'_>| other.id().is_some() && other.id() == operation.id();
        match gone.iter().position(same_id) {
            Some(index) => {
                let before = gone.remove(index);
                let kind = ChangeKind::Changed { from: before.line(), to: operation.line() };
                changes.push(change(name(&operation), kind));
                changes.extend(compare(
                    &operation.line(),
                    &facts::operation(old, &before),
                    &facts::operation(new, &operation),
                ));
            }
            None => changes.push(change(operation.line(), ChangeKind::Came(name(&operation)))),
        }
    }
    changes.extend(gone.iter().map(|gone| change(gone.line(), ChangeKind::Went(name(gone)))));
    changes
}

fn schemas(old: &Document, new: &Document) -> Vec<Change> {
    let (before, after) = (facts::schemas(old), facts::schemas(new));
    let (old_reach, new_reach) = (Reach::of(old), Reach::of(new));
    let whole = |name: &str, kind, reach: &Reach| Change {
        subject: format!("schema {name}"),
        place: String::new(),
        kind,
        touches: reach.operations(name),
    };
    let mut changes = Vec::new();
    for (name, facts) in &after {
        match before.get(name) {
            Some(old) => {
                let found = compare(&format!("schema {name}"), old, facts).into_iter();
                changes.extend(
                    found.map(|change| Change { touches: new_reach.operations(name), ..change }),
                );
            }
            None => changes.push(whole(name, ChangeKind::Came(String::new()), &new_reach)),
        }
    }
    for name in before.keys().filter(|name| !after.contains_key(*name)) {
        changes.push(whole(name, ChangeKind::Went(String::new()), &old_reach));
    }
    changes
}

fn compare(subject: &str, old: &Facts, new: &Facts) -> Vec<Change> {
    let change = |place: &str, kind| Change {
        subject: subject.to_owned(),
        place: place.to_owned(),
        kind,
        touches: Vec::new(),
    };
    let (old, new): (IndexMap<_, _>, IndexMap<_, _>) = (old.texts(), new.texts());
    let mut changes = Vec::new();
    for (place, text) in &new {
        match old.get(place) {
            Some(before) if before == text => {}
            Some(before) => {
                let (from, to) = (before.clone(), text.clone());
                changes.push(change(place, ChangeKind::Changed { from, to }));
            }
            None => changes.push(change(place, ChangeKind::Came(text.clone()))),
        }
    }
    for (place, text) in old.iter().filter(|(place, _)| !new.contains_key(*place)) {
        changes.push(change(place, ChangeKind::Went(text.clone())));
    }
    changes
}
