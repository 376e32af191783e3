//! The page of all operations.

use std::fmt::Write;

use super::{Row, State, Status};

/// A page of all operations in Markdown: the vendor's id, method and path, trait and method.
#[must_use]
pub fn page(statuses: &[Status]) -> String {
    let mut page = String::from(
        "# Operations\n\n\
         Which method stands for which operation of the vendor. Written by `auth-openapi status`.\n",
    );
    for status in statuses {
        let _ = write!(
            page,
            "\n## {}: {} of {}\n\n| operation | method and path | declared as |\n|---|---|---|\n",
            status.name,
            status.declared(),
            status.documented(),
        );
        for row in &status.rows {
            let operation = cell(&row.operation);
            let _ = writeln!(page, "| {operation} | `{}` | {} |", row.line, declared(row));
        }
    }
    page
}

fn declared(row: &Row) -> String {
    let name = match (&row.declared, &row.state) {
        (Some(name), _) => format!("`{name}`"),
        (None, State::LeftOut) => "left out".to_owned(),
        (None, _) => String::new(),
    };
    if row.reasons.is_empty() { name } else { format!("{name}: {}", cell(&row.reasons.join(" "))) }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
