//! The table of users, in SQLite.

use std::sync::{Arc, Mutex, PoisonError};

use auth_providers::clerk;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, ffi, params};
use serde::Serialize;
use tokio::task::spawn_blocking;

/// What the application keeps of a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct User {
    pub(crate) id: String,
    pub(crate) name: Option<String>,
    /// The primary e-mail address.
    pub(crate) email: Option<String>,
    /// When the user last changed at Clerk.
    pub(crate) updated_at: Timestamp,
}

impl From<clerk::users::User> for User {
    fn from(user: clerk::users::User) -> Self {
        let primary = user.primary_email_address_id;
        let email = user
            .email_addresses
            .into_iter()
            .find(|email| primary.is_some() && email.id == primary)
            .map(|email| email.email_address);
        Self {
            id: user.id,
            name: user.first_name,
            email,
            // Without a time, which Clerk always sends, it must not replace anything newer: 1970.
            updated_at: user.updated_at.unwrap_or_default(),
        }
    }
}

/// The table. Clones share one connection.
#[derive(Clone, Debug)]
pub(crate) struct Users(Arc<Mutex<Connection>>);

/// A deleted user stays as a row without data, so that what arrives late does not bring the user back.
///
/// The journal lets several processes of one machine share the file.
const SCHEMA: &str = "
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS users (
        id TEXT PRIMARY KEY,
        name TEXT,
        email TEXT,
        updated_at INTEGER NOT NULL,
        is_deleted INTEGER NOT NULL DEFAULT FALSE
    ) STRICT;
";

impl Users {
    /// The table in this file, which is made if it is not there.
    pub(crate) fn open(path: &str) -> rusqlite::Result<Self> {
        let connection = Connection::open(path)?;
        connection.execute_batch(SCHEMA)?;
        Ok(Self(Arc::new(Mutex::new(connection))))
    }

    /// Keeps a user, unless what is there is newer or deleted. To do it twice is the same as once.
    pub(crate) async fn save(&self, user: User) -> rusqlite::Result<()> {
        self.with(move |connection| {
            let User { id, name, email, updated_at } = user;
            let values = params![id, name, email, updated_at.as_millisecond()];
            connection.execute(
                "INSERT INTO users (id, name, email, updated_at) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (id) DO UPDATE SET name = ?2, email = ?3, updated_at = ?4
                WHERE updated_at <= ?4 AND NOT is_deleted",
                values,
            )
        })
        .await
        .map(drop)
    }

    /// Forgets what is known of a user, for good: Clerk gives an id only once.
    pub(crate) async fn delete(&self, id: String) -> rusqlite::Result<()> {
        self.with(move |connection| {
            connection.execute(
                "INSERT INTO users (id, updated_at, is_deleted) VALUES (?1, 0, TRUE)
                ON CONFLICT (id) DO UPDATE
                SET name = NULL, email = NULL, updated_at = 0, is_deleted = TRUE",
                params![id],
            )
        })
        .await
        .map(drop)
    }

    pub(crate) async fn get(&self, id: &str) -> rusqlite::Result<Option<User>> {
        let id = id.to_owned();
        self.with(move |connection| {
            let row =
                "SELECT id, name, email, updated_at FROM users WHERE id = ?1 AND NOT is_deleted";
            let read = |row: &Row<'_>| {
                let updated_at = Timestamp::from_millisecond(row.get(3)?).unwrap_or_default();
                Ok(User { id: row.get(0)?, name: row.get(1)?, email: row.get(2)?, updated_at })
            };
            connection.prepare(row)?.query_row(params![id], read).optional()
        })
        .await
    }

    /// SQLite blocks, so it runs on a thread that serves no requests.
    async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> rusqlite::Result<T> {
        let connection = Arc::clone(&self.0);
        let task = spawn_blocking(move || {
            work(&connection.lock().unwrap_or_else(PoisonError::into_inner))
        });
        task.await.unwrap_or_else(|error| {
            let interrupted = ffi::Error::new(ffi::SQLITE_INTERRUPT);
            Err(rusqlite::Error::SqliteFailure(interrupted, Some(error.to_string())))
        })
    }
}
