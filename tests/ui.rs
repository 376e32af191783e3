//! The annotations that the macro accepts, and its errors for others: see `ui/README.md`.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "ui/count.rs"]
mod count;
#[path = "ui/pass/mod.rs"]
mod pass;
#[path = "snapshots/mod.rs"]
mod snapshots;

use std::process::Command;

/// The compiler that `ui/rustc/*.stderr` were written with.
const BLESSED_WITH: &str = "rustc 1.95.";

/// In one `cargo check`: with a fixture that has to pass, trybuild would build one after the other.
#[test]
fn mistakes_are_explained() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/fail/*.rs");
    cases.compile_fail("ui/fail/*/*.rs");
    if rustc_version().starts_with(BLESSED_WITH) {
        cases.compile_fail("ui/rustc/*.rs");
    } else {
        println!("ui/rustc is left out: its texts are those of {BLESSED_WITH}x");
    }
}

fn rustc_version() -> String {
    let output = Command::new("rustc").arg("--version").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}
