//! What an endpoint costs to compile, over the types that it takes and gives.
//!
//! `cargo run --release -p auth-tests --example compile_cost` measures crates of 10, 100, 400 and 1000
//! endpoints; `-- 400` that number alone. `-- guard` counts machine code and LLVM IR of one hundred,
//! and fails if an endpoint has more of them than it may.

use std::path::Path;
use std::process::ExitCode;

use auth_measure::compile;

fn main() -> ExitCode {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    compile::run(tests.parent().unwrap_or(tests), &[compile::OURS])
}
