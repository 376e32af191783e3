//! `diff`

use std::path::PathBuf;

use auth_openapi::diff;
use clap::Args;

use super::{Failure, Outcome, document, print};

/// Say what came, went or changed between two versions of a document.
///
/// `+` is new, `-` is gone, `~` is another. What changed in a schema is followed by the
/// operations that it is part of.
#[derive(Args)]
pub(crate) struct Diff {
    /// The older version
    old: PathBuf,
    /// The newer version
    new: PathBuf,
    /// How many operations to name for a schema; 0 for all
    #[arg(long, default_value_t = 5, value_name = "COUNT")]
    operations: usize,
}

impl Diff {
    pub(super) fn run(self) -> Result<Outcome, Failure> {
        let (old, new) = (document(&self.old)?, document(&self.new)?);
        let mut changes = diff(&old, &new);
        for change in &mut changes {
            let others = change.touches.len().saturating_sub(self.operations);
            if self.operations > 0 && others > 0 {
                change.touches.truncate(self.operations);
                change.touches.push(format!("and {others} more"));
            }
        }
        let lines: String = changes.iter().map(|change| format!("{change}\n")).collect();
        print(&lines)?;
        Ok(Outcome::of(!changes.is_empty()))
    }
}
