//! The subcommands: what they are given, and what they print.

mod check;
mod declare;
mod diff;
mod message;
mod sample;
mod status;
mod strip;

use std::io::{self, Write};
use std::path::Path;

use auth_openapi::{Document, Error};
use clap::{Parser, Subcommand};

/// Hold declarations, requests and responses against an OpenAPI document.
///
/// The exit code is 0 if all is well, 1 if something differs, 2 if an input cannot be used.
#[derive(Parser)]
#[command(name = "auth-openapi", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Check),
    Declare(declare::Declare),
    Diff(diff::Diff),
    Sample(sample::Sample),
    Strip(strip::Strip),
    Status(status::Status),
}

/// How a run ended.
pub(crate) enum Outcome {
    Clean,
    Differences,
}

impl Outcome {
    fn of(has_differences: bool) -> Self {
        if has_differences { Self::Differences } else { Self::Clean }
    }
}

/// Why a run ended early.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("{0}")]
    Input(#[from] Error),
    #[error("{path}: {error}")]
    File { path: String, error: io::Error },
    #[error("{path}: {message}")]
    Message { path: String, message: String },
    #[error("{0}")]
    Usage(String),
    #[error("the output: {0}")]
    Output(#[from] io::Error),
}

impl Arguments {
    pub(crate) fn run(self) -> Result<Outcome, Failure> {
        match self.command {
            Command::Check(check) => check.run(),
            Command::Declare(declare) => declare.run(),
            Command::Sample(sample) => sample.run(),
            Command::Diff(diff) => diff.run(),
            Command::Strip(strip) => strip.run(),
            Command::Status(status) => status.run(),
        }
    }
}

/// One line on the standard error.
pub(crate) fn complain(line: &str) -> io::Result<()> {
    writeln!(io::stderr().lock(), "error: {line}")
}

/// Reads a document, and says what is odd about it.
fn document(path: &Path) -> Result<Document, Failure> {
    let document = Document::read(path)?;
    for problem in document.problems() {
        writeln!(io::stderr().lock(), "warning: {}: {problem}", path.display())?;
    }
    Ok(document)
}

fn print(text: &str) -> Result<(), Failure> {
    Ok(io::stdout().lock().write_all(text.as_bytes())?)
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::File { path: path.display().to_string(), error })
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(path, text)
        .map_err(|error| Failure::File { path: path.display().to_string(), error })
}
