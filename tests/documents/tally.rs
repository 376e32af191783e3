//! How many operations another server accepted.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::Mutex;

use crate::coverage;

/// Whether an operation was accepted, by API and operation.
static TALLY: Mutex<BTreeMap<&str, BTreeMap<&str, bool>>> = Mutex::new(BTreeMap::new());

/// Counts an operation, and says how many were accepted when all of its API were sent.
///
/// The line is written past the capture of the test runner, which shows what failing tests say alone.
pub(crate) fn count(api: &'static str, operation: &'static str, server: &str, is_accepted: bool) {
    let mut tally = TALLY.lock().unwrap();
    let operations = tally.entry(api).or_default();
    *operations.entry(operation).or_insert(true) &= is_accepted;
    let all = operations.len();
    if all == coverage::tested(api).len() {
        let accepted = operations.values().filter(|accepted| **accepted).count();
        let line = format!("\n{api}: {server} accepted {accepted} of {all} operations\n");
        std::io::stderr().write_all(line.as_bytes()).unwrap();
    }
}
