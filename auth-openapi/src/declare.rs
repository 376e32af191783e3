//! Declarations as a person would write them, drafted from a document.

mod access;
mod bodies;
mod case;
mod choice;
mod client;
mod endpoints;
mod groups;
mod ident;
mod method_names;
mod model;
mod object;
mod pages;
mod parameters;
mod path;
mod peel;
mod print;
mod prose;
mod schemas;
mod secrets;
mod settle;
mod style;
mod tag;
mod union;
mod verbs;
mod wire;
mod words;

use std::collections::HashSet;

use self::access::Access;
use self::client::Client;
use self::model::{Group, Model};
use self::print::Printer;
use self::schemas::Schemas;
pub use self::style::{Style, Times};
use crate::document::{Document, Operation};
use crate::error::Error;

/// Which operations of a document to declare.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// By id, or by method and path. Default: none by name.
    pub operations: Vec<String>,
    /// All with one of these tags. Default: none by tag.
    pub tags: Vec<String>,
}

impl Selection {
    /// Whether nothing is selected, which means all.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.operations.is_empty() && self.tags.is_empty()
    }
}

/// A source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it belongs, below the folder of the root module; empty for the root module itself.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Declarations of a document's operations, with the types that they need.
#[derive(Clone, Debug)]
pub struct Draft {
    client: Client,
    groups: Vec<Group>,
    models: Vec<Model>,
    /// The models that more than one group needs.
    shared: Vec<usize>,
    remarks: Vec<String>,
}

impl Draft {
    /// Drafts the declarations of the selected operations, or of all.
    ///
    /// # Errors
    ///
    /// - The document has no selected operation, or none at all.
    pub fn new(document: &Document, style: &Style, selection: &Selection) -> Result<Self, Error> {
        let all: Vec<Operation<'_>> = document.operations().collect();
        let names = method_names::names(&all, style);
        let chosen = chosen(&all, selection)?;
        let access = Access::new(document, &style.client_schemes);
        let mut remarks = Vec::new();
        let client = Client::new(document, style, &access, &mut remarks);
        let mut schemas = Schemas::new(document, style);
        let (mut endpoints, mut places) = (Vec::new(), Vec::new());
        for (operation, name) in all.iter().zip(&names) {
            if !chosen.contains(&operation.line()) {
                continue;
            }
            match schemas.endpoint(operation, name, &style.prefix, &access) {
                Ok(endpoint) => {
                    endpoints.push(endpoint);
                    places.push(groups::place(operation));
                }
                Err(why) => remarks.push(format!("{}: left out, because {why}", operation.line())),
            }
        }
        remarks.append(&mut schemas.remarks);
        let mut groups = groups::groups(document, &endpoints, &places, &client, &schemas.models);
        let mut reserved: Vec<String> = vec![client.name.clone()];
        reserved.extend(groups.iter().map(|group| group.trait_name.clone()));
        settle::settle(&mut schemas, &mut endpoints, &reserved);
        let shared = groups::assign(&mut groups, endpoints, &places, &schemas.models);
        Ok(Self { client, groups, models: schemas.models, shared, remarks })
    }

    /// What a person has to look at: what the document does not say, or says in a way that
    /// declarations have no word for.
    #[must_use]
    pub fn remarks(&self) -> &[String] {
        &self.remarks
    }

    /// The number of calls.
    #[must_use]
    pub fn calls_count(&self) -> usize {
        self.groups.iter().map(|group| group.endpoints.len()).sum()
    }

