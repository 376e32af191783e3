//! The two kinds of pages in Clerk's API.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use auth_core::{Next, Page, PageRequest};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeOwned, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

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
///
/// Some lists are such pages only if `paginated=true` asks for it; otherwise they are one array of
/// all items. The methods here always ask for it. The vendor's document knows only the array, so an
/// array is read as well, as a page without the total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Paginated<T> {
    /// The items of this page.
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
        if is_last(self.len(), request) {
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
        if self.total_count.is_none() && is_last(self.data.len(), request) {
            return Next::end();
        }
        Next::offset("offset", request, self.data.len(), self.total_count)
    }

    fn into_items(self) -> Vec<T> {
        self.data
    }
}

/// Whether a page with so many items is the last one, where Clerk does not say how many there are.
fn is_last(count: usize, request: &PageRequest<'_>) -> bool {
    let limit = request.number("limit").unwrap_or(DEFAULT_LIMIT).min(MAX_LIMIT);
    (count as u64) < limit
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Paginated<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(PageOrArray(PhantomData))
    }
}

struct PageOrArray<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for PageOrArray<T> {
    type Value = Paginated<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a page or an array")
    }

    fn visit_map<A: MapAccess<'de>>(self, page: A) -> Result<Self::Value, A::Error> {
        #[derive(Deserialize)]
        struct Object<T> {
            #[serde(deserialize_with = "null::or_default", bound = "T: Deserialize<'de>")]
            data: Vec<T>,
            total_count: Option<u64>,
        }

        let Object { data, total_count } = Object::deserialize(MapAccessDeserializer::new(page))?;
        Ok(Paginated { data, total_count })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        let data = Vec::deserialize(SeqAccessDeserializer::new(items))?;
        Ok(Paginated { data, total_count: None })
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
