//! The pages of SCIM's lists.

use auth_core::{Next, Page, PageRequest, response};
use serde::de::DeserializeOwned;

use crate::descope::wire;
use crate::null;

/// A page of a list.
///
/// The next page begins where this one ends, until the list's total was seen.
#[response]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase", bound(deserialize = "T: serde::Deserialize<'de>"))]
pub struct ScimListResponse<T> {
    /// The number of items on all pages together.
    #[serde(deserialize_with = "wire::number")]
    pub total_results: Option<i64>,
    /// The position of the first item of this page in the whole list, from 1.
    #[serde(deserialize_with = "wire::number")]
    pub start_index: Option<i64>,
    /// The number of items on this page.
    #[serde(deserialize_with = "wire::number")]
    pub items_per_page: Option<i64>,
    /// The schemas that it follows, as URNs.
    #[serde(default)]
    pub schemas: Vec<String>,
    /// The items of this page.
    #[serde(default, rename = "Resources", deserialize_with = "null::or_default")]
    pub resources: Vec<T>,
    /// What went wrong, if something did.
    #[serde(default)]
    pub detail: String,
    /// The HTTP status, if something went wrong.
    #[serde(deserialize_with = "wire::number")]
    pub status: Option<i64>,
}

impl<T: DeserializeOwned + Send + 'static> Page for ScimListResponse<T> {
    type Item = T;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        // The request's position always grows. What the answer says of its own may not.
        let first = request.number("startIndex").unwrap_or(1).max(1);
        let next = first.saturating_add(self.resources.len() as u64);
        let total = self.total_results.and_then(|total| u64::try_from(total).ok());
        if self.resources.is_empty() || total.is_some_and(|total| next > total) {
            return Next::end();
        }
        Next::query([("startIndex", next)])
    }

    fn into_items(self) -> Vec<T> {
        self.resources
    }
}
