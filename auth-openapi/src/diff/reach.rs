//! Which operations a schema is part of.

use std::collections::{HashMap, HashSet};

use crate::document::Document;
use crate::node::{Node, escape};

/// The names of operations by the pointer of what they reach.
pub(super) struct Reach {
    operations: HashMap<String, Vec<String>>,
}

impl Reach {
    pub(super) fn of(document: &Document) -> Self {
        let mut operations: HashMap<String, Vec<String>> = HashMap::new();
        for operation in document.operations() {
            let mut seen = HashSet::new();
            let mut next = vec![operation.node()];
            while let Some(node) = next.pop() {
                for pointer in targets(document, node) {
                    if let Some(node) = document.root().pointer(&pointer)
                        && seen.insert(pointer)
                    {
                        next.push(node);
                    }
                }
            }
            for pointer in seen {
                operations.entry(pointer).or_default().push(operation.name());
            }
        }
        Self { operations }
    }

    /// The operations of a schema of the components, in the order of the document.
    pub(super) fn operations(&self, schema: &str) -> Vec<String> {
        let pointer = format!("/components/schemas/{}", escape(schema));
        self.operations.get(&pointer).cloned().unwrap_or_default()
    }
}

/// Where the references in a node lead.
fn targets(document: &Document, node: &Node) -> Vec<String> {
    let mut targets: Vec<_> = document.target(node).into_iter().collect();
    for part in node.items().iter().chain(node.entries().map(|(_, value)| value)) {
        targets.extend(self::targets(document, part));
    }
    targets
}
