//! Reading JSON: bodies as text, what `serde_json` does not take of it, and where a value stands.

pub(crate) mod limits;
pub(crate) mod path;
pub(crate) mod text;
