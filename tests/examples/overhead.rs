//! What a call costs beside the same request written by hand.
//!
//! `cargo run --release -p auth-tests --example overhead` prints tables and writes
//! `target/overhead.json`, in about ten minutes. How it measures is said in `auth-measure`;
//! instructions are those in user space, and need valgrind, as do allocations.
//!
//! Another section has tables and a file of its own. `-- threads` makes the calls on two threads.
//! `-- first` makes the first call of a process, from building the client to the answer.
//! `-- telemetry` makes calls while spans and events are recorded.
//!
//! `-- quick` leaves out what valgrind counts and most of the time, `-- HTTP/1.1` (or another protocol's
//! name) the other protocols. Arguments go together, as in `-- threads quick HTTP/1.1`.

use auth_measure::calls::{Protocol, compare, contenders};

fn main() {
    compare(&contenders(), Protocol::ALL, "overhead");
}
