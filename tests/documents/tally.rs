//! How many operations another server accepted.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::Mutex;

use crate::coverage;

/// How many operations were accepted, and how many were sent, by API.
static TALLY: Mutex<BTreeMap<&str, (usize, usize)>> = Mutex::new(BTreeMap::new());

/// Counts an operation, and says how many were accepted when it was the last one of its API.
///
/// The test's own output is written past the capture of the test runner, which would show it of
/// tests that fail alone.
pub(crate) fn count(api: &'static str, server: &str, is_accepted: bool) {
    let mut tally = TALLY.lock().unwrap();
    let (accepted, all) = tally.entry(api).or_default();
    *accepted += usize::from(is_accepted);
    *all += 1;
    if *all == coverage::tested(api).len() {
        let line = format!("\n{api}: {server} accepted {accepted} of {all} operations\n");
        std::io::stderr().write_all(line.as_bytes()).unwrap();
    }
}
