//! What became of the users.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use super::mapping::{Mapped, Moving, Reason};

/// What became of a user.
#[derive(Debug)]
pub(crate) enum Fate {
    Moved,
    /// An earlier run moved the user.
    AlreadyThere,
    LeftOut(Reason),
    /// The target refused the user. What it said may contain addresses.
    Refused {
        code: String,
        message: String,
    },
}

/// How many users there were, by what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Counts {
    pub(crate) moved: u64,
    pub(crate) already_there: u64,
    pub(crate) left_out: BTreeMap<Reason, u64>,
    pub(crate) refused: u64,
    /// What the users who are there lost, by its kind.
    pub(crate) losses: BTreeMap<String, u64>,
}

impl Counts {
    pub(crate) fn all(&self) -> u64 {
        let left_out: u64 = self.left_out.values().sum();
        self.moved + self.already_there + left_out + self.refused
    }
}

/// The lines and the counts of a report.
pub(crate) struct Report<W> {
    pub(crate) counts: Counts,
    to: W,
    shows_addresses: bool,
}

impl<W: Write> Report<W> {
    /// Goes on with the counts of earlier runs. Lines have ids alone, unless addresses are shown.
    pub(crate) fn new(to: W, counts: Counts, shows_addresses: bool) -> Self {
        Self { counts, to, shows_addresses }
    }

    /// Reports a user who was left out before it was known what moves of them.
    pub(crate) fn leave_out(&mut self, id: &str, reason: Reason) -> io::Result<()> {
        *self.counts.left_out.entry(reason).or_default() += 1;
        writeln!(self.to, "{id}: not moved: {reason}")
    }

    /// Reports a user. Whoever was moved without passkeys and social connections alone has no line.
    pub(crate) fn add(&mut self, mapped: &Mapped, fate: Fate) -> io::Result<()> {
        let Mapped { user, losses } = mapped;
        match fate {
            Fate::Moved => self.counts.moved += 1,
            Fate::AlreadyThere => self.counts.already_there += 1,
            Fate::LeftOut(reason) => {
                self.leave_out(&user.id, reason)?;
                return self.show_addresses(user);
            }
            Fate::Refused { code, message } => {
                self.counts.refused += 1;
                writeln!(self.to, "{}: not moved: refused with {code}", user.id)?;
                if self.shows_addresses && !message.is_empty() {
                    writeln!(self.to, "    {message}")?;
                }
                return self.show_addresses(user);
            }
        }
        for loss in losses {
            *self.counts.losses.entry(loss.kind().to_owned()).or_default() += 1;
            if !loss.is_credential() {
                writeln!(self.to, "{}: moved without {loss}", user.id)?;
            }
        }
        Ok(())
    }

    fn show_addresses(&mut self, user: &Moving) -> io::Result<()> {
        if self.shows_addresses {
            for address in user.addresses() {
                writeln!(self.to, "    {address}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>8} users", self.all())?;
        writeln!(f, "{:>8} moved", self.moved)?;
        writeln!(f, "{:>8} were there already", self.already_there)?;
        for (reason, count) in &self.left_out {
            writeln!(f, "{count:>8} left out: {reason}")?;
        }
        writeln!(f, "{:>8} refused", self.refused)?;
        for (loss, count) in &self.losses {
            writeln!(f, "{count:>8} lost: {loss}")?;
        }
        Ok(())
    }
}
