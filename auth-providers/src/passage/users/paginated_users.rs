//! A page of users.

use auth_core::{Next, Page, PageRequest};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::UserStatus;
use crate::null;

/// A page of users.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct PaginatedUsers {
    /// Where other pages are.
    #[serde(default, rename = "_links", deserialize_with = "null::or_default")]
    pub links: PaginatedLinks,
    /// The Unix timestamp before which all users of the list were created.
    pub created_before: Option<i64>,
    /// How many a page has.
    pub limit: Option<u64>,
    /// Which page this is, from 1 on.
    pub page: Option<u64>,
    /// How many users all pages have together.
    pub total_users: Option<u64>,
    /// The users of this page.
    #[serde(deserialize_with = "null::or_default")]
    pub users: Vec<ListedUser>,
}

/// Where other pages are: there may be no link, or an empty one, to a page that does not exist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct PaginatedLinks {
    /// The first page.
    pub first: Option<Link>,
    /// The last page.
    pub last: Option<Link>,
    /// The page after this one.
    pub next: Option<Link>,
    /// The page before this one.
    pub previous: Option<Link>,
    /// This page.
    #[serde(rename = "self")]
    pub this: Option<Link>,
}

/// A link to a page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Link {
    /// Where the page is.
    #[serde(default, deserialize_with = "null::or_default")]
    pub href: String,
}

/// A user, as lists have them: [`UserInfo`](super::UserInfo) has more. Texts that are not set are
/// empty.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ListedUser {
    /// The user's id.
    pub id: String,
    /// The e-mail address.
    #[serde(default, deserialize_with = "null::or_default")]
    pub email: String,
    /// Whether the e-mail address was verified.
    #[serde(default, deserialize_with = "null::or_default")]
    pub email_verified: bool,
    /// The phone number.
    #[serde(default, deserialize_with = "null::or_default")]
    pub phone: String,
    /// Whether the phone number was verified.
    #[serde(default, deserialize_with = "null::or_default")]
    pub phone_verified: bool,
    /// The user's id in another system; set by Flex apps alone.
    #[serde(default, deserialize_with = "null::or_default")]
    pub external_id: String,
    /// Whether the user may sign in.
    #[serde(default, deserialize_with = "null::or_default")]
    pub status: UserStatus,
    /// How often the user has signed in.
    pub login_count: Option<u64>,
    /// When the user last signed in.
    pub last_login_at: Option<Timestamp>,
    /// When the user was created.
    pub created_at: Option<Timestamp>,
    /// When the user last changed.
    pub updated_at: Option<Timestamp>,
    /// Data of the app's own.
    pub user_metadata: Option<Map<String, Value>>,
}

impl Page for PaginatedUsers {
    type Item = ListedUser;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        let this = self.page.or_else(|| request.number("page")).unwrap_or(1);
        let limit = self.limit.unwrap_or(self.users.len() as u64);
        let is_last = self.total_users.is_some_and(|total| this.saturating_mul(limit) >= total);
        if self.users.is_empty() || is_last {
            return Next::end();
        }
        let link = self.links.next.as_ref().map(|link| link.href.as_str()).unwrap_or_default();
        match page_number(link) {
            Some(page) if page <= this => Next::end(),
            Some(page) => {
                let mut query = vec![("page", page.to_string())];
                // The vendor asks for one anchor on all pages: the caller's, or the first page's.
                if let (None, Some(anchor)) = (request.query("created_before"), self.created_before)
                {
                    query.push(("created_before", anchor.to_string()));
                }
                Next::query(query)
            }
            None => Next::link(link),
        }
    }

    fn into_items(self) -> Vec<ListedUser> {
        self.users
    }
}

/// The number of the page that a link points to: all that is taken from it.
///
/// The vendor's links have no scheme (`api.passage.id/v1/apps/…`), so they lead nowhere as they
/// are, and they name the vendor's host whatever the base URL is.
fn page_number(link: &str) -> Option<u64> {
    let (_, query) = link.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix("page="))?.parse().ok()
}
