//! An OpenAPI document, and what can be asked of it.

mod operation;
mod reference;
mod shape;
mod walk;

use std::collections::HashSet;
use std::path::Path;

#[cfg(feature = "declarations")]
pub(crate) use self::operation::is_no_parameter;
pub use self::operation::{Body, Operation, Parameter, Response};
pub(crate) use self::shape::{Kind, Shape};
use crate::error::Error;
use crate::node::Node;

/// An OpenAPI document of version 3.0 or 3.1.
#[derive(Clone, Debug)]
pub struct Document {
    root: Node,
    problems: Vec<Error>,
    /// The targets of references that lead back to themselves without a value in between.
    loops: HashSet<String>,
}

impl Document {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// - The file cannot be read.
    /// - As [`parse`](Self::parse), with the file's name before the place.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let text = std::fs::read_to_string(path)
            .map_err(|error| Error::new(path.display(), error.to_string()))?;
        Self::parse(&text).map_err(|error| error.in_file(path.display()))
    }

    /// Reads a document from JSON (where the text begins with `{`) or, with the feature `yaml`, from
    /// YAML.
    ///
    /// References that lead nowhere are no error: see [`problems`](Self::problems).
    ///
    /// # Errors
    ///
    /// - The text is no JSON or YAML, or has a key twice; the line and column are named.
    /// - It is no OpenAPI document of version 3.0 or 3.1.
    /// - A value is of another type than the specification wants, or something required is
    ///   missing; its JSON pointer is named.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let root = parse(text)?;
        match (root.get("openapi"), root.get("swagger")) {
            _ if root.as_object().is_none() => {
                return Err(Error::new(
                    "#",
                    format!("a document has to be an object, and is of type {}", root.kind()),
                ));
            }
            (Some(Node::String(version)), _) if is_supported(version) => {}
            (Some(version), _) => {
                let version = version.as_str().unwrap_or("a version that is no text");
                return Err(Error::new(
                    "#/openapi",
                    format!("the version is {version}: only 3.0 and 3.1 are read"),
                ));
            }
            (None, Some(_)) => {
                return Err(Error::new(
                    "#/swagger",
                    "Swagger 2.0 is not read: convert the document to OpenAPI 3 first",
                ));
            }
            (None, None) => {
                return Err(Error::new("#", "no `openapi`: this is no OpenAPI document"));
            }
        }
        let references = reference::find(&root)?;
        let loops = reference::loops(&root, &references);
        let problems = reference::problems(&root, &references, &loops);
        Ok(Self { root, problems, loops })
    }

    /// The whole document.
    #[must_use]
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// The version of the vendor's document, `info.version`.
    #[must_use]
    pub fn version(&self) -> &str {
        self.root.pointer("/info/version").and_then(Node::as_str).unwrap_or_default()
    }

    /// References that lead nowhere, out of the document, or back to themselves, with their place.
    ///
    /// What they stand for counts as unknown: any value fits it.
    #[must_use]
    pub fn problems(&self) -> &[Error] {
        &self.problems
    }

    /// All operations below `paths`, in the order of the document.
    pub fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        let paths = self.root.get("paths").into_iter().flat_map(Node::entries);
        paths.filter(|(path, _)| !path.starts_with("x-")).flat_map(move |(path, item)| {
            let item = self.resolve(item).unwrap_or(item);
            operation::METHODS.iter().filter_map(move |(key, method)| {
                let node = item.get(key)?;
                Some(Operation::new(self, method, path, item, node))
            })
        })
    }

    /// The operation with this `operationId`.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<Operation<'_>> {
        self.operations().find(|operation| operation.id() == Some(id))
    }

    /// Follows `$ref`s until there is none; `None` where that leads nowhere.
    #[must_use]
    pub fn resolve<'d>(&'d self, node: &'d Node) -> Option<&'d Node> {
        reference::resolve(&self.root, node)
    }

    /// The JSON pointer that a node's `$ref` leads to; `None` for all but local references.
    pub(crate) fn target(&self, node: &Node) -> Option<String> {
        reference::pointer(reference::of(node)?)
    }

    /// Whether what stands there is defined by itself, so that it says nothing.
    pub(crate) fn is_loop(&self, pointer: &str) -> bool {
        self.loops.contains(pointer)
    }

    /// The paths of the servers' URLs, without a slash at the end; one that is empty if there is
    /// no server.
    pub(crate) fn base_paths(&self) -> Vec<String> {
        let servers = self.root.get("servers").map(Node::items).unwrap_or_default();
        let mut paths: Vec<_> = servers.iter().map(operation::base_path).collect();
        if paths.is_empty() {
            paths.push(String::new());
        }
        paths.dedup();
        paths
    }
}

fn is_supported(version: &str) -> bool {
    ["3.0", "3.1"].iter().any(|supported| {
        version.strip_prefix(supported).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

fn parse(text: &str) -> Result<Node, Error> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{') {
        return serde_json::from_str(text).map_err(|error| Error::new("JSON", error.to_string()));
    }
    yaml(text)
}

#[cfg(not(feature = "yaml"))]
fn yaml(_: &str) -> Result<Node, Error> {
    Err(Error::new("YAML", "is read with the feature `yaml` alone"))
}

#[cfg(feature = "yaml")]
fn yaml(text: &str) -> Result<Node, Error> {
    // A document of 5 MB has some 500,000 nodes.
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_events: 20_000_000,
            max_nodes: 10_000_000,
            max_depth: 128,
        },
        // As YAML 1.2 has it: a parameter may be called `on`.
        strict_booleans: true,
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options(text, options)
        .map_err(|error| Error::new("YAML", error.to_string()))
}
