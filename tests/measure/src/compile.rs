//! What an endpoint costs to compile, over the types that it takes and gives.
//!
//! A crate of N endpoints and one of their types alone are compiled by turns, by rustc itself: what
//! they depend on is built before. The difference, divided by N, is what one endpoint costs. Cargo
//! is not asked to compile them: it may find that nothing changed.
//!
//! Every endpoint is called once. What nobody calls is no machine code, and is not measured.
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
mod report;
mod rustc;
mod source;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use self::cost::Cost;
use self::dependencies::Dependencies;
use self::report::Report;
pub use self::source::{REACH, is_reader, writes};

/// How many endpoints the crates have, unless it is said.
const NUMBERS: [usize; 4] = [10, 100, 400, 1000];

/// Whether each endpoint has types of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Models {
    /// It has.
    Own,
    /// All have the same.
    Shared,
}

impl Models {
    /// The number of the model that an endpoint has.
    #[must_use]
    pub fn of(self, endpoint: usize) -> usize {
        if self == Self::Own { endpoint } else { 0 }
    }

    /// Whether there is a model of that number.
    #[must_use]
    pub fn has(self, model: usize) -> bool {
        self == Self::Own || model == 0
    }

    fn name(self) -> &'static str {
        if self == Self::Own { "own" } else { "shared" }
    }
}

/// The text of two crates.
#[derive(Debug)]
pub struct Sources {
    /// With the types.
    pub endpoints: String,
    /// The types alone, read and written as the endpoints do.
    pub types: String,
}

/// A framework whose endpoints are compiled.
#[derive(Clone, Copy, Debug)]
pub struct Framework {
    /// Its name.
    pub name: &'static str,
    /// What cargo is told to build before: `-p` and a package.
    pub packages: &'static [&'static str],
    /// The crates that the sources name.
    pub externs: &'static [&'static str],
    /// Makes the crates of so many endpoints.
    pub sources: fn(usize, Models) -> Sources,
}

/// This framework.
pub const OURS: Framework = Framework {
    name: "auth-core",
    // No transport: an endpoint has nothing of it.
    packages: &["-p", "auth-core", "--no-default-features"],
    externs: &["auth_core", "serde", "serde_json"],
    sources: source::sources,
};

/// Measures `frameworks`, which the workspace at `root` depends on, prints the figures and writes
/// them to `compile_cost.json` in its target directory.
///
/// The program's arguments choose how many endpoints, 10, 100, 400 and 1000 without any, and which
/// models, `own` or `shared`, both without any. `guard` counts one number of endpoints, and fails
/// where that passes a limit.
#[must_use]
pub fn run(root: &Path, frameworks: &[Framework]) -> ExitCode {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let built: Vec<_> = frameworks
        .iter()
        .map(|framework| (*framework, Dependencies::new(root, &target, *framework)))
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
