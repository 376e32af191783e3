//! Lists that come in pages.

pub(crate) mod next;
pub(crate) mod pages;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use self::next::{Next, PageRequest};
use crate::request::values::ResponseBody;

/// A page of a list, and how to ask for the next one.
///
/// Implement it once for each type of page, not for each endpoint. Every `Call` of such a type then
/// has the methods [`pages`](crate::Call::pages) and [`items`](crate::Call::items).
///
/// ```
/// use auth_core::{Next, Page, PageRequest};
///
/// /// `{"data": […], "iterator": "…", "done": false}`
/// #[derive(serde::Deserialize)]
/// struct Listing<T> {
///     data: Vec<T>,
///     iterator: Option<String>,
///     done: bool,
/// }
///
/// impl<T: serde::de::DeserializeOwned + Send + 'static> Page for Listing<T> {
///     type Item = T;
///
///     fn next(&self, _request: &PageRequest<'_>) -> Next {
///         match &self.iterator {
///             Some(iterator) if !self.done => Next::query([("iterator", iterator)]),
///             _ => Next::end(),
///         }
///     }
///
///     fn into_items(self) -> Vec<T> {
///         self.data
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a page of a list",
    label = "not a `Page`",
    note = "implement `auth_core::Page` for it, to say what its items are and how to get to the next page"
)]
pub trait Page: ResponseBody {
    /// The type of the list's items.
    type Item;

    /// How to ask for the page after this one. `request` is the request that asked for this page.
    fn next(&self, request: &PageRequest<'_>) -> Next;

    /// The items of this page.
    fn into_items(self) -> Vec<Self::Item>;
}

/// A place in a list. Save it, and continue there later with
/// [`Pages::resume`](crate::Pages::resume) or [`Items::resume`](crate::Items::resume).
///
/// It contains the list's query (filters and cursors), but no credential. Of a JSON body it contains
/// what names the page; the filters in such a body come from the call that continues.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    endpoint: String,
    query: String,
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    json: Map<String, Value>,
    #[serde(default)]
    skip: usize,
}
