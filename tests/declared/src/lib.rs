//! What `auth-openapi declare` writes for the documents in `documents`, as it is. `auth-openapi`'s test
//! `drafts` writes it anew with `DECLARED=overwrite`, and fails where it is not current.

pub mod forge;
pub mod notes;
pub mod odd;
pub mod petstore;
