//! What a file takes from elsewhere.

use std::collections::BTreeSet;

use super::WIDTH;
use crate::declare::model::Models;

#[derive(Clone, Debug, Default)]
pub(crate) struct Imports {
    /// Of `auth_core`.
    pub(super) core: BTreeSet<String>,
    /// Of the module above.
    pub(super) parent: BTreeSet<String>,
    /// Whether all of the module's prelude is needed.
    pub(super) prelude: bool,
    pub(super) models: Models,
    pub(super) bytes: bool,
    pub(super) map: bool,
    pub(super) time: bool,
    pub(super) serde: BTreeSet<String>,
}

impl Imports {
    /// The models that are named.
    pub(crate) fn models(&self) -> impl Iterator<Item = usize> {
        self.models.iter().copied()
    }

    /// The lines of a file's beginning; `models` are those that are not declared in it, each with
    /// its module.
    pub(crate) fn text(&self, models: &[(String, String)]) -> String {
        let mut blocks: Vec<Vec<String>> = vec![Vec::new(), Vec::new(), Vec::new()];
        let mut add = |block: usize, line: String| {
            if let Some(block) = blocks.get_mut(block) {
                block.push(line);
            }
        };
        if self.map {
            add(0, "use std::collections::BTreeMap;".to_owned());
        }
        if self.bytes {
            add(1, "use auth_core::reexport::bytes::Bytes;".to_owned());
        }
        if !self.core.is_empty() {
            add(1, import("auth_core", &self.core));
        }
        if self.time {
            add(1, "use jiff::Timestamp;".to_owned());
        }
        if !self.serde.is_empty() {
            add(1, import("serde", &self.serde));
        }
        if !self.parent.is_empty() {
            add(2, import("super", &self.parent));
        }
        let prelude = self.prelude.then(|| ("prelude".to_owned(), "*".to_owned()));
        let models: Vec<&(String, String)> = models.iter().chain(&prelude).collect();
        let mut modules: Vec<&String> = models.iter().map(|(module, _)| module).collect();
        modules.sort_by_key(|module| order(module));
        modules.dedup();
        for module in modules {
            let own = models.iter().filter(|(own, _)| own == module);
            let names = own.map(|(_, name)| name.clone()).collect();
            add(2, import(&format!("super::{module}"), &names));
        }
        let blocks = blocks.into_iter().filter(|block| !block.is_empty());
        let blocks: Vec<String> = blocks.map(|block| block.join("\n")).collect();
        if blocks.is_empty() { String::new() } else { blocks.join("\n\n") + "\n" }
    }
}

/// `use path::{A, b};`, with as many names in a line as it holds.
pub(super) fn import(path: &str, names: &BTreeSet<String>) -> String {
    let mut names: Vec<&String> = names.iter().collect();
    names.sort_by_key(|name| order(name));
    if let [one] = names.as_slice() {
        return format!("use {path}::{one};");
    }
    let all: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    let line = format!("use {path}::{{{}}};", all.join(", "));
    if line.len() < WIDTH {
        return line;
    }
    format!("use {path}::{{\n{}}};", packed(&all, 4))
}

/// Names with commas, as many in a line as it holds.
pub(super) fn packed(names: &[&str], indent: usize) -> String {
    let mut lines = String::new();
    let mut line = String::new();
    for (index, name) in names.iter().enumerate() {
        let needed = indent + line.len() + name.len() + 2;
        // rustfmt counts the blank behind a comma that another name follows.
        let is_last = index + 1 == names.len();
        if needed + usize::from(!is_last) > WIDTH && !line.is_empty() {
            lines.push_str(&format!("{}{line}\n", " ".repeat(indent)));
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&format!("{name},"));
    }
    lines + &format!("{}{line}\n", " ".repeat(indent))
}

/// The order of rustfmt: types first, and numbers in a name by their value.
pub(super) fn order(name: &str) -> (bool, Vec<(String, u64)>) {
    let mut parts = Vec::new();
    let mut rest = name;
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let (text, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let end = behind.find(|c: char| !c.is_ascii_digit()).unwrap_or(behind.len());
        let (number, behind) = behind.split_at_checked(end).unwrap_or((behind, ""));
        parts.push((text.to_owned(), number.parse().unwrap_or_default()));
        rest = behind;
    }
    (name.starts_with(|c: char| !c.is_uppercase()), parts)
}
