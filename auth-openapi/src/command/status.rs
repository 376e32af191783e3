//! `status`

use std::path::{Path, PathBuf};

use auth_openapi::{Plan, Status as ApiStatus, declarations, page};
use clap::Args;

use super::{Failure, Outcome, document, print, write};

/// Set the `#[endpoint]`s of Rust sources beside the documents of their APIs.
///
/// Each plan is a TOML file: `document`, `sources`, and if needed `except`, `prefix`,
/// `unprefixed`, `client_schemes`, `schemes`, `complete` and `exceptions`.
#[derive(Args)]
pub(crate) struct Status {
    /// The plans: which sources declare which document
    #[arg(required = true)]
    plans: Vec<PathBuf>,
    /// Where to write the page of all operations
    #[arg(long, value_name = "FILE")]
    page: Option<PathBuf>,
    /// Do not write the page: it is a difference if the file is not current
    #[arg(long, requires = "page")]
    locked: bool,
}

impl Status {
    pub(super) fn run(self) -> Result<Outcome, Failure> {
        let mut statuses = Vec::new();
        for path in &self.plans {
            let plan = Plan::read(path)?;
            let document = document(&plan.document)?;
            let declared = declarations(&plan.sources, &plan.except)?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            statuses.push(ApiStatus::new(&name, &document, &declared, &plan));
        }
        for status in &statuses {
            print(&status.report())?;
        }
        let mut has_differences = statuses.iter().any(ApiStatus::has_differences);
        if let Some(path) = &self.page {
            let page = page(&statuses, path.parent().unwrap_or(Path::new("")));
            if !self.locked {
                write(path, &page)?;
            } else if std::fs::read_to_string(path).ok().as_ref() != Some(&page) {
                has_differences = true;
                print(&format!(
                    "{} is not current: run this again without `--locked`\n",
                    path.display()
                ))?;
            }
        }
        Ok(Outcome::of(has_differences))
    }
}
