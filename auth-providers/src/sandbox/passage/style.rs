//! What Passage's documents do not say of its resources.

use crate::sandbox::documented::{Effect, Style, Time};

pub(super) static STYLE: Style = Style {
    ids: &[],
    filler: "",
    keys: &[],
    names: &[],
    get_if_exists: None,
    seeded: &[],
    views: &[],
    nouns: &[],
    renames: &[],
    created: &["created_at"],
    updated: &["updated_at"],
    time: Time::Rfc3339,
    secrets: &[],
    effects: &[
        ("activate", "status", Effect::Text("active")),
        ("deactivate", "status", Effect::Text("inactive")),
    ],
    paging: &["created_before", "limit", "order_by", "page"],
};
