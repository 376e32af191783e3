//! Clone.

use std::collections::BTreeMap;

use auth_core::{Call, Provider, Secret, endpoint, request};

use super::Odd;

/// Clone.
pub trait Clones: Provider {
    /// Creates a clone.
    #[doc(alias = "clone")]
    #[endpoint(method = POST, path = "/clone", form = request)]
    fn create_clone(&self, request: &DeepForm) -> Call<serde_json::Value>;

    /// Creates a clone by post.
    #[doc(alias = "Clone")]
    #[endpoint(method = POST, path = "/clone/")]
    fn create_clone_by_post(&self) -> Call<Vec<Vec<i64>>>;
}

impl Clones for Odd {}

/// A deep.
#[request]
pub struct DeepForm {
    /// The name.
    pub name: String,
    /// The secret.
    pub secret: Option<Secret>,
    /// Fields of `inner`, by their whole names: `name[field]`.
    #[serde(flatten)]
    pub other: BTreeMap<String, String>,
}
