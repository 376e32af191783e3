//! Where the users come from: Passage, or what stands in for it.

use std::time::Duration;

use auth_core::{Error, Items, Position};
use auth_providers::passage::prelude::*;
use auth_providers::passage::users::{ListUsers, PaginatedUsers, UserInfo};
use futures_util::{StreamExt, TryStreamExt, stream};

/// The largest page that Passage gives.
const PAGE: u64 = 500;
/// How many users are asked for at the same time.
const IN_FLIGHT: usize = 8;
const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// All users of an app, the oldest first.
pub(crate) struct Source {
    passage: Passage,
    users: Items<PaginatedUsers>,
}

/// A user in the list. Whoever was deleted after the list was made has no `user`.
pub(crate) struct Found {
    pub(crate) id: String,
    pub(crate) user: Option<UserInfo>,
}

impl Source {
    /// Begins with the oldest user, or goes on at a saved position.
    ///
    /// Nobody who signs up at Passage meanwhile is in the list: the first page fixes its end. Nobody
    /// should be deleted there meanwhile, because that moves the pages.
    pub(crate) fn new(passage: Passage, position: Option<&Position>) -> Self {
        let filter = ListUsers::new().limit(PAGE).order_by(["created_at:ASC", "id:ASC"]);
        // The deadline of a list covers what is done between its pages, too.
        let users = passage.list_users(&filter).deadline(YEAR).items().max_pages(usize::MAX);
        let users = match position {
            Some(position) => users.resume(position),
            None => users,
        };
        Self { passage, users }
    }

    /// The next users, at most so many; none after the last one.
    pub(crate) async fn next(&mut self, count: usize) -> Result<Vec<Found>, Error> {
        let mut ids = Vec::new();
        while ids.len() < count
            && let Some(user) = self.users.next().await
        {
            ids.push(user?.id);
        }
        // A list does not say who has passkeys and social connections.
        stream::iter(ids).map(|id| self.find(id)).buffered(IN_FLIGHT).try_collect().await
    }

    async fn find(&self, id: String) -> Result<Found, Error> {
        match self.passage.get_user(&id).await {
            Ok(user) => Ok(Found { id, user: Some(user) }),
            // Another 404 says that what stands in for Passage gives no single user.
            Err(error) if error.code() == Some("user_not_found") => Ok(Found { id, user: None }),
            Err(error) => Err(error),
        }
    }

    /// Where the next user is; `None` after the last one.
    pub(crate) fn position(&self) -> Option<Position> {
        self.users.position()
    }
}
