//! What the handlers share, and where its settings come from.

use std::env::{self, VarError};

use auth_providers::clerk::prelude::*;
use auth_providers::clerk::users::ListUsers;
use auth_providers::clerk::{Clerk, Webhook};

use crate::BoxError;
use crate::replay::Replays;
use crate::users::{User, Users};

/// What the handlers share. Cloning is cheap.
#[derive(Clone, Debug)]
pub(crate) struct App {
    pub(crate) clerk: Clerk,
    /// Where the frontend is: sessions of other sites are refused.
    pub(crate) origin: String,
    /// This service among Clerk's machines. Without it, no machine is let in.
    pub(crate) machine_id: Option<String>,
    pub(crate) webhook: Webhook,
    pub(crate) replays: Replays,
    pub(crate) users: Users,
}

const WEBHOOK_SECRET: &str = "CLERK_WEBHOOK_SIGNING_SECRET";

impl App {
    /// Whether no key of Clerk is in the environment. Where one of them is, the others are required.
    pub(crate) fn has_no_keys() -> bool {
        ["CLERK_SECRET_KEY", WEBHOOK_SECRET].iter().all(|name| env::var_os(name).is_none())
    }

    /// The application with the settings in the environment, which README.md lists.
    pub(crate) async fn from_env() -> Result<Self, BoxError> {
        let replays = match setting("REDIS_URL")? {
            Some(url) => {
                Replays::redis(&url).await.map_err(|error| format!("REDIS_URL: {error}"))?
            }
            None => Replays::memory(),
        };
        let database = setting("DATABASE")?.unwrap_or_else(|| "users.sqlite".to_owned());
        Ok(Self {
            clerk: Clerk::from_env()?,
            origin: setting("APP_ORIGIN")?.ok_or("APP_ORIGIN is not set")?,
            machine_id: setting("CLERK_MACHINE_ID")?,
            webhook: Webhook::from_env(WEBHOOK_SECRET)?,
            replays,
            users: Users::open(&database).map_err(|error| format!("{database}: {error}"))?,
        })
    }

    /// Reads all users of Clerk into the table: webhooks tell only of what happens from now on. Returns how
    /// many there were.
    ///
    /// It may run at any time, beside webhooks too: what is newer in the table stays.
    pub(crate) async fn import(&self) -> Result<usize, BoxError> {
        let mut users = self.clerk.list_users(&ListUsers::new().limit(500_u64)).items();
        let mut count = 0;
        while let Some(user) = users.next().await {
            self.users.save(User::from(user?)).await?;
            count += 1;
        }
        Ok(count)
    }
}

/// The value of an environment variable. An empty one counts as not set.
pub(crate) fn setting(name: &str) -> Result<Option<String>, BoxError> {
    match env::var(name) {
        Ok(value) => Ok(Some(value).filter(|value| !value.is_empty())),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => Err(format!("{name} is not valid Unicode").into()),
    }
}
