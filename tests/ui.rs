//! What the annotation accepts, and what it says when it does not: see `ui/README.md`.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::process::Command;

/// The compiler that `ui/rustc/*.stderr` were written with.
const BLESSED_WITH: &str = "rustc 1.95.";

#[test]
fn annotations_compile_or_explain_themselves() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/fail/*.rs");
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
