//! The case that the names of a struct's fields have on the wire.

use super::model::Field;
pub(super) use crate::source::Case;

const CASES: [Case; 5] = [Case::AsIs, Case::Camel, Case::Pascal, Case::Kebab, Case::ScreamingSnake];

/// The case with the fewest exceptions.
pub(super) fn of(fields: &[Field]) -> Case {
    let cost = |case: Case| {
        let named = fields.iter().filter(|field| !field.is_flat && !is_marked(field));
        let exceptions = named.filter(|field| case.apply(&field.name) != field.wire).count();
        exceptions + usize::from(case != Case::AsIs)
    };
    let mut best = (Case::AsIs, cost(Case::AsIs));
    for case in CASES {
        let cost = cost(case);
        if cost < best.1 {
            best = (case, cost);
        }
    }
    best.0
}

/// Whether the name has a mark at its end, so that Rust takes it: what it is on the wire is said.
pub(super) fn is_marked(field: &Field) -> bool {
    field.name.ends_with('_')
}
