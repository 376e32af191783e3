//! Where `$ref`s lead.

use std::collections::{HashMap, HashSet};

use percent_encoding::percent_decode_str;

use super::walk::{place, walk};
use crate::error::Error;
use crate::node::Node;

/// How many references may stand one behind the other.
const HOPS: usize = 64;

/// A reference, and the pointer of the object that it is in.
pub(super) struct Found<'d> {
    place: String,
    text: &'d str,
}

/// All references of a document, in its order.
///
/// # Errors
///
/// - The first key whose value is not what the specification wants there.
pub(super) fn find(root: &Node) -> Result<Vec<Found<'_>>, Error> {
    let mut found = Vec::new();
    walk(root, &mut |_, node, pointer| {
        if let Some(text) = of(node) {
            found.push(Found { place: pointer.to_owned(), text });
        }
    })?;
    Ok(found)
}

pub(super) fn of(node: &Node) -> Option<&str> {
    node.get("$ref").and_then(Node::as_str)
}

/// The JSON pointer of a local reference.
pub(super) fn pointer(reference: &str) -> Option<String> {
    let fragment = reference.strip_prefix('#')?;
    Some(percent_decode_str(fragment).decode_utf8_lossy().into_owned())
}

pub(super) fn resolve<'d>(root: &'d Node, node: &'d Node) -> Option<&'d Node> {
    let mut node = node;
    for _ in 0..HOPS {
        match of(node) {
            None => return Some(node),
            Some(reference) => node = root.pointer(&pointer(reference)?)?,
        }
    }
    None
}

/// The targets that lead back to themselves without a value in between.
pub(super) fn loops(root: &Node, references: &[Found<'_>]) -> HashSet<String> {
    let mut edges: HashMap<String, Vec<String>> = HashMap::new();
    for target in references.iter().filter_map(|found| pointer(found.text)) {
        if let Some(node) = root.pointer(&target) {
            edges.entry(target).or_insert_with(|| {
                let mut targets = Vec::new();
                same_value(node, &mut targets);
                targets
            });
        }
    }
    let candidates = without_ends(&edges);
    candidates.filter(|start| leads_to_itself(start, &edges)).map(str::to_owned).collect()
}

/// What is left after everything that leads to an end was taken away: hardly ever anything.
///
/// To follow each by itself would take a long chain the square of its length.
fn without_ends(edges: &HashMap<String, Vec<String>>) -> impl Iterator<Item = &str> {
    let mut sources: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut open: HashMap<&str, usize> = HashMap::new();
    for (source, targets) in edges {
        let inner = targets.iter().filter(|target| edges.contains_key(*target));
        for target in inner {
            sources.entry(target).or_default().push(source);
            *open.entry(source).or_default() += 1;
        }
    }
    let mut ends: Vec<&str> =
        edges.keys().map(String::as_str).filter(|name| !open.contains_key(name)).collect();
    while let Some(end) = ends.pop() {
        for source in sources.get(end).into_iter().flatten() {
            if let Some(count) = open.get_mut(source) {
                *count -= 1;
                if *count == 0 {
                    open.remove(source);
                    ends.push(source);
                }
            }
        }
    }
    open.into_keys()
}

/// The targets of what describes the same value as `node` does.
fn same_value(node: &Node, targets: &mut Vec<String>) {
    targets.extend(of(node).and_then(pointer));
    for key in ["allOf", "anyOf", "oneOf"] {
        for part in node.get(key).map(Node::items).unwrap_or_default() {
            same_value(part, targets);
        }
    }
    for key in ["not", "if", "then", "else"] {
        if let Some(part) = node.get(key) {
            same_value(part, targets);
        }
    }
}

fn leads_to_itself(start: &str, edges: &HashMap<String, Vec<String>>) -> bool {
    let mut seen = HashSet::new();
    let mut next = vec![start];
    while let Some(pointer) = next.pop() {
        for target in edges.get(pointer).into_iter().flatten() {
            if target == start {
                return true;
            }
            if seen.insert(target.as_str()) {
                next.push(target);
            }
        }
    }
    false
}

pub(super) fn problems(
    root: &Node,
    references: &[Found<'_>],
    loops: &HashSet<String>,
) -> Vec<Error> {
    let problem = |found: &Found<'_>| {
        let text = found.text;
        let message = match pointer(text) {
            None => format!("`{text}` leads out of the document: only `#/…` is followed"),
            Some(target) if root.pointer(&target).is_none() => {
                format!("`{text}` leads nowhere")
            }
            Some(target) if loops.contains(&target) => {
                format!("`{text}` leads back to itself, and says nothing")
            }
            Some(_) => return None,
        };
        Some(place(&found.place, message))
    };
    references.iter().filter_map(problem).collect()
}
