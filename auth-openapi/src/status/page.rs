//! The page of all operations.

use std::collections::BTreeMap;
use std::path::{self, Component, Path};

use super::{Row, State, Status};
use crate::source::Declaration;

/// How many parts of a path are a group.
const DEPTH: usize = 3;

/// A page of all operations in Markdown, which will be in `folder`: for each API by tag, the vendor's
/// id, method and path, and the method that calls it with a link to its file.
///
/// Where an operation has no tag, all of its document are sorted by the beginning of their paths instead.
#[must_use]
pub fn page(statuses: &[Status], folder: &Path) -> String {
    let mut page = String::from(
        "# Operations\n\n\
         Which method calls which operation. Search this page for the vendor's operation id, for a path, or for a method. An\n\
         operation without a method is not declared yet.\n\n\
         Written by `auth-openapi status --page`, from the declarations and the documents.\n\n",
    );
    page.push_str(&summary(statuses));
    for status in statuses {
        let name = &status.name;
        page.push_str(&format!("\n## {name}\n"));
        for (group, rows) in groups(status) {
            page.push_str(&format!(
                "\n### {group}\n\n| operation | method and path | declared as |\n|---|---|---|\n"
            ));
            page.extend(rows.into_iter().map(|row| line(row, folder)));
        }
    }
    page
}

/// The counts of each API and of all.
fn summary(statuses: &[Status]) -> String {
    let mut table = String::from(
        "| API | operations | declared | left out | not yet |\n|---|---|---|---|---|\n",
    );
    let mut all = [0; 4];
    for status in statuses {
        let is_left_out = |state: &State| *state == State::LeftOut;
        let is_missing = |state: &State| *state == State::Missing;
        let counts = [
            status.documented(),
            status.declared(),
            status.count(is_left_out),
            status.count(is_missing),
        ];
        for (sum, count) in all.iter_mut().zip(counts) {
            *sum += count;
        }
        let name = &status.name;
        table.push_str(&format!("| [{name}](#{name}) |{}\n", cells(counts)));
    }
    table.push_str(&format!("| all |{}\n", cells(all)));
    table
}

fn cells(counts: [usize; 4]) -> String {
    counts.map(|count| format!(" {count} |")).concat()
}

/// The operations under the heading of each group, and last what no document has.
fn groups(status: &Status) -> Vec<(String, Vec<&Row>)> {
    let (documented, others): (Vec<_>, Vec<_>) =
        status.rows.iter().partition(|row| !row.operation.is_empty());
    let has_tags = documented.iter().all(|row| row.tag.is_some());
    let mut groups: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
    for row in documented {
        let group = row.tag.as_deref().filter(|_| has_tags).map(cell);
        groups.entry(group.unwrap_or_else(|| beginning(&row.line))).or_default().push(row);
    }
    let others = (!others.is_empty()).then(|| ("In no document".to_owned(), others));
    groups.into_iter().chain(others).collect()
}

/// The first parts of the path in a line: `/v1/auth/otp` of `POST /v1/auth/otp/verify/email`.
fn beginning(line: &str) -> String {
    let path = line.split_once(' ').map_or(line, |(_, path)| path);
    let parts: Vec<_> = path.split('/').skip(1).take(DEPTH).collect();
    format!("`/{}`", parts.join("/"))
}

fn line(row: &Row, folder: &Path) -> String {
    let mut operation = match row.operation.as_str() {
        id if id.is_empty() || id == row.line => String::new(),
        id => format!("`{}`", cell(id)),
    };
    if row.is_deprecated {
        operation = format!("{operation} (deprecated)").trim_start().to_owned();
    }
    format!("| {operation} | `{}` | {} |\n", cell(&row.line), declared(row, folder))
}

fn declared(row: &Row, folder: &Path) -> String {
    let methods: Vec<_> = row.declared.iter().map(|method| link(method, folder)).collect();
    let methods = match row.state {
        State::LeftOut => "left out".to_owned(),
        _ => methods.join(", "),
    };
    if row.reasons.is_empty() {
        methods
    } else {
        format!("{methods}: {}", cell(&row.reasons.join(" ")))
    }
}

/// The method with a link to its file; one that nobody else can call is said to be so.
fn link(method: &Declaration, folder: &Path) -> String {
    let link = format!("[`{}`]({})", method.path_in_crate(), relative(&method.file, folder));
    if method.is_public { link } else { format!("{link}, not public") }
}

/// The path of a file as seen from a folder.
fn relative(file: &Path, folder: &Path) -> String {
    let (file, folder) = (parts(file), parts(folder));
    let shared = file.iter().zip(&folder).take_while(|(file, folder)| file == folder).count();
    let up = folder.iter().skip(shared).map(|_| "..");
    up.chain(file.iter().skip(shared).map(String::as_str)).collect::<Vec<_>>().join("/")
}

/// The parts of an absolute path without `.` and `..`.
fn parts(path: &Path) -> Vec<String> {
    let mut parts = Vec::new();
    for part in path::absolute(path).as_deref().unwrap_or(path).components() {
        match part {
            Component::ParentDir => drop(parts.pop()),
            Component::Normal(name) => parts.push(name.to_string_lossy().into_owned()),
            _ => {}
        }
    }
    parts
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
