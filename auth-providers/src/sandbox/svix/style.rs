//! What Svix's document does not say of its resources.

use crate::sandbox::documented::{Style, Time};

pub(super) static STYLE: Style = Style {
    ids: &[],
    filler: super::applications::FILLER,
    keys: &[],
    names: &["/uid"],
    get_if_exists: Some("get_if_exists"),
    seeded: &[],
    views: &[],
    nouns: &[],
    renames: &[],
    created: &["createdAt", "timestamp"],
    updated: &["updatedAt"],
    time: Time::Rfc3339,
    secrets: &[],
    effects: &[],
    paging: &["iterator", "limit", "order"],
};
