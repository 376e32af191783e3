//! What an endpoint costs to compile, over the types that it takes and gives.
//!
//! `cargo run --release -p auth-tests --example compile_cost` measures crates of 10, 100, 400 and 1000
//! endpoints; `-- 400` that number alone. `-- guard` counts machine code and LLVM IR of one hundred,
//! and fails if an endpoint has more of them than it may.
//!
//! `-- providers` measures what each provider of auth-providers costs, and `-- providers svix` what
//! Svix costs.

use std::env;
use std::path::Path;
use std::process::ExitCode;

use auth_measure::compile::{self, providers};

fn main() -> ExitCode {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = tests.parent().unwrap_or(tests);
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.split_first() {
        Some((first, names)) if first == "providers" => {
            providers::run(root, names);
            ExitCode::SUCCESS
        }
        _ => compile::run(root, &[compile::OURS]),
    }
}
