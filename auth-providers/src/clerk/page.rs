//! The two kinds of pages in Clerk's API.

use std::ops::Deref;

use auth_core::{Next, Page, PageRequest, response};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::null;

/// The largest page that Clerk returns, whatever the `limit`.
const MAX_LIMIT: u64 = 500;
/// The size of a page without a `limit`.
const DEFAULT_LIMIT: u64 = 10;

/// A page without any information besides its items.
///
/// The response is a plain JSON array. The next page is requested by `offset`, or by
/// `starting_after` if this page was. A page with fewer items than the limit is the last one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(transparent)]
pub struct List<T>(pub Vec<T>);

/// A page with the total number of items.
#[response]
#[derive(PartialEq, Eq)]
#[serde(bound(deserialize = "T: Deserialize<'de>"))]
pub struct Paginated<T> {
    /// The items of this page.
    #[serde(deserialize_with = "null::or_default")]
    pub data: Vec<T>,
    /// The number of items on all pages together, if Clerk sends it.
    pub total_count: Option<u64>,
}

/// The items of a [`List`]. A `Call<List<T>>` has the methods [`pages`](auth_core::Call::pages) and
/// [`items`](auth_core::Call::items) if `T` implements this trait.
///
/// An endpoint of your own:
///
/// ```
/// use auth_core::{Call, Error, Provider, endpoint, response};
/// use auth_providers::clerk::{Clerk, List, Listed};
///
/// #[response]
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
    /// The value of `starting_after` to continue after this item. It is used if the list was
    /// requested with `starting_after`. Default: `None`, so that the list continues by `offset`.
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
