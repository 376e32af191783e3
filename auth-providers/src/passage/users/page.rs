//! A page of users.

use auth_core::{Next, Page, PageRequest, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::UserStatus;
use crate::null;

/// A page of users.
#[response]
#[derive(PartialEq)]
pub struct PaginatedUsers {
    /// The links to other pages.
    #[serde(default, rename = "_links")]
    pub links: PaginatedLinks,
    /// All users of the list were created before this Unix timestamp.
    pub created_before: Option<i64>,
    /// The number of users on a page.
    pub limit: Option<u64>,
    /// The number of this page, counted from 1.
    pub page: Option<u64>,
    /// The number of users on all pages together.
    pub total_users: Option<u64>,
    /// The users of this page.
    #[serde(deserialize_with = "null::or_default")]
    pub users: Vec<ListedUser>,
}

/// The links to other pages. If a page does not exist, its link is missing or empty.
#[response]
#[derive(Default, PartialEq, Eq)]
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
#[response]
#[derive(PartialEq, Eq)]
pub struct Link {
    /// The URL of the page.
    #[serde(default)]
    pub href: String,
}

/// A user in a list. [`UserInfo`](super::UserInfo) has more fields. Strings that are not set are
/// empty.
#[response]
#[derive(PartialEq)]
pub struct ListedUser {
    /// The user's id.
    pub id: String,
    /// The e-mail address.
    #[serde(default)]
    pub email: String,
    /// Whether the e-mail address was verified.
    #[serde(default)]
    pub email_verified: bool,
    /// The phone number.
    #[serde(default)]
    pub phone: String,
    /// Whether the phone number was verified.
    #[serde(default)]
    pub phone_verified: bool,
    /// The user's id in another system. Only Flex apps set it.
    #[serde(default)]
    pub external_id: String,
    /// Whether the user may sign in.
    #[serde(default)]
    pub status: UserStatus,
    /// The number of sign-ins.
    pub login_count: Option<u64>,
    /// When the user last signed in.
    pub last_login_at: Option<Timestamp>,
    /// When the user was created.
    pub created_at: Option<Timestamp>,
    /// When the user last changed.
    pub updated_at: Option<Timestamp>,
    /// The application's own data.
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
                // All pages need the same timestamp: the caller's, or the first page's.
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

/// The number of the page that a link points to. Nothing else of the link is used.
///
/// The vendor's links have no scheme (`api.passage.id/v1/apps/…`), so they are not valid URLs. They
/// also name the vendor's host even if the base URL is another one.
fn page_number(link: &str) -> Option<u64> {
    let (_, query) = link.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix("page="))?.parse().ok()
}
