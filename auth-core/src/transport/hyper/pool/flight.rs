//! A connection that is being made for several calls at once.

use std::error::Error;
use std::fmt::{self, Display};
use std::sync::Arc;

use tokio::sync::watch;

use super::Pool;
use crate::error::BoxError;

/// The end of an attempt to make a connection, for those who wait for it.
#[derive(Clone)]
pub(super) struct Flight(watch::Receiver<Option<Landed>>);

type Landed = Result<(), Arc<BoxError>>;

impl Flight {
    /// A flight of `pool`, and what its task has.
    pub(super) fn new(pool: &Arc<Pool>) -> (Self, Landing) {
        let (sender, receiver) = watch::channel(None);
        (Self(receiver), Landing { pool: Arc::clone(pool), sender, landed: None })
    }

    /// Waits for the end.
    pub(super) async fn landed(mut self) -> Result<(), BoxError> {
        match self.0.wait_for(Option::is_some).await.as_deref() {
            Ok(Some(Err(error))) => Err(Box::new(Shared(Arc::clone(error)))),
            Ok(_) => Ok(()),
            Err(_) => Err("the runtime on which the connection was made has ended".into()),
        }
    }
}

/// What the task of a flight has. When it is dropped, the flight has ended.
pub(super) struct Landing {
    pool: Arc<Pool>,
    sender: watch::Sender<Option<Landed>>,
    landed: Option<Landed>,
}

impl Landing {
    /// Makes the connection.
    pub(super) async fn fly(mut self) {
        let made = Arc::clone(&self.pool).connect().await;
        self.landed = Some(made.map(|connection| self.pool.add(connection)).map_err(Arc::new));
    }
}

impl Drop for Landing {
    fn drop(&mut self) {
        // First, so that whoever is told begins another flight if there has to be one.
        self.pool.lock().flight = None;
        if let Some(landed) = self.landed.take() {
            self.sender.send_replace(Some(landed));
        }
    }
}

/// An error that all who waited get.
#[derive(Debug)]
struct Shared(Arc<BoxError>);

impl Display for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.0, f)
    }
}

impl Error for Shared {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}
