//! What it costs to verify a token, beside the bare `jsonwebtoken::decode`.
//!
//! `cargo run --release -p auth-tests --example verification` prints, for each way of doing it, the
//! time, the allocations and, where valgrind is installed, the instructions in user space, and the
//! ratios to `decode` with a prepared key. Both check signature, `exp`, `nbf`, `iss` and `aud`; ours
//! also looks for the key, and for all that is forbidden. `verify` sees each token for the first time,
//! `again` the same one each time, and `no-cache` too, without a memory of it. `flood` is the same
//! one and another one, of more than can be remembered.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "it prints, and fails by panicking"
)]

mod again;
mod fixture;
mod measure;

use fixture::Fixture;

fn main() {
    let fixture = Fixture::new();
    let ways = [
        ("decode", fixture.decode()),
        ("verify", fixture.verify()),
        ("again", again::again(&fixture)),
        ("no-cache", again::no_cache(&fixture)),
        ("flood", again::flood(&fixture)),
    ];
    measure::compare(&ways, &fixture.environment());
}
