//! Svix's kind of page.

use crate::null;
use auth_core::{Next, Page, PageRequest};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "T: Deserialize<'de>"))]
#[non_exhaustive]
pub struct ListResponse<T> {
    /// The items of this page.
    #[serde(deserialize_with = "null::or_default")]
    pub data: Vec<T>,
    /// What the request for the next page has as its `iterator`.
    pub iterator: Option<String>,
    /// What a request for the page before has as its `iterator`. A list that begins with it goes on
    /// backwards, page by page; within a page the order is the list's.
    pub prev_iterator: Option<String>,
    /// Whether this is the last page, or the first of a list that goes backwards.
    #[serde(default, deserialize_with = "null::or_default")]
    pub done: bool,
}

impl<T: DeserializeOwned + Send + 'static> Page for ListResponse<T> {
    type Item = T;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        let is_backwards =
            request.query("iterator").is_some_and(|iterator| iterator.starts_with('-'));
        let iterator = if is_backwards { &self.prev_iterator } else { &self.iterator };
        // The last page has an iterator too, to ask later for what was added since.
        match iterator {
            Some(iterator) if !self.done => Next::query([("iterator", iterator)]),
            _ => Next::end(),
        }
    }

    fn into_items(self) -> Vec<T> {
        self.data
    }
}
