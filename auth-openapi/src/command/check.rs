//! `check`

use std::path::PathBuf;

use auth_openapi::{Checker, Finding};
use clap::Args;

use super::{Failure, Outcome, document, message, print};

/// Hold a request, a response, or both against a document.
///
/// A file has an HTTP message as it is written down: the first line (`POST /v1/notes`,
/// `HTTP/1.1 200 OK`), headers, an empty line, the body.
#[derive(Args)]
pub(crate) struct Check {
    /// The document: OpenAPI 3.0 or 3.1, YAML or JSON
    document: PathBuf,
    /// A file with a request
    #[arg(long, value_name = "FILE", required_unless_present = "response")]
    request: Option<PathBuf>,
    /// A file with a response, to the request or to the operation
    #[arg(long, value_name = "FILE")]
    response: Option<PathBuf>,
    /// The operation that a response without a request belongs to, by its id
    #[arg(long, value_name = "ID", conflicts_with = "request")]
    operation: Option<String>,
    /// What all paths have before those of the document, instead of its servers' paths
    #[arg(long, value_name = "PATH")]
    base_path: Option<String>,
}

impl Check {
    pub(super) fn run(self) -> Result<Outcome, Failure> {
        let document = document(&self.document)?;
        let mut checker = Checker::new(&document);
        if let Some(path) = &self.base_path {
            checker = checker.with_base_path(path);
        }
        let mut findings = Vec::new();
        let mut operation = match &self.operation {
            None => None,
            Some(id) => Some(document.operation(id).ok_or_else(|| {
                Failure::Usage(format!("{}: no operation `{id}`", self.document.display()))
            })?),
        };
        if let Some(path) = &self.request {
            let request = message::request(path)?;
            findings.extend(said("request", &checker.request(&request)));
            operation = checker.operation(request.method(), request.uri().path());
        }
        if let Some(path) = &self.response {
            let response = message::response(path)?;
            match (&operation, &self.request) {
                (Some(operation), _) => {
                    findings.extend(said("response", &checker.response(operation, &response)));
                }
                // The request has no operation, which is said already.
                (None, Some(_)) => {}
                (None, None) => {
                    return Err(Failure::Usage(
                        "a response needs its `--request`, or its `--operation`".to_owned(),
                    ));
                }
            }
        }
        print(&findings.concat())?;
        Ok(Outcome::of(!findings.is_empty()))
    }
}

fn said(message: &str, findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{message}: {finding}\n")).collect()
}
