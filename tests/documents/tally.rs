//! What another server made of the operations.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::Mutex;

use crate::coverage;

/// What became of an operation on another server.
#[derive(Clone, Copy)]
pub(crate) struct Judgement {
    /// Whether its requests were accepted.
    pub(crate) is_accepted: bool,
    /// Whether they were, and the answers were read.
    pub(crate) is_read: bool,
}

/// By API and operation.
static TALLY: Mutex<BTreeMap<&str, BTreeMap<&str, Judgement>>> = Mutex::new(BTreeMap::new());

/// Notes what became of an operation, and says it of all of its API when this was the last one.
///
/// The line is written past the capture of the test runner, which shows what failing tests say alone.
pub(crate) fn count(api: &'static str, operation: &'static str, server: &str, new: Judgement) {
    let mut tally = TALLY.lock().unwrap();
    let judgements = tally.entry(api).or_default();
    let whole = judgements.entry(operation).or_insert(new);
    whole.is_accepted &= new.is_accepted;
    whole.is_read &= new.is_read;
    if judgements.len() == coverage::tested(api).len() {
        let line = format!("\n{}\n", line(api, server, judgements.values()));
        std::io::stderr().write_all(line.as_bytes()).unwrap();
    }
}

fn line<'j>(api: &str, server: &str, all: impl Iterator<Item = &'j Judgement> + Clone) -> String {
    let accepted = all.clone().filter(|judgement| judgement.is_accepted).count();
    let read = all.clone().filter(|judgement| judgement.is_read).count();
    let all = all.count();
    format!(
        "{api}: {server} accepted {accepted} of {all} operations; the answers of {read} were read"
    )
}

#[test]
fn what_was_accepted_and_not_read_is_counted_apart() {
    let judged = [(true, true), (true, false), (false, false)]
        .map(|(is_accepted, is_read)| Judgement { is_accepted, is_read });
    let expected = "notes: http://a accepted 2 of 3 operations; the answers of 1 were read";
    assert_eq!(line("notes", "http://a", judged.iter()), expected);
}
