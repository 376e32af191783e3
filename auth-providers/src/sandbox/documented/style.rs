//! What a vendor's document does not say of its resources.

/// What a vendor's document does not say of its resources.
///
/// Collections are named by their paths in the document, `/users/{user_id}/passkeys`. Fields of
/// records are named by JSON pointers, `/public_user_data/user_id`.
pub(in crate::sandbox) struct Style {
    /// What ids begin with, by the last part of the collection's path. A pattern in the document
    /// goes before.
    pub(in crate::sandbox) ids: &'static [(&'static str, &'static str)],
    /// What follows the beginning of an id, before its number.
    pub(in crate::sandbox) filler: &'static str,
    /// The field that names a record, by the collection, where it is not `id`.
    pub(in crate::sandbox) keys: &'static [(&'static str, &'static str)],
    /// Fields that name a record of any collection as its id does.
    pub(in crate::sandbox) names: &'static [&'static str],
    /// The parameter that makes a second creation succeed.
    pub(in crate::sandbox) get_if_exists: Option<&'static str>,
    /// Collections that have records although the document has no operation that creates them.
    pub(in crate::sandbox) seeded: &'static [&'static str],
    /// Lists of records that belong to other collections.
    pub(in crate::sandbox) views: &'static [View],
    /// Resources that are named in the query or in the body instead of the path.
    pub(in crate::sandbox) nouns: &'static [Noun],
    /// The parameters that set a field of another name.
    pub(in crate::sandbox) renames: &'static [(&'static str, &'static str)],
    /// The fields with the time of the creation and of the last change.
    pub(in crate::sandbox) created: &'static [&'static str],
    pub(in crate::sandbox) updated: &'static [&'static str],
    pub(in crate::sandbox) time: Time,
    /// The fields that let somebody in, and what their values begin with.
    pub(in crate::sandbox) secrets: &'static [(&'static str, &'static str)],
    /// What the last part of a path sets in the resource that comes before it.
    pub(in crate::sandbox) effects: &'static [(&'static str, &'static str, Effect)],
    /// The parameters of lists that choose a page or an order, and not records.
    pub(in crate::sandbox) paging: &'static [&'static str],
}

/// How times are written.
#[derive(Clone, Copy)]
pub(in crate::sandbox) enum Time {
    Milliseconds,
    Rfc3339,
    Seconds,
}

/// What an action sets a field to.
#[derive(Clone, Copy)]
pub(in crate::sandbox) enum Effect {
    Flag(bool),
    Text(&'static str),
    /// A new secret.
    Secret,
}

/// A list of records that belong to another collection.
pub(in crate::sandbox) struct View {
    /// The path of the list.
    pub(in crate::sandbox) path: &'static str,
    /// The collection. All of its places are looked at.
    pub(in crate::sandbox) of: &'static str,
    /// A parameter in the list's path, and the field that has its value.
    pub(in crate::sandbox) by: Option<(&'static str, &'static str)>,
}

/// A resource that is named in the query or in the body instead of the path.
pub(in crate::sandbox) struct Noun {
    /// What the paths of its operations begin with. A verb follows.
    pub(in crate::sandbox) one: &'static [&'static str],
    /// The same, for operations on several.
    pub(in crate::sandbox) many: &'static [&'static str],
    /// What its ids begin with.
    pub(in crate::sandbox) prefix: &'static str,
    /// The parameters that name a record, and the fields that they are compared with. The first
    /// field is the id.
    pub(in crate::sandbox) names: &'static [(&'static str, &'static str)],
    /// The parameters that name several records.
    pub(in crate::sandbox) lists: &'static [(&'static str, &'static str)],
}
