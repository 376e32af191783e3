//! Which webhooks were received: whoever intercepts one must not be able to send it again.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use auth_providers::webhook::ReplayGuard;
use jiff::Timestamp;
use redis::RedisResult;
use redis::aio::{ConnectionManager, ConnectionManagerConfig};

/// Remembers each webhook for as long as its signature is valid.
///
/// A [`ReplayGuard`] alone would do for one process: `Webhook::replay_guard` takes it. It cannot wait for
/// Redis. So both are asked after `Webhook::verify`.
#[derive(Clone)]
pub(crate) enum Replays {
    /// For an application that is one process.
    Memory(Arc<Memory>),
    /// For one that runs on several machines.
    Redis(ConnectionManager),
}

/// What was received, and until when it is to be remembered.
#[derive(Default)]
pub(crate) struct Memory(Mutex<HashMap<String, Timestamp>>);

impl ReplayGuard for Memory {
    fn first_seen(&self, key: &str, expires: Timestamp) -> bool {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Timestamp::now();
        seen.retain(|_, expires| *expires > now);
        seen.insert(key.to_owned(), expires).is_none()
    }
}

/// The key is remembered for this much longer, because the clocks of machines differ.
const CLOCK_SKEW: u64 = 60;

impl Replays {
    pub(crate) fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    /// In the Redis at this URL. A connection that breaks is made again.
    pub(crate) async fn redis(url: &str) -> RedisResult<Self> {
        // Clerk waits some seconds for an answer, and there is no point in trying for longer.
        let config = ConnectionManagerConfig::new()
            .set_connection_timeout(Some(Duration::from_secs(1)))
            .set_response_timeout(Some(Duration::from_secs(1)))
            .set_number_of_retries(2);
        let client = redis::Client::open(url)?;
        client.get_connection_manager_with_config(config).await.map(Self::Redis)
    }

    /// Remembers a webhook until `expires`. Returns whether it is the first one with this key.
    ///
    /// If Redis cannot be asked, that is an error: the webhook is refused, and Clerk sends it again.
    pub(crate) async fn is_first(&self, key: &str, expires: Timestamp) -> RedisResult<bool> {
        match self {
            Self::Memory(memory) => Ok(memory.first_seen(key, expires)),
            Self::Redis(connection) => {
                let left = expires.duration_since(Timestamp::now()).as_secs().max(0).unsigned_abs();
                // One command looks and writes, because two copies may arrive at two machines at once.
                let mut set = redis::cmd("SET");
                set.arg(format!("clerk-app:webhook:{key}")).arg("");
                set.arg("NX").arg("EX").arg(left + CLOCK_SKEW);
                let written: Option<String> = set.query_async(&mut connection.clone()).await?;
                Ok(written.is_some())
            }
        }
    }
}

impl fmt::Debug for Replays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Memory(_) => "Memory",
            Self::Redis(_) => "Redis",
        })
    }
}
