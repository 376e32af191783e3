//! Reading JSON: the text of a body, values that `serde_json` does not accept, and the path of a
//! value.

pub(crate) mod limits;
pub(crate) mod path;
pub(crate) mod text;