    /// All files of an API of its own: the root module, one for each tag, models that more than one
    /// of them needs, and tests.
    #[must_use]
    pub fn files(&self) -> Vec<File> {
        let root = print::root(&self.client, &self.groups, !self.shared.is_empty());
        let mut files = vec![File { path: String::new(), text: root }];
        for group in &self.groups {
            let mut printer = Printer::new(&self.models, &self.client.name);
            printer.group(group);
            let path = format!("{}.rs", group.module);
            files.push(File { path, text: self.text(&group.module, group.head(), &printer) });
        }
        if !self.shared.is_empty() {
            let mut printer = Printer::new(&self.models, &self.client.name);
            for (position, index) in self.shared.iter().enumerate() {
                printer.separated_model(position == 0, *index);
            }
            let head = "//! What more than one module needs.".to_owned();
            let path = format!("{}.rs", self.client.shared);
            files.push(File { path, text: self.text(&self.client.shared, head, &printer) });
        }
        let tests = print::tests(&self.groups, &self.models, &self.client.name);
        let head = "//! What each call sends, with the least of arguments.\n\
            #![allow(clippy::unwrap_used, deprecated, reason = \"a test fails by panicking\")]"
            .to_owned();
        files.push(File { path: "tests.rs".to_owned(), text: self.text("tests", head, &tests) });
        files
    }

    /// The declarations alone, in one text, for a provider that there is already.
    #[must_use]
    pub fn text_alone(&self) -> String {
        let mut printer = Printer::new(&self.models, &self.client.name);
        for (position, group) in self.groups.iter().enumerate() {
            if position > 0 {
                printer.blank();
            }
            printer.group(group);
        }
        for index in &self.shared {
            printer.separated_model(false, *index);
        }
        let own: HashSet<usize> = (0..self.models.len()).collect();
        self.with_imports(&own, String::new(), &printer)
    }

    /// A test of each operation that calls it with all arguments, and with the least.
    #[must_use]
    pub fn calls(&self) -> String {
        print::calls(&self.groups, &self.models, &self.client.name)
    }

    /// A file with what it takes from the others.
    fn text(&self, module: &str, head: String, printer: &Printer<'_>) -> String {
        let own = self.groups.iter().find(|group| group.module == module);
        let own: HashSet<usize> = match own {
            Some(group) => group.models.iter().copied().collect(),
            None if module == self.client.shared => self.shared.iter().copied().collect(),
            None => HashSet::new(),
        };
        self.with_imports(&own, head, printer)
    }

    fn with_imports(&self, own: &HashSet<usize>, head: String, printer: &Printer<'_>) -> String {
        let module_of = |index: usize| {
            let group = self.groups.iter().find(|group| group.models.contains(&index));
            group.map_or(self.client.shared.as_str(), |group| group.module.as_str())
        };
        let foreign = printer.imports.models().filter(|index| !own.contains(index));
        let foreign: Vec<(String, String)> = foreign
            .filter_map(|index| {
                Some((module_of(index).to_owned(), self.models.get(index)?.name.clone()))
            })
            .collect();
        let imports = printer.imports.text(&foreign);
        let blocks = [head, imports, printer.text.clone()];
        let blocks: Vec<&str> =
            blocks.iter().map(|block| block.trim_matches('\n')).filter(|b| !b.is_empty()).collect();
        blocks.join("\n\n") + "\n"
    }
}

/// The lines of the selected operations.
fn chosen(all: &[Operation<'_>], selection: &Selection) -> Result<HashSet<String>, Error> {
    if all.is_empty() {
        return Err(Error::new("#/paths", "there is no operation to declare"));
    }
    let mut chosen = HashSet::new();
    for wanted in &selection.operations {
        let is_wanted = |operation: &&Operation<'_>| {
            operation.id() == Some(wanted) || operation.line() == *wanted
        };
        let found = all.iter().find(is_wanted);
        let found = found.ok_or_else(|| {
            Error::new("#/paths", format!("no operation `{wanted}`: write its id, or `GET /path`"))
        })?;
        chosen.insert(found.line());
    }
    for tag in &selection.tags {
        let is_tagged = |operation: &&Operation<'_>| {
            groups::place(operation).tag.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(tag))
        };
        let before = chosen.len();
        chosen.extend(all.iter().filter(is_tagged).map(Operation::line));
        if chosen.len() == before && !all.iter().any(|operation| is_tagged(&operation)) {
            return Err(Error::new("#/paths", format!("no operation has the tag `{tag}`")));
        }
    }
    if selection.is_all() {
        let public = all.iter().filter(|operation| !operation.is_internal());
        chosen.extend(public.map(Operation::line));
    }
    Ok(chosen)
}
