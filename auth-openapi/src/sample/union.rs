//! Unions that were met, and which of their variants to take.

use std::collections::BTreeMap;

use crate::node::Node;

/// The index of the variant to take at a union, by its key; the first one elsewhere.
pub(super) type Choices = BTreeMap<String, usize>;

/// A union that was met.
#[derive(Clone, Debug)]
pub(super) struct Union {
    /// Where it is: `body.shape`.
    pub(super) place: String,
    /// Unlike the place, another one for each union of one value.
    key: String,
    /// The names of the variants; none for what is only `null`.
    names: Vec<Option<String>>,
    taken: usize,
    /// What was chosen on the way to it.
    choices: Choices,
}

impl Union {
    /// Takes a variant: the chosen one, or the first that is not `null`.
    pub(super) fn new(
        place: &str,
        number: usize,
        names: Vec<Option<String>>,
        choices: &Choices,
    ) -> Self {
        let key = format!("{place}#{number}");
        let first = names.iter().position(Option::is_some).unwrap_or_default();
        let taken = choices.get(&key).copied().unwrap_or(first);
        Self { place: place.to_owned(), key, names, taken, choices: choices.clone() }
    }

    pub(super) fn taken(&self) -> usize {
        self.taken
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.key == other.key && self.names == other.names
    }

    /// The variants that were not taken.
    pub(super) fn others(&self) -> Vec<(usize, String)> {
        let names = self.names.iter().enumerate();
        names
            .filter(|(index, _)| *index != self.taken)
            .filter_map(|(index, name)| Some((index, name.clone()?)))
            .collect()
    }

    /// The choices that lead to one of its variants.
    pub(super) fn choose(&self, index: usize) -> Choices {
        let mut choices = self.choices.clone();
        choices.insert(self.key.clone(), index);
        choices
    }
}

/// What variants are called: by their schema, their type, or their number.
pub(super) fn names(variants: &[Node]) -> Vec<Option<String>> {
    let name = |(index, variant): (usize, &Node)| {
        let type_ = variant.get("type").and_then(Node::as_str);
        let schema = variant.get("$ref").and_then(Node::as_str);
        match (schema.and_then(|reference| reference.rsplit('/').next()), type_) {
            (Some(schema), _) => Some(schema.to_owned()),
            (None, Some("null")) => None,
            (None, Some(type_)) => Some(format!("{type_} {}", index + 1)),
            (None, None) => Some(format!("variant {}", index + 1)),
        }
    };
    variants.iter().enumerate().map(name).collect()
}
