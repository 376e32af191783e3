//! Every help of every fixture in `tests/ui/fail`, done as it says: what comes out is written to
//! `tests/ui/pasted`, where rustc compiles it and a reviewer reads whether it is what was meant.
//!
//! `PASTED=overwrite cargo test -p auth-macros pasted` writes it.

mod draft;
mod help;

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use self::draft::Draft;
use self::help::{Edit, Help};
use super::{errors, snapshots, tokens};

const UI: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/ui");

/// One error of a `.stderr` file: its two lines, and the bytes of the fixture that it underlines.
struct Said {
    text: String,
    help: String,
    at: Range<usize>,
}

#[test]
fn every_help_compiles_as_it_is_pasted() {
    let ui = Path::new(UI);
    if !ui.exists() {
        // A published crate comes without the workspace that the fixtures are in.
        let packaged = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml.orig");
        assert!(packaged.exists(), "{UI} is missing");
        return;
    }
    let (mut helps, mut pasted, mut prose) = (0, 0, 0);
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut faults = Vec::new();
    let fixtures = fixtures(&ui.join("fail"));
    for fixture in &fixtures {
        let source = fs::read_to_string(fixture).unwrap();
        let said = said(&fixture.with_extension("stderr"), &source);
        helps += said.len();
        let helps: Vec<_> = said.iter().map(|said| help::read(&said.help)).collect();
        prose += helps.iter().filter(|help| matches!(help, Ok(Help::Prose))).count();
        for (name, done) in versions(fixture, &source, &said, &helps) {
            let done = done.and_then(|source| check(&source).map(|()| source));
            match done {
                Ok(source) => {
                    pasted += 1;
                    let file = files.entry(group(fixture)).or_default();
                    file.push_str(&module(&name, &said, &source));
                }
                Err(fault) => faults.push(format!("{}: {fault}", fixture.display())),
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    println!("{} fixtures, {helps} helps, {pasted} pasted, {prose} in prose", fixtures.len());
    let declared = fs::read_to_string(ui.join("pasted/mod.rs")).unwrap();
    for (group, modules) in files {
        assert!(declared.contains(&format!("\nmod {group};\n")), "`mod {group};` is missing");
        compare(&ui.join("pasted").join(group + ".rs"), &modules);
    }
}

/// What the fixture becomes, by the name of its module: one for each alternative of its help. Where
/// it has several mistakes, they are mended together.
fn versions(
    fixture: &Path,
    source: &str,
    said: &[Said],
    helps: &[Result<Help, String>],
) -> Vec<(String, Result<String, String>)> {
    let name = fixture.file_stem().unwrap().to_str().unwrap();
    if said.is_empty() {
        let fault = "there is no `.stderr`: write it first, as tests/ui/README.md says";
        return vec![(name.to_owned(), Err(fault.to_owned()))];
    }
    let mut versions = vec![(name.to_owned(), Ok(Draft::new(source)))];
    for (said, help) in said.iter().zip(helps) {
        let alternatives = match help {
            Ok(Help::Code(alternatives)) => alternatives,
            Ok(Help::Prose) => return Vec::new(),
            Err(fault) => return vec![(name.to_owned(), Err(fault.clone()))],
        };
        let count = if helps.len() > 1 { 1 } else { alternatives.len() };
        versions = (versions.into_iter())
            .flat_map(|(name, draft)| {
                alternatives.iter().take(count).enumerate().map(move |(position, edits)| {
                    let name = match position {
                        0 => name.clone(),
                        _ => format!("{name}_{}", position + 1),
                    };
                    let draft = draft.clone().and_then(|draft| paste(draft, said, edits));
                    (name, draft)
                })
            })
            .collect();
    }
    versions.into_iter().map(|(name, draft)| (name, draft.map(Draft::finish))).collect()
}

fn paste(mut draft: Draft, said: &Said, edits: &[Edit]) -> Result<Draft, String> {
    for edit in edits {
        draft.edit(edit, said).map_err(|fault| format!("{fault}: {}", said.help))?;
    }
    Ok(draft)
}

/// Whether the macro has nothing against it any more.
fn check(source: &str) -> Result<(), String> {
    let source = source.parse().map_err(|error| format!("{error}:\n{source}"))?;
    match errors(snapshots::expand_all(source)).as_slice() {
        [] => Ok(()),
        errors => Err(format!("the help leads to {errors:#?}")),
    }
}

/// The fixture without its `main`, which calls the method as it was, and with the names of auth-core that
/// a help may bring in.
fn module(name: &str, said: &[Said], source: &str) -> String {
    let (fixture, _) = source.split_once("\nfn main() {").expect("every fixture has a `main`");
    let docs: Vec<_> =
        said.iter().map(|said| format!("#[doc = {:?}]", format!(" {}", said.help))).collect();
    // As rustfmt orders imports: behind that of a single name, before those of several.
    let (single, rest) = match fixture.split_once(";\n") {
        Some((first, _)) if first.starts_with("use auth_core::") && !first.contains('{') => {
            fixture.split_at(first.len() + 1)
        }
        _ => ("", fixture),
    };
    format!("{}\nmod {name} {{ {single} use auth_core::*; {rest} }}\n", docs.join("\n"))
}

/// Compares what is stored, or writes it.
fn compare(path: &Path, modules: &str) {
    let pretty = |text: &str| prettyplease::unparse(&syn::parse2(tokens(text)).unwrap());
    let expected = pretty(modules);
    if std::env::var_os("PASTED").is_some_and(|value| value == "overwrite") {
        fs::write(path, &expected).unwrap();
    }
    let stored = fs::read_to_string(path).unwrap_or_default();
    let is_same = pretty(&stored) == expected;
    assert!(is_same, "{}: run with `PASTED=overwrite` and read the diff", path.display());
}

/// The `.rs` files of a folder and of its folders, in order.
fn fixtures(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(fixtures(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The module in `pasted` for all fixtures of one folder.
fn group(fixture: &Path) -> String {
    let folder = fixture.parent().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap();
    folder.to_owned()
}

fn said(stderr: &Path, source: &str) -> Vec<Said> {
    let stderr = fs::read_to_string(stderr).unwrap_or_default();
    let errors = stderr.split("\n\n").filter(|error| error.starts_with("error: "));
    errors.map(|error| read_error(error, source).expect(error)).collect()
}

fn read_error(error: &str, source: &str) -> Option<Said> {
    let mut lines = error.lines();
    let text = lines.next()?.strip_prefix("error: ")?.to_owned();
    let help = lines.next()?.trim_start().strip_prefix("help: ")?.to_owned();
    let mut place = lines.next()?.rsplitn(3, ':');
    let (column, line): (usize, usize) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
    let start = source.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>();
    let start = start + column - 1;
    let length = lines.nth(2)?.matches('^').count();
    Some(Said { text, help, at: start..start + length })
}
