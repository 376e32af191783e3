//! Clerk's two kinds of page.

use std::ops::Deref;

use crate::null;
use auth_core::{Next, Page, PageRequest};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The most that Clerk gives at once, whatever the `limit`.
const MAX_LIMIT: u64 = 500;
/// What Clerk gives at once without a `limit`.
const DEFAULT_LIMIT: u64 = 10;

/// A page that is a bare array.
///
/// It says nothing of the whole: the page after it is asked for by `offset`, or by
/// `starting_after` if this one was, until one comes that is not full.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct List<T>(pub Vec<T>);

/// A page that says how many items there are in all.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>"))]
#[non_exhaustive]
pub struct Paginated<T> {
    /// The items of this page.
    #[serde(deserialize_with = "null::or_default")]
    pub data: Vec<T>,
    /// How many items all pages have together, where Clerk says so.
    pub total_count: Option<u64>,
}

/// What a [`List`] is of, so that the call that gives it has [`pages`](auth_core::Call::pages) and
/// [`items`](auth_core::Call::items).
///
/// For an endpoint of one's own:
///
/// ```
/// use auth_core::{Call, Error, Provider, endpoint};
/// use auth_providers::clerk::{Clerk, List, Listed};
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// struct RedirectUrl {
///     url: String,
/// }
///
/// impl Listed for RedirectUrl {}
///
/// trait RedirectUrls: Provider {
///     /// Lists the addresses that users may be sent to.
///     #[endpoint(method = GET, path = "/redirect_urls?<limit>")]
///     fn list_redirect_urls(&self, limit: u64) -> Call<List<RedirectUrl>>;
/// }
///
/// impl RedirectUrls for Clerk {}
///
/// # async fn example(clerk: &Clerk) -> Result<(), Error> {
/// let mut urls = clerk.list_redirect_urls(100).items();
/// while let Some(url) = urls.next().await {
///     println!("{}", url?.url);
/// }
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "a `List<{Self}>` is not a page: `{Self}` is not `Listed`",
    note = "write `impl auth_providers::clerk::Listed for {Self} {{}}`"
)]
pub trait Listed {
    /// What `starting_after` takes to go on behind this item, where the list was asked for by
    /// `starting_after`. Default: `None`, to go on by `offset` always.
    fn cursor(&self) -> Option<&str> {
        None
    }
}

impl<T: Listed + DeserializeOwned + Send + 'static> Page for List<T> {
    type Item = T;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        let limit = request.number("limit").unwrap_or(DEFAULT_LIMIT).min(MAX_LIMIT);
        if (self.len() as u64) < limit {
            return Next::end();
        }
        let cursor = request.query("starting_after").and_then(|_| self.last()?.cursor());
        match cursor {
            Some(cursor) => Next::query([("starting_after", cursor)]),
            None => Next::offset("offset", request, self.len(), None),
        }
    }

    fn into_items(self) -> Vec<T> {
        self.0
    }
}

impl<T: DeserializeOwned + Send + 'static> Page for Paginated<T> {
    type Item = T;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        Next::offset("offset", request, self.data.len(), self.total_count)
    }

    fn into_items(self) -> Vec<T> {
        self.data
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
