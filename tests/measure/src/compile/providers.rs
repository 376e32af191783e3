//! Measures what the providers of auth-providers cost to compile.
//!
//! auth-providers is compiled with one provider and the transport `reqwest`; its dependencies are
//! built before. A crate that reaches every method is compiled too: what nobody calls is hardly
//! compiled, since most code is made only where a method is used.

mod cost;
mod provider;
mod reach;
mod report;

use std::path::Path;

use self::cost::Cost;
use self::provider::Provider;
use self::report::Report;

/// The providers that are measured, when the arguments do not say.
const ALL: [&str; 4] = ["clerk", "svix", "descope", "passage"];

/// Measures the providers in `names`, or all of them without any. It prints the figures and writes
/// them to `compile_cost_providers.json` in the target directory of the workspace at `root`.
///
/// A name such as `clerk,svix` stands for both providers in one build.
pub fn run(root: &Path, names: &[String]) {
    let all = ALL.map(str::to_owned);
    let names = if names.is_empty() { &all } else { names };
    let sources = root.join("auth-providers/src");
    // All are read first, so that a wrong name is known before anything is compiled.
    let providers: Vec<_> = names.iter().map(|name| Provider::read(&sources, name)).collect();
    let target = super::target(root);
    let mut report = Report::default();
    for provider in providers {
        let cost = Cost::measure(root, &target, &provider);
        report.add(&provider, cost);
    }
    report.print();
    report.write(&target.join("compile_cost_providers.json"));
}
