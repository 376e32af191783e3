//! What it costs to verify a token, beside the bare `jsonwebtoken::decode`.
//!
//! `cargo run --release -p auth-tests --example verification` prints, for each way of doing it, the
//! time, the allocations and, where valgrind is installed, the instructions in user space, and the
//! ratios to `decode` with a prepared key. Both check signature, `exp`, `nbf`, `iss` and `aud`; ours
//! also looks for the key, and for all that is forbidden.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::panic, reason = "it prints")]

mod fixture;
mod measure;

use fixture::Fixture;

fn main() {
    let fixture = Fixture::new();
    let ways = [("decode", fixture.decode()), ("verify", fixture.verify())];
    measure::compare(&ways, &fixture.environment());
}
