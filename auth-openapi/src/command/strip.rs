//! `strip`

use std::path::PathBuf;

use clap::Args;

use super::{Failure, Outcome, document, print, write};

/// Keep a document's facts, drop its sentences, titles and examples.
#[derive(Args)]
pub(crate) struct Strip {
    /// The document: OpenAPI 3.0 or 3.1, YAML or JSON
    document: PathBuf,
    /// Where to write the JSON; without it, it is printed
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// When the document was fetched, for `info.x-date`
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<String>,
}

impl Strip {
    pub(super) fn run(self) -> Result<Outcome, Failure> {
        let document = document(&self.document)?;
        let text = auth_openapi::strip(&document, self.date.as_deref()).to_json();
        match &self.output {
            Some(path) => write(path, &text)?,
            None => print(&text)?,
        }
        Ok(Outcome::Clean)
    }
}

fn date(text: &str) -> Result<String, String> {
    let is_date = text.len() == 10
        && text.char_indices().all(|(index, letter)| match index {
            4 | 7 => letter == '-',
            _ => letter.is_ascii_digit(),
        });
    if is_date { Ok(text.to_owned()) } else { Err("write it as 2026-08-14".to_owned()) }
}
