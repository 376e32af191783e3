//! The pages of Svix's lists.

use auth_core::{Next, Page, PageRequest, open_enum, response};
use serde::de::DeserializeOwned;

use crate::null;

/// A page of a list.
#[response]
#[serde(rename_all = "camelCase", bound(deserialize = "T: serde::Deserialize<'de>"))]
#[derive(PartialEq, Eq)]
pub struct ListResponse<T> {
    /// The items of this page.
    #[serde(deserialize_with = "null::or_default")]
    pub data: Vec<T>,
    /// The `iterator` of the request for the next page.
    pub iterator: Option<String>,
    /// The `iterator` of a request for the previous page. A list that begins with it goes
    /// backwards, page by page. Within a page the order does not change.
    pub prev_iterator: Option<String>,
    /// Whether this is the last page. For a list that goes backwards, whether it is the first.
    #[serde(default)]
    pub done: bool,
}

impl<T: DeserializeOwned + Send + 'static> Page for ListResponse<T> {
    type Item = T;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        let is_backwards =
            request.query("iterator").is_some_and(|iterator| iterator.starts_with('-'));
        let iterator = if is_backwards { &self.prev_iterator } else { &self.iterator };
        // The last page has an iterator too. It serves to ask later for applications that were
        // added.
        match iterator {
            Some(iterator) if !self.done => Next::query([("iterator", iterator)]),
            _ => Next::end(),
        }
    }

    fn into_items(self) -> Vec<T> {
        self.data
    }
}

open_enum! {
    /// The order of a list.
    pub enum Ordering {
        /// The oldest first.
        Ascending = "ascending",
        /// The newest first.
        Descending = "descending",
    }
}
