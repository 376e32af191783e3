//! Measures what an endpoint costs to compile, without the types that it takes and gives.
//!
//! Two crates are compiled by turns. One has N endpoints and their types, the other has the types
//! alone. The difference, divided by N, is what one endpoint costs. Their dependencies are built
//! before. rustc is run directly, since cargo would not compile a crate that has not changed.
//!
//! The crate of endpoints refers to each of them once. Otherwise the compiler would make no machine
//! code of them, and there would be nothing to measure.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "it prints, and fails by panicking"
)]

mod cost;
mod dependencies;
mod emitted;
mod guard;
pub mod providers;
mod report;
mod rustc;
mod source;
mod spent;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use self::cost::Cost;
use self::dependencies::{Dependencies, Wanted};
use self::report::Report;
pub use self::source::{REACH, is_reader, writes};

/// How many endpoints the crates have, when the arguments do not say.
const NUMBERS: [usize; 4] = [10, 100, 400, 1000];

/// Whether each endpoint has types of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Models {
    /// Each endpoint has types of its own.
    Own,
    /// All endpoints have the same types.
    Shared,
}

impl Models {
    /// The number of the types that an endpoint uses.
    #[must_use]
    pub fn of(self, endpoint: usize) -> usize {
        if self == Self::Own { endpoint } else { 0 }
    }

    /// Whether there are types of that number.
    #[must_use]
    pub fn has(self, model: usize) -> bool {
        self == Self::Own || model == 0
    }

    fn name(self) -> &'static str {
        if self == Self::Own { "own" } else { "shared" }
    }
}

/// The source text of the two crates that are compared.
#[derive(Debug)]
pub struct Sources {
    /// The crate of endpoints, with their types.
    pub endpoints: String,
    /// The crate of types alone. It reads and writes them as the endpoints do.
    pub types: String,
}

/// A framework that is measured.
#[derive(Clone, Copy, Debug)]
pub struct Framework {
    /// Its name.
    pub name: &'static str,
    /// The arguments by which cargo builds the dependencies, such as `-p` and a package.
    pub packages: &'static [&'static str],
    /// The names of the crates that the sources use.
    pub externs: &'static [&'static str],
    /// Writes the two crates for that many endpoints.
    pub sources: fn(usize, Models) -> Sources,
}

/// This framework.
pub const OURS: Framework = Framework {
    name: "auth-core",
    // No transport: no code of it is compiled into an endpoint.
    packages: &["-p", "auth-core", "--no-default-features"],
    externs: &["auth_core", "serde", "serde_json"],
    sources: source::sources,
};

/// Measures `frameworks`, which the workspace at `root` depends on, prints the figures and writes
/// them to `compile_cost.json` in its target directory.
///
/// The program's arguments are:
///
/// - numbers of endpoints; without any, 10, 100, 400 and 1000 are measured
/// - `own` or `shared`, for the types of the endpoints; without either, both are measured
/// - `guard`, by itself; it measures no time, but counts machine code and LLVM IR of 100 endpoints,
///   and fails when an endpoint passes a limit
#[must_use]
pub fn run(root: &Path, frameworks: &[Framework]) -> ExitCode {
    let target = target(root);
    let built: Vec<_> = frameworks
        .iter()
        .map(|framework| (*framework, Dependencies::new(root, &target, Wanted::from(*framework))))
        .collect();
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments == ["guard"] {
        return guard::check(&built);
    }
    let (numbers, all_models) = chosen(&arguments);
    let mut report = Report::default();
    for models in all_models {
        for &number in &numbers {
            for (framework, dependencies) in &built {
                let sources = (framework.sources)(number, models);
                let cost = Cost::measure(dependencies, &sources, number);
                report.add(framework.name, models, number, cost);
            }
        }
    }
    report.print();
    report.write(&target.join("compile_cost.json"));
    ExitCode::SUCCESS
}

/// The target directory of the workspace at `root`.
fn target(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

fn chosen(arguments: &[String]) -> (Vec<usize>, Vec<Models>) {
    let (mut numbers, mut all_models) = (Vec::new(), Vec::new());
    for argument in arguments {
        match [Models::Own, Models::Shared].into_iter().find(|models| models.name() == argument) {
            Some(models) => all_models.push(models),
            None => numbers.push(argument.parse().expect("a number, `own` or `shared`")),
        }
    }
    if numbers.is_empty() {
        numbers.extend(NUMBERS);
    }
    if all_models.is_empty() {
        all_models.extend([Models::Own, Models::Shared]);
    }
    (numbers, all_models)
}
