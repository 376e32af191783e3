//! Fails when an endpoint costs more than its limits allow.
//!
//! The limits are on machine code and LLVM IR: these can be counted, and do not vary as times do.

use std::process::ExitCode;

use super::dependencies::Dependencies;
use super::{Framework, Models, cost};

const NUMBER: usize = 100;
/// The most bytes of machine code of an endpoint, without its types.
const MOST_TEXT: f64 = 1000.0;
/// The most lines of LLVM IR of an endpoint, without its types.
const MOST_LINES: f64 = 240.0;

pub(super) fn check(built: &[(Framework, Dependencies)]) -> ExitCode {
    let mut is_kept = true;
    for (framework, dependencies) in built {
        for models in [Models::Shared, Models::Own] {
            let sources = (framework.sources)(NUMBER, models);
            let (text, lines) = cost::count(dependencies, &sources, NUMBER);
            let figures =
                [("bytes of text", text, MOST_TEXT), ("lines of LLVM IR", lines, MOST_LINES)];
            for (what, value, limit) in figures {
                let is_over = value > limit;
                is_kept &= !is_over;
                println!(
                    "{}: {what} of an endpoint, {} models: {value:.1}, limit {limit}{}",
                    framework.name,
                    models.name(),
                    if is_over { ": TOO MANY" } else { "" },
                );
            }
        }
    }
    if is_kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
