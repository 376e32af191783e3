//! `sample`

use std::path::PathBuf;

use auth_openapi::samples;
use clap::Args;
use serde_json::{Value, json};

use super::{Failure, Outcome, document, print};

/// Make up responses of an operation.
///
/// Of each documented response one with all fields, one with the required ones alone, and one
/// for each further variant of each union: a JSON list of objects with `name`, `status`,
/// `media_type` and `body`.
#[derive(Args)]
pub(crate) struct Sample {
    /// The document: OpenAPI 3.0 or 3.1, YAML or JSON
    document: PathBuf,
    /// The operation, by its id
    operation: String,
    /// Only the responses with this status
    #[arg(long)]
    status: Option<u16>,
}

impl Sample {
    pub(super) fn run(self) -> Result<Outcome, Failure> {
        let document = document(&self.document)?;
        let operation = document.operation(&self.operation).ok_or_else(|| {
            let (file, id) = (self.document.display(), &self.operation);
            Failure::Usage(format!("{file}: no operation `{id}`"))
        })?;
        let samples = samples(&document, &operation).into_iter();
        let samples: Vec<Value> = samples
            .filter(|sample| self.status.is_none_or(|status| sample.status == status))
            .map(|sample| {
                json!({
                    "name": sample.name,
                    "status": sample.status,
                    "media_type": sample.media_type,
                    "body": sample.body,
                })
            })
            .collect();
        print(&format!("{:#}\n", Value::from(samples)))?;
        Ok(Outcome::Clean)
    }
}
