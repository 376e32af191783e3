//! How far it got, in a file.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use auth_core::Position;
use serde::{Deserialize, Serialize};

use super::report::Counts;
use super::target::To;

/// How far it got, in a file. It has no address and no key in it.
pub(crate) struct Progress {
    path: Option<PathBuf>,
    saved: Saved,
}

#[derive(Serialize, Deserialize)]
struct Saved {
    to: To,
    /// Where the next user is. Everybody before it is done.
    position: Option<Position>,
    is_finished: bool,
    counts: Counts,
}

impl Progress {
    /// Reads the file, if there is one. Without a path, nothing is saved.
    pub(crate) fn open(path: Option<PathBuf>, to: To) -> io::Result<Self> {
        let new = Saved { to, position: None, is_finished: false, counts: Counts::default() };
        let saved = match path.as_deref().map(fs::read) {
            None => new,
            Some(Err(error)) if error.kind() == io::ErrorKind::NotFound => new,
            Some(text) => serde_json::from_slice(&text?)?,
        };
        if saved.to != to {
            let why = format!("the progress file is of a migration to {:?}", saved.to);
            return Err(io::Error::new(io::ErrorKind::InvalidInput, why));
        }
        Ok(Self { path, saved })
    }

    pub(crate) fn position(&self) -> Option<&Position> {
        self.saved.position.as_ref()
    }

    pub(crate) fn is_finished(&self) -> bool {
        self.saved.is_finished
    }

    pub(crate) fn counts(&self) -> Counts {
        self.saved.counts.clone()
    }

    /// Saves that everybody before this position is done. `None` is the end.
    pub(crate) fn save(&mut self, position: Option<Position>, counts: &Counts) -> io::Result<()> {
        self.saved.is_finished = position.is_none();
        self.saved.position = position;
        self.saved.counts = counts.clone();
        match &self.path {
            Some(path) => replace(path, &serde_json::to_vec_pretty(&self.saved)?),
            None => Ok(()),
        }
    }
}

/// Replaces a file: whenever the program ends, the old one or the new one is there.
fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut new = path.as_os_str().to_owned();
    new.push(".new");
    let mut file = File::create(&new)?;
    io::Write::write_all(&mut file, text)?;
    file.sync_all()?;
    fs::rename(new, path)
}
