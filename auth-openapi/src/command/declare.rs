//! `declare`

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use auth_openapi::{Draft, Plan, Selection, Style};
use clap::Args;

use super::{Failure, Outcome, document, print, write};

/// Write declarations of a document's operations: traits with `#[endpoint]`s, and their types.
///
/// With `--output`, all of an API: a client, a module for each tag, and tests. Without it, the
/// selected declarations alone, for a provider that there is already.
#[derive(Args)]
pub(crate) struct Declare {
    /// The document: OpenAPI 3.0 or 3.1, YAML or JSON; or a plan (`.toml`) that names it
    document: PathBuf,
    /// Where to write the API: `src/petstore` writes `src/petstore.rs` and files in `src/petstore`
    #[arg(short, long, value_name = "MODULE")]
    output: Option<PathBuf>,
    /// Only this operation, by its id or as "GET /path"; repeat it for more
    #[arg(long = "operation", value_name = "OPERATION")]
    operations: Vec<String>,
    /// Only the operations with this tag; repeat it for more
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// Print tests instead that call each operation with all arguments, and with the least
    #[arg(long, conflicts_with = "output")]
    tests: bool,
}

impl Declare {
    pub(super) fn run(self) -> Result<Outcome, Failure> {
        let is_plan = self.document.extension().is_some_and(|extension| extension == "toml");
        let (file, style) = if is_plan {
            let plan = Plan::read(&self.document)?;
            (plan.document.clone(), Style::of(&plan))
        } else {
            (self.document.clone(), Style::default())
        };
        let document = document(&file)?;
        let selection = Selection { operations: self.operations, tags: self.tags };
        let draft = Draft::new(&document, &style, &selection)
            .map_err(|error| Failure::Usage(format!("{}: {error}", file.display())))?;
        for remark in draft.remarks() {
            writeln!(io::stderr().lock(), "remark: {remark}")?;
        }
        match &self.output {
            Some(module) => save(&draft, module)?,
            None if self.tests => print(&draft.calls())?,
            None => print(&draft.text_alone())?,
        }
        Ok(Outcome::Clean)
    }
}

/// Writes the files of an API beside and below its root module.
fn save(draft: &Draft, module: &Path) -> Result<(), Failure> {
    let module = module.with_extension("");
    let failed = |error| Failure::File { path: module.display().to_string(), error };
    std::fs::create_dir_all(&module).map_err(failed)?;
    for file in draft.files() {
        let path = match file.path.as_str() {
            "" => module.with_extension("rs"),
            path => module.join(path),
        };
        write(&path, &file.text)?;
    }
    Ok(())
}
