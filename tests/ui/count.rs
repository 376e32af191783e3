//! Every message of the macro is in a fixture, and every fixture is one mistake. Reads text alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const UI: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui");
const MESSAGES: [&str; 2] = [
    include_str!("../../auth-macros/src/diagnostics/messages.rs"),
    include_str!("../../auth-macros/src/diagnostics/messages/models.rs"),
];

/// What is around the `{holes}` of a message's two lines.
struct Message {
    name: String,
    text: Vec<String>,
    help: Vec<String>,
}

impl Message {
    fn says(&self, (text, help): &(String, String)) -> bool {
        is_filled(&self.text, text) && is_filled(&self.help, help)
    }

    /// Of two messages that an error could be, it is the one that fixes more of it.
    fn len(&self) -> usize {
        self.text.iter().chain(&self.help).map(String::len).sum()
    }
}

#[test]
fn every_message_is_in_a_fixture() {
    let messages = messages();
    let fixtures = fixtures("fail");
    let mut shown = BTreeSet::new();
    for fixture in &fixtures {
        let stderr = fixture.with_extension("stderr");
        let stderr = fs::read_to_string(&stderr).unwrap_or_else(|_| {
            panic!("{} has no `.stderr`: run with `TRYBUILD=overwrite`", fixture.display())
        });
        let errors = errors(&stderr);
        let planted = if fixture.ends_with("five_mistakes.rs") { 5 } else { 1 };
        assert_eq!(errors.len(), planted, "{}", fixture.display());
        for error in &errors {
            let message = messages.iter().filter(|message| message.says(error));
            let message = message.max_by_key(|message| message.len());
            let message =
                message.unwrap_or_else(|| panic!("{}: {error:?} is not ours", fixture.display()));
            shown.insert(message.name.as_str());
        }
    }
    let silent: Vec<_> = messages
        .iter()
        .map(|message| &*message.name)
        .filter(|name| !shown.contains(name))
        .collect();
    assert!(silent.is_empty(), "no fixture in ui/fail shows {silent:?}");
    println!("{} fixtures, {} messages", fixtures.len(), messages.len());
    assert!(messages.len() >= 60, "{} messages are fewer than there were", messages.len());
}

#[test]
fn every_fixture_is_short() {
    for fixture in ["fail", "rustc", "pass"].into_iter().flat_map(fixtures) {
        let lines = fs::read_to_string(&fixture).unwrap().lines().count();
        // The names that are shadowed are a list, and `mod.rs` is no fixture.
        let is_list = fixture.ends_with("shadowed_names.rs") || fixture.ends_with("mod.rs");
        assert!(lines <= 25 || is_list, "{} has {lines} lines", fixture.display());
    }
}

#[test]
fn every_file_in_pass_is_compiled() {
    let modules = include_str!("pass/mod.rs");
    for fixture in fixtures("pass") {
        let name = fixture.file_stem().unwrap().to_str().unwrap();
        let is_declared = name == "mod" || modules.contains(&format!("\nmod {name};\n"));
        assert!(is_declared, "`mod {name};` is missing in ui/pass/mod.rs");
    }
}

/// The `.rs` files of a folder and of its folders.
fn fixtures(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(&Path::new(UI).join(folder), &mut found);
    assert!(!found.is_empty(), "{folder} has no fixtures");
    found
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The text and the help of each error.
fn errors(stderr: &str) -> Vec<(String, String)> {
    let mut lines = stderr.lines();
    let mut errors = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(text) = line.strip_prefix("error: ") {
            let help = lines.next().and_then(|line| line.trim_start().strip_prefix("help: "));
            errors.push((text.to_owned(), help.unwrap_or_default().to_owned()));
        }
        assert!(!line.starts_with("error[") && !line.starts_with("warning"), "{line}");
    }
    errors
}

/// The entries of `messages!`: `name(holes):`, then the text and the help as string literals.
fn messages() -> Vec<Message> {
    let list =
        |file: &'static str| file.split_once("\nmessages! {\n").expect("the list of messages").1;
    let mut lines = MESSAGES.into_iter().flat_map(|file| list(file).lines()).map(str::trim);
    let mut messages = Vec::new();
    while let Some(line) = lines.next() {
        if let Some((name, _)) = line.split_once('(').filter(|_| line.ends_with("):")) {
            let mut literal = |end| {
                let line = lines.next().unwrap_or_default();
                let text = line.strip_prefix('"').and_then(|line| line.strip_suffix(end));
                around_holes(text.unwrap_or_else(|| panic!("`{name}` is in another form: {line}")))
            };
            messages.push(Message {
                name: name.to_owned(),
                text: literal("\","),
                help: literal("\";"),
            });
        }
    }
    messages
}

/// What is before, between and behind the holes of a format string, as it is written in Rust.
fn around_holes(literal: &str) -> Vec<String> {
    let literal = literal.replace("\\\"", "\"").replace("{{", "\u{1}").replace("}}", "\u{2}");
    let parts = literal.split('{').enumerate().map(|(position, part)| match part.split_once('}') {
        Some((_, behind)) if position > 0 => behind,
        _ => part,
    });
    parts.map(|part| part.replace('\u{1}', "{").replace('\u{2}', "}")).collect()
}

/// Whether a line is those parts with something between them.
fn is_filled(parts: &[String], line: &str) -> bool {
    let [first, rest @ ..] = parts else {
        return false;
    };
    let Some(mut line) = line.strip_prefix(first.as_str()) else {
        return false;
    };
    let Some((last, between)) = rest.split_last() else {
        return line.is_empty();
    };
    for part in between {
        match line.split_once(part.as_str()) {
            Some((_, behind)) => line = behind,
            None => return false,
        }
    }
    line.ends_with(last.as_str())
}
