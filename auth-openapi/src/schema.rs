//! What a schema says of one value.

mod translation;

pub(crate) use self::translation::{Direction, translate};
use crate::document::Document;
use crate::node::Node;

/// How deep references and `allOf` may be nested, and how many schemas may describe one value.
///
/// What is beyond that takes anything: a document of a few lines could ask for millions.
const DEPTH: usize = 64;
const MOST: usize = 10_000;

/// The schemas that describe one value together: references followed, `allOf` taken apart, and of
/// each union the variants that were chosen.
#[derive(Debug, Default)]
pub(crate) struct Parts<'d> {
    parts: Vec<&'d Node>,
    /// Whether objects may have fields that no part names.
    is_open: bool,
}

/// Which variants of a union to take, by their indices.
pub(crate) type Choose<'c, 'd> = dyn FnMut(&Parts<'d>, &'d [Node]) -> Vec<usize> + 'c;

impl<'d> Parts<'d> {
    pub(crate) fn of(
        document: &'d Document,
        nodes: &[&'d Node],
        choose: &mut Choose<'_, 'd>,
    ) -> Self {
        let mut parts = Self::default();
        for node in nodes {
            parts.add(document, node, choose, DEPTH);
        }
        parts
    }

    /// With all variants of each union.
    pub(crate) fn all(document: &'d Document, node: &'d Node) -> Self {
        Self::of(document, &[node], &mut |_, variants| (0..variants.len()).collect())
    }

    fn add(
        &mut self,
        document: &'d Document,
        node: &'d Node,
        choose: &mut Choose<'_, 'd>,
        depth: usize,
    ) {
        let Some(depth) = depth.checked_sub(1).filter(|_| self.parts.len() < MOST) else {
            self.is_open = true;
            return;
        };
        if node.get("$ref").is_some() {
            let target = document.target(node).filter(|target| !document.is_loop(target));
            match target.and_then(|target| document.root().pointer(&target)) {
                Some(node) => self.add(document, node, choose, depth),
                // Nobody knows what it would say.
                None => self.is_open = true,
            }
        }
        // They may describe fields for some values only, which is not looked into.
        self.is_open |= ["if", "dependentSchemas"].iter().any(|key| node.get(key).is_some());
        self.parts.push(node);
        for part in node.get("allOf").map(Node::items).unwrap_or_default() {
            self.add(document, part, choose, depth);
        }
        for key in ["anyOf", "oneOf"] {
            let variants = node.get(key).map(Node::items).unwrap_or_default();
            if variants.is_empty() {
                continue;
            }
            for variant in choose(self, variants).into_iter().filter_map(|i| variants.get(i)) {
                let before = self.parts.len();
                self.add(document, variant, choose, depth);
                let added = self.parts.get(before..).unwrap_or_default();
                self.is_open |= added.iter().all(|part| is_free_form(part));
            }
        }
    }

    /// The values of a keyword, wherever it is.
    pub(crate) fn values(&self, keyword: &str) -> impl Iterator<Item = &'d Node> {
        self.parts.iter().filter_map(move |part| part.get(keyword))
    }

    /// The first value of a keyword.
    pub(crate) fn value(&self, keyword: &str) -> Option<&'d Node> {
        self.values(keyword).next()
    }

    /// Whether the value may be of this type; without any type, it may be of any.
    pub(crate) fn is_of(&self, type_: &str) -> bool {
        self.types().contains(&type_)
    }

    /// The types that are named, in the order of the document.
    pub(crate) fn types(&self) -> Vec<&'d str> {
        let types = self.values("type").flat_map(|node| match node {
            Node::String(name) => vec![name.as_str()],
            node => node.items().iter().filter_map(Node::as_str).collect(),
        });
        types.collect()
    }

    /// The names of all properties, in the order of the document.
    ///
    /// Some are required without being described.
    pub(crate) fn properties(&self) -> Vec<&'d str> {
        let described = self.values("properties").flat_map(Node::entries).map(|(name, _)| name);
        let required = self.values("required").flat_map(Node::items).filter_map(Node::as_str);
        let mut names: Vec<&str> = Vec::new();
        for name in described.chain(required) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// What is said of a property.
    pub(crate) fn property(&self, name: &str) -> Vec<&'d Node> {
        self.values("properties").filter_map(|properties| properties.get(name)).collect()
    }

    /// What is said of properties that have no name in the document.
    pub(crate) fn other_properties(&self) -> Vec<&'d Node> {
        let patterns = self.values("patternProperties").flat_map(Node::entries);
        let others = self
            .values("additionalProperties")
            .filter(|node| node.as_bool() != Some(false))
            .chain(patterns.map(|(_, node)| node));
        others.collect()
    }

    /// Whether properties that have no name in the document are not expected.
    pub(crate) fn is_closed(&self) -> bool {
        let has_names = self.values("properties").any(|names| names.entries().next().is_some());
        let refuses = self.values("additionalProperties").any(|n| n.as_bool() == Some(false));
        (has_names || refuses) && !self.is_open && self.other_properties().is_empty()
    }

    /// What is said of the item at `index` of a list.
    pub(crate) fn item(&self, index: usize) -> Vec<&'d Node> {
        let by_place = self.values("prefixItems").filter_map(|items| items.items().get(index));
        let by_place: Vec<_> = by_place.collect();
        if by_place.is_empty() { self.values("items").collect() } else { by_place }
    }

    /// Whether a property must be there.
    pub(crate) fn requires(&self, name: &str) -> bool {
        self.values("required").flat_map(Node::items).any(|item| item.as_str() == Some(name))
    }
}

/// Whether a schema itself says nothing about the properties of objects.
fn is_free_form(schema: &Node) -> bool {
    let may_be_object = match schema.get("type") {
        None => true,
        Some(Node::String(name)) => name == "object",
        Some(names) => names.items().iter().any(|name| name.as_str() == Some("object")),
    };
    let tells = ["properties", "additionalProperties", "enum", "const"];
    may_be_object && tells.iter().all(|keyword| schema.get(keyword).is_none())
}
