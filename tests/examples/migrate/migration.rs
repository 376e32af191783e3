//! Moves the users, batch by batch.

use std::collections::HashSet;
use std::error::Error;
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};

use super::answer::Answer;
use super::mapping::{Mapped, Moving, Reason, map};
use super::progress::Progress;
use super::report::{Fate, Report};
use super::source::{Found, Source};
use super::target::Target;

/// How often users are created whose creation had no response.
const ATTEMPTS: usize = 3;

/// How users are moved.
pub(crate) struct Options {
    /// Whether nobody is created.
    pub(crate) is_dry: bool,
    /// How many users are looked at in this run.
    pub(crate) limit: usize,
    /// After how many users the position is saved.
    pub(crate) batch: usize,
}

/// Users who are moved from a source to a target.
pub(crate) struct Migration<'a, W> {
    pub(crate) source: Source,
    pub(crate) target: &'a Target,
    pub(crate) progress: &'a mut Progress,
    pub(crate) report: &'a mut Report<W>,
    /// Set from outside, to stop after the current batch.
    pub(crate) stop: &'a AtomicBool,
}

impl<W: Write> Migration<'_, W> {
    /// Moves users until the end, the limit or the stop.
    ///
    /// After an error, or if the program is killed, the users since the last saved position come
    /// again. Those of them who were created are found then.
    pub(crate) async fn run(mut self, options: &Options) -> Result<(), Box<dyn Error>> {
        let mut left = options.limit;
        // The oldest user has an address that several have.
        let mut addresses = HashSet::new();
        while left > 0 && !self.progress.is_finished() && !self.stop.load(Ordering::Relaxed) {
            let found = self.source.next(left.min(options.batch)).await?;
            left -= found.len();
            let users = self.map(found, &mut addresses)?;
            self.move_users(users, options.is_dry).await?;
            self.progress.save(self.source.position(), &self.report.counts)?;
        }
        Ok(())
    }

    /// Says what moves of the users. Whoever cannot be moved is reported.
    fn map(
        &mut self,
        found: Vec<Found>,
        addresses: &mut HashSet<String>,
    ) -> Result<Vec<Mapped>, Box<dyn Error>> {
        let mut users = Vec::new();
        for Found { id, user } in found {
            let user = user.ok_or(Reason::Deleted);
            let takes = |name: &str, value: &_| self.target.takes(name, value);
            let mut mapped = match user.and_then(|user| map(user, takes)) {
                Ok(mapped) => mapped,
                Err(reason) => {
                    self.report.leave_out(&id, reason)?;
                    continue;
                }
            };
            mapped.losses.extend(self.target.loses(&mapped.user));
            let own: Vec<String> = mapped.user.addresses().map(str::to_lowercase).collect();
            if own.iter().any(|address| addresses.contains(address)) {
                self.report.add(&mapped, Fate::LeftOut(Reason::AddressTaken))?;
            } else {
                addresses.extend(own);
                users.push(mapped);
            }
        }
        Ok(users)
    }

    /// Creates those users who are not there.
    async fn move_users(&mut self, users: Vec<Mapped>, is_dry: bool) -> Result<(), Box<dyn Error>> {
        let ids: Vec<&str> = users.iter().map(|one| one.user.id.as_str()).collect();
        let there = self.target.existing(&ids).await?;
        let mut missing = Vec::new();
        for one in users {
            if there.contains(&one.user.id) {
                self.report.add(&one, Fate::AlreadyThere)?;
            } else if is_dry {
                self.report.add(&one, Fate::Moved)?;
            } else {
                missing.push(one);
            }
        }
        self.create(missing).await
    }

    /// Creates users. Whoever may have been created is looked up before another attempt.
    async fn create(&mut self, mut waiting: Vec<Mapped>) -> Result<(), Box<dyn Error>> {
        let mut attempt = 1;
        while !waiting.is_empty() {
            let users: Vec<&Moving> = waiting.iter().map(|one| &one.user).collect();
            let answers = self.target.create(&users).await?;
            let is_open = |answer: &Answer| matches!(answer, Answer::Taken | Answer::Unknown(_));
            let open = users.iter().zip(&answers).filter(|(_, answer)| is_open(answer));
            let open: Vec<&str> = open.map(|(user, _)| user.id.as_str()).collect();
            let there = self.target.existing(&open).await?;

            let mut again = Vec::new();
            for (one, answer) in waiting.into_iter().zip(answers) {
                let is_there = there.contains(&one.user.id);
                let fate = match answer {
                    Answer::Created => Fate::Moved,
                    Answer::Refused { code, message } => Fate::Refused { code, message },
                    // It took effect, although no response arrived.
                    Answer::Unknown(_) if is_there => Fate::Moved,
                    Answer::Taken if is_there => Fate::AlreadyThere,
                    Answer::Taken => Fate::LeftOut(Reason::AddressTaken),
                    Answer::Unknown(error) if attempt == ATTEMPTS => return Err(error.into()),
                    Answer::Unknown(_) => {
                        again.push(one);
                        continue;
                    }
                };
                self.report.add(&one, fate)?;
            }
            waiting = again;
            attempt += 1;
        }
        Ok(())
    }
}
