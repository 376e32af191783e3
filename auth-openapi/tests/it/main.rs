//! What the library and the command line promise, on small documents and on the vendors' own.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod checks;
mod commands;
mod diffs;
mod documents;
mod fields;
mod hostile;
mod sampling;
mod statuses;
mod stripping;
mod vendors;

use auth_openapi::Document;

/// A document of version 3.0 with these paths and schemas, in YAML.
fn document(paths: &str, schemas: &str) -> Document {
    let indent = |text: &str, by: usize| {
        text.lines().map(|line| format!("{}{line}\n", " ".repeat(by))).collect::<String>()
    };
    let text = format!(
        "openapi: 3.0.3\ninfo: {{title: Notes, version: '1'}}\npaths:\n{}\ncomponents:\n  schemas:\n{}",
        if paths.is_empty() { "  {}".to_owned() } else { indent(paths, 2) },
        if schemas.is_empty() { "    {}".to_owned() } else { indent(schemas, 4) },
    );
    Document::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}
